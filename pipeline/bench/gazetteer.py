"""The gazetteer: how much it knows, whether names are found in their forms, CLDR, and speed.

No peer is measured: no other tool has these names in the three languages.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

from babel import Locale

from pipeline.bench.gazetteer_forms import is_found
from pipeline.bench.gazetteer_forms import sentences as with_name
from pipeline.bench.news import sentences
from pipeline.bench.suite import Result, Row, share
from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages import gazetteer
from pipeline.languages.gazetteer.index import beginning_with, index

_PLACES = frozenset((EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION))
_WORDS = {Language.KK: "Kazakh", Language.RU: "Russian", Language.EN: "English"}


def _sizes() -> list[Row]:
    kinds = Counter(entry.kind for entry in gazetteer.entries().values())
    places = sum(kinds[kind] for kind in _PLACES)
    return [
        Row(what="places", value=places, unit="", goal=1500, digits=0),
        Row(what="organisations", value=kinds[EntityKind.ORGANISATION], unit="", goal=300, digits=0),
    ]


def _load() -> float:
    """Milliseconds of the processor to read the tables and to index them for the three languages."""
    gazetteer.entries.cache_clear()
    index.cache_clear()
    beginning_with.cache_clear()
    start = time.process_time()
    for language in LANGUAGES:
        index(language)
    return 1000 * (time.process_time() - start)


def _forms(language: Language, show: int) -> tuple[Row, list[str]]:
    """All names of a language in all their forms."""
    found = tried = 0
    lost: list[str] = []
    for entry in gazetteer.entries().values():
        for name in entry.names:
            if name.language != language:
                continue
            for sentence, part in with_name(name):
                tried += 1
                if is_found(name, sentence, part):
                    found += 1
                elif len(lost) < show:
                    lost.append(f"{language.value} {name.entry}: {sentence}")
    row = Row(what=f"forms of names found, {_WORDS[language]}", value=share(found, tried), goal=98.5)
    return row, lost


def _cldr(language: Language) -> tuple[int, int]:
    """How many territories bear a name of CLDR, of how many."""
    territories = Locale(language.value).territories
    good = rows = 0
    for entry in gazetteer.entries().values():
        if entry.id.startswith("country:"):
            theirs = territories[entry.id.removeprefix("country:").upper()]
            good += any(n.text == theirs and n.language == language for n in entry.names)
            rows += 1
    return good, rows


def _speed(data: Path) -> float:
    """Thousand words a second of the processor, each text read for the second time."""
    rows = sentences(data)
    words, seconds = 0, 0.0
    for language in LANGUAGES:
        texts = [row.texts[language] for row in rows]
        words += sum(len(text.split()) for text in texts)
        for _ in range(2):
            start = time.process_time()
            for text in texts:
                gazetteer.find(text, language)
            last = time.process_time() - start
        seconds += last
    return words / seconds / 1000


def run(data: Path, *, show: int = 0) -> Result:
    """Count, inflect, compare and time."""
    load = _load()
    forms = [_forms(language, show) for language in LANGUAGES]
    agreed = [_cldr(language) for language in LANGUAGES]
    rows = [
        *_sizes(),
        *(row for row, _ in forms),
        Row(
            what="names of territories as in CLDR",
            value=share(sum(good for good, _ in agreed), sum(of for _, of in agreed)),
            goal=100,
        ),
        Row(what="time to load", value=load, unit="ms", goal=300, more_is_better=False, digits=0),
        Row(what="finding names", value=_speed(data), unit="thousand words/s", digits=0),
    ]
    notes = (
        "Forms come from Kelisim's own morphology (six Kazakh cases, four Russian, the English possessive): "
        "they show whether matching and inflection agree, not how texts are written; a form that is another "
        "name («Руанда» for Руан) counts as lost.",
        "A name that is also a word or a person stands where a place is meant.",
    )
    return Result(rows=tuple(rows), notes=notes, failures=tuple(line for _, lost in forms for line in lost))
