"""STR101"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.between._coverage import ancillary, merged_next_door, place_of_gap
from pipeline.core.config import Profile
from pipeline.core.model import Severity, Text3
from pipeline.rules import BeadView, Draft, Fires, Silent, T, check

#: a shorter leftover is a heading or a fragment of a sentence, not a sentence
MIN_WORDS = 3
#: code points of a sentence that a message quotes
LONG = 160

_KK = "Семинар Алматыда өтті. Оған тоғыз қаланың өкілдері қатысты. Қатысушылар тәжірибе алмасты."
_RU = "Семинар прошёл в Алматы. В нём приняли участие представители девяти городов. Участники обменялись опытом."


def _in_its_language(bead: BeadView) -> Text3:
    """The sentence, for each reader in his language where that version has it; shortened."""
    quotes = {s.language.value: s.quote for s in bead.sides.values()}
    first = next(iter(quotes.values()))
    shown = {k: " ".join(quotes.get(k, first).split()) for k in ("en", "ru", "kk")}
    return T(**{k: q if len(q) < LONG else q[: LONG - 3] + "…" for k, q in shown.items()})


@check(
    code="STR101",
    name="sentence-omitted",
    mqm="accuracy/omission",
    severity=Severity.CRITICAL,
    view=BeadView,
    title=T(en="A sentence is missing", ru="Пропущено предложение", kk="Сөйлем түсіп қалған"),
    message=T(
        en="Nothing in this version answers this sentence: {sentence}",
        ru="В этой версии нет предложения: {sentence}",
        kk="Бұл нұсқада мына сөйлем жоқ: {sentence}",
    ),
    ru="Предложению других версий в этой версии ничего не соответствует.",
    kk="Басқа нұсқалардағы сөйлемге бұл нұсқада сәйкес сөйлем жоқ.",
    examples=[
        Fires(
            kk="Семинар Алматыда өтті.\nҚатысушылар тәжірибе алмасты.",
            ru=_RU,
            en="The seminar took place in Almaty. Representatives of nine cities attended it. "
            "Participants exchanged experience.",
            at={"kk": ""},
            suspect="kk",
        ),
        Silent(kk=_KK, ru=_RU),
    ],
)
def sentence_omitted(bead: BeadView, config: Profile) -> Iterator[Draft]:
    """A sentence of the other versions has no counterpart here.

    Boilerplate, contacts and captions may stand in one version only. Where only one of three versions has
    the sentence, that one is told to have an addition (STR102).
    """
    if not bead.sides or len(bead.release.versions) < 2 or ancillary(bead):
        return
    full = tuple(bead.sides.values())
    if len(bead.release.versions) == 3 and len(full) == 1:
        return
    if all(len(s.words) < MIN_WORDS for s in full):
        return
    for version in bead.missing:
        if merged_next_door(bead, version):
            continue
        spots = tuple(bead.spot(s) for s in full)
        suspect = version.id if len(full) == 2 else None
        gap = place_of_gap(bead, version)
        params = {"sentence": _in_its_language(bead)}
        if suspect is None:
            yield Draft(anchors=(gap, *spots), params=params)
        else:
            yield Draft(anchors=(gap,), evidence=spots, suspect=suspect, params=params)
