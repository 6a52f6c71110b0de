"""Local bodies by what they are and where: one link for «Алматы қаласының әкімдігі» in all languages."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from pipeline.core.model import EntityKind
from pipeline.entities.candidate import Candidate, overlapping
from pipeline.languages.gazetteer.table import entries

_HEADS = {
    "akimat": regex.compile(r"әкімді[гк]|акимат|akimat|city administration", regex.I),
    "maslikhat": regex.compile(r"мәслихат|маслихат|maslikhat", regex.I),
    "prosecutor": regex.compile(r"прокуратура|prosecutor", regex.I),
    "police": regex.compile(r"полиция департаменті|департамент полиции|police department", regex.I),
}
_PLACES = (EntityKind.CITY, EntityKind.REGION)


def linked(candidate: Candidate, names: Sequence[Candidate]) -> Candidate:
    """The candidate with the link ``o:akimat/city:almaty`` where its head and its one place are known."""
    if candidate.kind != EntityKind.ORGANISATION or candidate.link is not None:
        return candidate
    head = next((name for name, pattern in _HEADS.items() if pattern.search(candidate.value)), None)
    places = {n.value for n in overlapping(candidate, names) if n.kind in _PLACES}
    if head is None or len(places) != 1:
        return candidate
    place = places.pop()
    # the gazetteer has the akimats of regions and large cities
    listed = f"org:{head}-{place.partition(':')[2]}"
    if listed in entries():
        return msgspec.structs.replace(candidate, link=listed, value=listed)
    link = f"o:{head}/{place}"
    return msgspec.structs.replace(candidate, link=link, value=link.removeprefix("o:"))
