"""Is a city of the gazetteer taken for a person? Its official name in three frames a language."""

from __future__ import annotations

from pathlib import Path

from pipeline.bench.ner.stage import entities
from pipeline.bench.suite import Result, Row, share
from pipeline.core.model import LANGUAGES, EntityKind, Language
from pipeline.languages.gazetteer.table import entries

#: sentences of our own in which a city stands where a person might
FRAMES = {
    Language.KK: ("{} қаласында семинар өтті.", "Кездесуге {} өкілдері қатысты.", "Келесі шара – {}."),
    Language.RU: ("Семинар прошёл в городе {}.", "Следующая встреча – {}, 5 мая.", "Участники: {}, Астана."),
    Language.EN: (
        "The seminar was held in {}.",
        "{} will host the next meeting.",
        "Participants: {}, Astana.",
    ),
}


def run(data: Path, *, show: int = 0) -> Result:
    """Sentences in which the city is a person, of all."""
    rows, failures = [], []
    cities = [entry for entry in entries().values() if entry.kind == EntityKind.CITY]
    for language in LANGUAGES:
        names = [entry.official(language) for entry in cities]
        pairs = [(name, frame) for name in names for frame in FRAMES[language]]
        wrong = found = 0
        for (name, frame), row in zip(
            pairs, entities([f.format(n) for n, f in pairs], language), strict=True
        ):
            persons = [e for e in row if e.kind == EntityKind.PERSON]
            wrong += bool(persons)
            found += any(e.kind == EntityKind.CITY for e in row)
            failures += [f"{language} {frame.format(name)}"] * bool(persons)
        rows.append(
            Row(
                what=f"{language}: sentences with a city as a person",
                value=share(wrong, len(pairs)),
                goal=0.0,
                more_is_better=False,
            )
        )
        rows.append(Row(what=f"{language}: sentences with their city found", value=share(found, len(pairs))))
    return Result(
        rows=tuple(rows),
        notes=(
            "The official name, uninflected, in three frames a language, one of them with «қаласы», «городе» "
            'or "in". Of an inflected name that people bear, too («Абайдың»), the person is as likely, and '
            "the model is believed.",
        ),
        failures=tuple(failures[: show * 3]),
    )
