"""Spelling: what the checks say about clean news, and how many typing errors in it they find.

Every document of NTREX is a release of three versions. It is read, cut into sentences and searched for
names as ever, and then judged by the checks of spelling (SPL101, SCR103). In every third document up to
two ordinary words of each sentence are spoilt (seeded), and it goes the same way again.
"""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import regex

from pipeline.api import from_texts, load_config, process
from pipeline.bench.news import documents
from pipeline.bench.suite import Result, Row, share
from pipeline.bench.typos import KINDS, LOOK_ALIKE, Typo, eligible, spoil
from pipeline.checks.stage import all_checks
from pipeline.core.model import LANGUAGES, Language, Severity
from pipeline.languages.spelling import suspect
from pipeline.languages.words import words
from pipeline.rules.runner import run_checks
from pipeline.rules.views import ReleaseView
from pipeline.terms.matcher import Matcher
from pipeline.terms.termbase import load

CODES = ("SPL101", "SCR103")
#: per cent of clean words that may be flagged
ALLOWED = {Language.KK: 1.0, Language.RU: 0.5, Language.EN: 0.5}
FOUND = 85.0
FASTEST = 20_000
#: figures of other tools, in per cent of correct Kazakh tokens and of look-alikes
_REJECTED = {"hunspell-kk": 28.0}
_CAUGHT = {"hunspell-kk": 97.0}
_OFFERED = regex.compile(r"“([^“”]+)”\.$")


#: slips put into a sentence at most, and which documents are spoilt: every third
PER_SENTENCE, EVERY = 2, 3
NOTES = (
    "Flagged and found count any finding of SPL101 or SCR103, advice (info) too; rows tell where it is not.",
    "Spoilt are words of four small letters or more that are no part of a name: in every third document up "
    "to two words a sentence, the kinds in turn, the place and the letter by chance with a fixed seed.",
    "Most of what is missed has become another word (styles, style; жасайды, асайды): no context is read.",
    "Speed is of processor time, over words of a text whose first half has been seen.",
)


class Told(NamedTuple):
    """A finding: ``sure`` if it is no mere advice, ``right`` the word it offers."""

    start: int
    end: int
    sure: bool
    right: str


Texts = Mapping[Language, list[str]]


def _documents(data: Path) -> list[Texts]:
    """The sentences of each document in the three languages, with single spaces."""
    return [{x: [" ".join(row[x].split()) for row in rows] for x in LANGUAGES} for rows in documents(data)]


class Judge:
    """Documents through the line as far as names, and then through the checks of spelling alone."""

    def __init__(self) -> None:
        self._config = load_config(segments="lines")
        self._termbase = load(self._config.termbase)
        self._matcher = Matcher(self._termbase)
        self._checks = [check for check in all_checks() if check.code in CODES]

    def view(self, texts: Texts) -> ReleaseView:
        release = from_texts({language.value: "\n".join(lines) for language, lines in texts.items()})
        tables = process(release, self._config, until="entities")
        return ReleaseView(tables, self._termbase, self._matcher)

    def told(self, view: ReleaseView) -> dict[Language, list[Told]]:
        """The findings by language, in text order."""
        found: defaultdict[Language, list[Told]] = defaultdict(list)
        for finding in run_checks(view, self._checks, self._config.checks):
            offered = _OFFERED.search(finding.message.en)
            for anchor in finding.anchors:
                sure = finding.severity is not Severity.INFO
                right = offered.group(1) if offered else ""
                found[anchor.language].append(Told(anchor.start, anchor.end, sure, right))
        return found


def spoilt(
    texts: Texts, view: ReleaseView, kinds: Mapping[Language, Iterator[str]], chance: random.Random
) -> tuple[Texts, dict[Language, list[Typo]]]:
    """The document with up to two slips a sentence, and what they are, with their places in the new text."""
    changed: dict[Language, list[str]] = {}
    typos: defaultdict[Language, list[Typo]] = defaultdict(list)
    for version in view.versions:
        language = version.language
        offset, start = 0, 0
        changed[language] = []
        for line in texts[language]:
            free = [
                w
                for w in words(line)
                if eligible(w.text, language) and version.entity_at(start + w.start) is None
            ]
            at, pieces = 0, []
            for word in sorted(chance.sample(free, min(PER_SENTENCE, len(free)))):
                kind = next(kinds[language])
                wrong = spoil(word.text, kind, language, chance)
                if wrong is None or wrong == word.text:
                    continue
                typos[language].append(Typo(kind, start + word.start + offset, word.text, wrong))
                offset += len(wrong) - len(word.text)
                pieces += [line[at : word.start], wrong]
                at = word.end
            changed[language].append("".join((*pieces, line[at:])))
            start += len(line) + 1
    return changed, typos


class Tally(NamedTuple):
    """What was found of the slips of one kind: at all, as more than advice, with the right word."""

    all: int
    found: int
    sure: int
    right: int


def tally(typos: Sequence[Typo], told: Sequence[Told]) -> dict[str, Tally]:
    """By kind."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for typo in typos:
        end = typo.start + len(typo.wrong)
        hits = [one for one in told if one.start < end and typo.start < one.end]
        row = found[typo.kind]
        row[0] += 1
        row[1] += bool(hits)
        row[2] += any(one.sure for one in hits)
        row[3] += any(one.right == typo.right for one in hits)
    return {kind: Tally(*row) for kind, row in found.items()}


def speed(texts: Sequence[Texts]) -> float:
    """Words a second over the second half of the documents, with what is remembered from the first."""
    halves = texts[: len(texts) // 2], texts[len(texts) // 2 :]
    for half in halves:
        found = [(w.text, lang) for d in half for lang in LANGUAGES for line in d[lang] for w in words(line)]
        began = time.process_time()
        for word, language in found:
            if word.islower():
                suspect(word, language)
        seconds = time.process_time() - began
    return len(found) / seconds


def run(data: Path, *, show: int = 0) -> Result:
    """Words flagged on clean text, slips found by language and kind, corrections that are right; speed."""
    texts = _documents(data)
    # first, as what follows fills the memory of words
    words_a_second = speed(texts)
    judge, chance = Judge(), random.Random(20)
    kinds = {language: cycle(KINDS[language]) for language in LANGUAGES}
    total: Counter[Language] = Counter()
    flagged: Counter[tuple[Language, bool]] = Counter()
    sums: defaultdict[tuple[Language, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    failures: list[str] = []
    for index, document in enumerate(texts):
        view = judge.view(document)
        told = judge.told(view)
        for version in view.versions:
            language = version.language
            total[language] += len(version.words)
            for one in told[language]:
                flagged[language, one.sure] += 1
                if show:
                    failures.append(
                        f"{language} clean: {version.text(one.start, one.end)} → {one.right} {'!' * one.sure}"
                    )
        if index % EVERY == 0:
            changed, typos = spoilt(document, view, kinds, chance)
            after = judge.told(judge.view(changed))
            for language in LANGUAGES:
                for kind, counted in tally(typos[language], after[language]).items():
                    sums[language, kind] = [a + b for a, b in zip(sums[language, kind], counted, strict=True)]
                missed = [
                    t for t in typos[language] if not any(o.start <= t.start < o.end for o in after[language])
                ]
                failures += [f"{language} {t.kind} missed: {t.right} → {t.wrong}" for t in missed if show]
    rows: list[Row] = []
    for language in LANGUAGES:
        every = flagged[language, True] + flagged[language, False]
        rows.append(
            Row(
                what=f"{language} clean words flagged",
                value=share(every, total[language]),
                goal=ALLOWED[language],
                more_is_better=False,
                peers=_REJECTED if language is Language.KK else {},
            )
        )
        rows.append(
            Row(
                what=f"{language} clean words flagged, advice left out",
                value=share(flagged[language, True], total[language]),
                more_is_better=False,
            )
        )
        whole = [
            sum(column) for column in zip(*(sums[language, kind] for kind in KINDS[language]), strict=True)
        ]
        rows.append(Row(what=f"{language} slips found", value=share(whole[1], whole[0]), goal=FOUND))
        rows += [
            Row(
                what=f"{language} slips found, {kind}",
                value=share(sums[language, kind][1], sums[language, kind][0]),
                goal=FOUND,
                peers=_CAUGHT if kind == LOOK_ALIKE else {},
            )
            for kind in KINDS[language]
        ]
        rows.append(Row(what=f"{language} slips found, advice left out", value=share(whole[2], whole[0])))
        rows.append(
            Row(what=f"{language} offered word right, of those found", value=share(whole[3], whole[1]))
        )
    rows.append(Row(what="speed", value=words_a_second, unit="words/s", goal=FASTEST, digits=0))
    return Result(rows=tuple(rows), notes=NOTES, failures=tuple(failures))
