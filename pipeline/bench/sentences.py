"""Sentence boundaries: documents of NTREX joined by spaces, UD Kazakh-KTB, and hard cases.

A line of NTREX is what the English side calls a sentence; its translators wrote two sentences now and then.
``sentences_rows.tsv`` names those lines, read by hand: a boundary inside them is counted as false in the
first row of a language and not counted in the second. ``sentences_golden.yaml`` has the hard cases.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import regex
from ruamel.yaml import YAML

from pipeline.bench.news import sentences as news
from pipeline.bench.suite import Result, Row, share
from pipeline.core.model import Language
from pipeline.segment.sentences import sentences

LANGUAGES = ("kk", "ru", "en")
_FINAL = regex.compile(r"[.!?…][»”“’'\"\)\]›]*$")
_KTB = "kk_ktb-ud-test.conllu"
#: sentences of UD Kazakh-KTB in a document
_TOGETHER = 20
#: components measured over all boundaries before the project began, F1 in %
_PEERS_ALL = {
    "kk": {"razdel 0.5.0": 93.4, "sentencex": 81.0, "pysbd": 83.0, "spaCy sentencizer": 81.0},
    "ru": {"razdel 0.5.0": 94.2, "sentencex": 86.0, "pysbd": 88.0, "spaCy sentencizer": 81.0},
    "en": {"razdel 0.5.0": 95.0, "sentencex": 87.0, "pysbd": 86.0, "spaCy sentencizer": 83.0},
}

Split = Callable[[str], list[int]]


class Document(NamedTuple):
    text: str
    #: ends of lines with final punctuation
    hard: frozenset[int]
    #: ends of lines without
    soft: frozenset[int]
    #: spans of lines with more than one sentence
    several: tuple[tuple[int, int], ...]


def joined(lines: Iterable[tuple[str, bool]]) -> Document:
    """Lines, each with whether it has more than one sentence, joined by spaces."""
    text = ""
    hard: set[int] = set()
    soft: set[int] = set()
    several: list[tuple[int, int]] = []
    for line, more in lines:
        text += " " if text else ""
        begin = len(text)
        text += " ".join(line.split())
        (hard if _FINAL.search(text) else soft).add(len(text))
        if more:
            several.append((begin, len(text)))
    return Document(text, frozenset(hard), frozenset(soft), tuple(several))


def ntrex(data: Path, language: str) -> list[Document]:
    """The documents of NTREX in one language."""
    listed = files("pipeline.bench").joinpath("sentences_rows.tsv").read_text("utf-8").splitlines()[1:]
    several = {tuple(row.split("\t")) for row in listed}
    documents: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for row in news(data):
        text = row.texts[Language(language)]
        if text.strip():
            documents[row.document].append((text, (language, row.document, str(row.number)) in several))
    return [joined(lines) for lines in documents.values()]


def ktb(data: Path) -> list[Document]:
    """Sentences of UD Kazakh-KTB in documents of twenty."""
    lines = (data / _KTB).read_text("utf-8").splitlines()
    texts = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    groups = [texts[i : i + _TOGETHER] for i in range(0, len(texts), _TOGETHER)]
    return [joined((text, False) for text in group) for group in groups]


def own(text: str) -> list[int]:
    """Ends of the sentences that the project finds."""
    return [end for _, end in sentences(text, 0, len(text))]


def bare_razdel(text: str) -> list[int]:
    """Ends of the sentences that razdel finds by itself."""
    from razdel import sentenize

    return [s.stop for s in sentenize(text)]


class Score(NamedTuple):
    """F1 in %: as the lines stand, without the lines of several sentences, over all boundaries."""

    lines: float
    read: float
    every: float
    failures: tuple[str, ...]


def _f1(hits: int, false: int, missed: int) -> float:
    return share(2 * hits, 2 * hits + false + missed)


def score(documents: Sequence[Document], split: Split) -> Score:
    """The ends of documents are left out; places without final punctuation count in ``every`` only."""
    hits = false = missed = excused = soft_hits = soft = 0
    failures: list[str] = []
    for text, hard, weak, several in documents:
        ends = {len(text)}
        found, gold, other = set(split(text)) - ends, hard - ends, weak - ends
        wrong, lost = found - gold - other, gold - found
        fair = {at for at in wrong if any(a < at < b for a, b in several)}
        hits, missed = hits + len(found & gold), missed + len(lost)
        false, excused = false + len(wrong), excused + len(fair)
        soft_hits, soft = soft_hits + len(found & other), soft + len(other)
        for kind, places in (("false", wrong - fair), ("missed", lost)):
            failures += [f"{kind} {text[max(0, at - 60) : at]!r} | {text[at : at + 40]!r}" for at in places]
    return Score(
        lines=_f1(hits, false, missed),
        read=_f1(hits, false - excused, missed),
        every=_f1(hits + soft_hits, false, missed + soft - soft_hits),
        failures=tuple(sorted(failures)),
    )


def golden() -> Iterator[tuple[str, str]]:
    """(language, case) of the hard cases; ``¦`` stands where a sentence ends."""
    text = files("pipeline.bench").joinpath("sentences_golden.yaml").read_text("utf-8")
    for language, cases in YAML(typ="safe", pure=True).load(text).items():
        yield from ((language, case) for case in cases)


def passes(case: str) -> bool:
    """Whether a hard case is split at its marks and nowhere else."""
    text = case.replace("¦", "")
    return [text[a:b] for a, b in sentences(text, 0, len(text))] == [p.strip() for p in case.split("¦")]


def run(data: Path, *, show: int = 0) -> Result:
    """F1 per language against razdel, over final punctuation and over all, and the hard cases."""
    rows: list[Row] = []
    failures: list[str] = []
    for language in LANGUAGES:
        documents = ntrex(data, language)
        mine, peer = score(documents, own), score(documents, bare_razdel)
        what = f"F1 {language}"
        rows += [
            Row(what=what, value=mine.lines, goal=98.5, peers={"razdel 0.5.0": round(peer.lines, 2)}),
            Row(
                what=f"{what}, lines of several sentences left out",
                value=mine.read,
                peers={"razdel 0.5.0": round(peer.read, 2)},
            ),
            Row(
                what=f"{what}, boundaries without final punctuation counted",
                value=mine.every,
                peers=_PEERS_ALL[language],
            ),
        ]
        failures += [f"{language} {failure}" for failure in mine.failures[:show]]
    if (data / _KTB).exists():
        documents = ktb(data)
        mine, peer = score(documents, own), score(documents, bare_razdel)
        rows.append(
            Row(what="F1 kk, UD Kazakh-KTB", value=mine.lines, peers={"razdel 0.5.0": round(peer.lines, 2)})
        )
        failures += [f"KTB {failure}" for failure in mine.failures[:show]]
    cases = list(golden())
    failed = [f"golden {language} {case}" for language, case in cases if not passes(case)]
    rows.append(
        Row(what="hard cases", value=share(len(cases) - len(failed), len(cases)), goal=100.0, digits=1)
    )
    return Result(
        rows=tuple(rows),
        notes=(
            f"Documents of NTREX joined by spaces; {len(cases)} hard cases in three languages.",
            "A line of NTREX with two sentences makes its inner boundary false in the first row; such lines "
            "were read by hand (sentences_rows.tsv), which the second row respects. razdel is measured here, "
            "the peers over all boundaries were measured before the project began.",
        ),
        failures=tuple(failures + failed),
    )
