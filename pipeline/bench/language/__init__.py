"""The language of a segment: sentences, beginnings, words, Latin Kazakh, other languages, mixtures, speed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.bench.language import fragments, speed, texts
from pipeline.bench.language.texts import EN, KK
from pipeline.bench.news import Texts, sentences
from pipeline.bench.suite import Result, Row, share
from pipeline.core.model import LANGUAGES, Language
from pipeline.languages._identify.alphabets import ALPHABETS, latin
from pipeline.languages._identify.detector import detect
from pipeline.languages.identify import identify, spans
from pipeline.segment.label import REAL_EVIDENCE

#: measured before the project began, on samples of the same text, in %
_PEERS: dict[str, dict[Language, dict[str, float]]] = {
    "full sentences": {
        Language.EN: {"langdetect as shipped": 98, "py3langid": 100, "lingua": 100, "langdetect-rs": 100},
        Language.RU: {"langdetect as shipped": 98, "py3langid": 99.8, "lingua": 99.8, "langdetect-rs": 99.8},
        Language.KK: {"langdetect as shipped": 0, "py3langid": 100, "lingua": 100, "langdetect-rs": 100},
    },
    "first five words": {
        Language.EN: {"langdetect as shipped": 92, "py3langid": 100, "lingua": 100, "langdetect-rs": 100},
        Language.RU: {"langdetect as shipped": 90, "py3langid": 99.8, "lingua": 99, "langdetect-rs": 99.4},
        Language.KK: {"langdetect as shipped": 0, "py3langid": 99.2, "lingua": 98, "langdetect-rs": 97},
    },
    "single words": {
        Language.EN: {"langdetect as shipped": 20, "py3langid": 100, "lingua": 100, "langdetect-rs": 100},
        Language.RU: {"langdetect as shipped": 74, "py3langid": 97, "lingua": 98, "langdetect-rs": 94},
        Language.KK: {"langdetect as shipped": 0, "py3langid": 94, "lingua": 99, "langdetect-rs": 95},
    },
}
_GOALS = {"full sentences": 99.9, "first five words": 99.5, "single words": 97.0}
_ALONE = "langdetect with the kk profile"
#: every so many texts are given to langdetect alone, it is slow
_STEPS = {"full sentences": 13, "first five words": 5, "single words": 40}
#: languages of which none may be taken for one of the three
_FIRM = ("Kyrgyz", "Ukrainian", "Uzbek Latin", "Uzbek Cyrillic", "Turkish", "German")

Answer = tuple[list[Row], list[str]]


def _kinds(rows: Sequence[Texts]) -> dict[str, dict[Language, list[str]]]:
    full = {c: [r[c] for r in rows if r[c].strip()] for c in LANGUAGES}
    five = {c: [texts.first_words(t) for t in full[c]] for c in LANGUAGES}
    return {"full sentences": full, "first five words": five, "single words": texts.words(rows)}


def _three_languages(rows: Sequence[Texts], show: int) -> Answer:
    out: list[Row] = []
    failures: list[str] = []
    for kind, of in _kinds(rows).items():
        for code in LANGUAGES:
            wrong = [t for t in of[code] if identify(t).language != code]
            sample = of[code][:: _STEPS[kind]]
            alone = share(sum(detect(t)[0] == code for t in sample), len(sample))
            out.append(
                Row(
                    what=f"{kind}, {code}",
                    value=share(len(of[code]) - len(wrong), len(of[code])),
                    goal=_GOALS[kind],
                    peers={_ALONE: round(alone, 1)} | _PEERS[kind][code],
                )
            )
            failures += [f"{kind}, {code}: {t}" for t in wrong[:show]]
    return out, failures


def _latin_kazakh(rows: Sequence[Texts], show: int) -> Answer:
    out: list[Row] = []
    failures: list[str] = []
    source = texts.mostly_cyrillic(rows)
    for alphabet in ALPHABETS:
        full = [latin(t, alphabet) for t in source]
        goal = 99.5 if alphabet in {"2021", "2018"} else None
        for kind, of in (("sentences", full), ("first five words", [texts.first_words(t) for t in full])):
            wrong = [t for t in of if identify(t).language != KK]
            what = f"Latin Kazakh ({alphabet}), {kind}"
            out.append(Row(what=what, value=share(len(of) - len(wrong), len(of)), goal=goal))
            failures += [f"{what}: {t}" for t in wrong[:show]]
    english = texts.words(rows)[EN]
    lost = [w for w in english if identify(w).language == KK]
    out.append(
        Row(
            what="English words taken for Kazakh",
            value=share(len(lost), len(english)),
            goal=0.5,
            more_is_better=False,
        )
    )
    return out, failures + [f"English word taken for Kazakh: {w}" for w in lost[:show]]


def _other_languages(show: int) -> Answer:
    out: list[Row] = []
    failures: list[str] = []
    for name, of in texts.other().items():
        guesses = [(t, identify(t)) for t in of]
        sure = [t for t, g in guesses if g.language != Language.OTHER and g.confidence >= REAL_EVIDENCE]
        goal = 100.0 if name in _FIRM else None
        what = f"{name} not taken for one of the three"
        out.append(Row(what=what, value=share(len(of) - len(sure), len(of)), goal=goal, digits=1))
        failures += [f"{name}: {t}" for t in sure[:show]]
    return out, failures


def _mixed(rows: Sequence[Texts], show: int) -> Answer:
    right = total = 0
    for text, truth in texts.paragraphs(rows):
        found = [Language.OTHER] * len(text)
        for start, end, language in spans(text):
            found[start:end] = [language] * (end - start)
        seen = [a == b for a, b, c in zip(truth, found, text, strict=True) if not c.isspace()]
        right, total = right + sum(seen), total + len(seen)
    out = [Row(what="mixed paragraphs, characters", value=share(right, total), goal=99.5)]
    failures: list[str] = []
    for size in fragments.SIZES:
        hits = among = 0
        for host in LANGUAGES:
            for guest in LANGUAGES:
                if host != guest:
                    found_, all_, missed = fragments.recall(rows, host, guest, size)
                    hits, among = hits + found_, among + all_
                    failures += missed[:show]
        out.append(Row(what=f"untranslated fragments of {size} words found", value=share(hits, among)))
    taken, which = fragments.names_taken(rows)
    out += [
        Row(
            what="false runs in clean text",
            value=fragments.false_runs(rows),
            unit="per 1,000 words",
            more_is_better=False,
        ),
        Row(what="names and titles taken for a fragment", value=taken, more_is_better=False),
    ]
    return out, failures + which[:show]


def _speed(rows: Sequence[Texts]) -> list[Row]:
    cold, warm = speed.segments_per_second([r[c] for c in LANGUAGES for r in rows])
    unit = "segments/s"
    return [
        Row(what="speed, words not met before", value=cold, unit=unit, goal=10_000, digits=-3),
        Row(what="speed, words met before", value=warm, unit=unit, digits=-3),
        Row(
            what="import and loading of the models",
            value=speed.seconds_to_load(),
            unit="s",
            more_is_better=False,
            digits=1,
        ),
    ]


def run(data: Path, *, show: int = 0) -> Result:
    """Accuracy per kind of text and language, with langdetect alone beside it, and speed."""
    rows = [row.texts for row in sentences(data)]
    answers = [_three_languages(rows, show), _latin_kazakh(rows, show), _other_languages(show)]
    answers.append(_mixed(rows, show))
    return Result(
        rows=tuple(row for found, _ in answers for row in found) + tuple(_speed(rows)),
        notes=(
            f"{_ALONE}: what stands in front of it left out, every "
            f"{', '.join(str(n) for n in _STEPS.values())}th text; the other peers were measured before the "
            "project began.",
            "Single words: four letters or more, not shared by two of the languages, lower case.",
            "Sentences of other languages were written for this measurement and looked at while rules were "
            f"made; taken for one of the three means: with a confidence of {REAL_EVIDENCE} or more.",
            "Five words that are names say nothing: they bound what the beginnings can reach.",
        ),
        failures=tuple(failure for _, failures in answers for failure in failures),
    )
