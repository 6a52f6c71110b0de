"""The part of ``docs/benchmarks.md`` that tells what the suites measured."""

from __future__ import annotations

from typing import Any

import msgspec

from pipeline.bench.measure import shown
from pipeline.bench.suite import Row

#: (file, what it is, licence), in the order of the page
DATA = (
    (
        "ntrex_dev.jsonl",
        "82 documents, 1,355 sentences of NTREX-128: `doc_id`, `kk`, `ru`, `en`",
        "CC BY-SA 4.0",
    ),
    ("kk_ktb-ud-train.conllu, kk_ktb-ud-test.conllu", "Universal Dependencies, Kazakh-KTB", "CC BY-SA 4.0"),
    ("kaznerd_train.iob2", "KazNERD, training part", "CC BY 4.0"),
    ("factrueval_devset/", "factRuEval-2016, development set", "MIT"),
    ("uner_en_ewt_dev.iob2", "Universal NER, English EWT, development part", "CC BY-SA 4.0"),
)


def _goal(row: Row) -> str:
    if row.goal is None:
        return ""
    return f"{'≥' if row.more_is_better else '≤'} {row.goal:g}{'' if row.met else ' (not met)'}"


def _peers(row: Row) -> str:
    return ", ".join(f"{tool} {value:g}" for tool, value in row.peers.items())


def suite_lines(name: str, suite: dict[str, Any]) -> list[str]:
    """One suite as a section: its command, a row for each figure, how it was counted."""
    rows = [msgspec.convert({k: v for k, v in r.items() if k != "met"}, Row) for r in suite["rows"]]
    with_peers = any(r.peers for r in rows)
    head = [
        "| | measured | goal |" + (" others |" if with_peers else ""),
        "|---|---:|---:|" + ("---|" if with_peers else ""),
    ]
    body = [
        f"| {r.what} | {shown(r)} | {_goal(r)} |" + (f" {_peers(r)} |" if with_peers else "") for r in rows
    ]
    notes = [line for note in suite["notes"] for line in ("", note)]
    return [f"### {suite['title']}", "", f"`kelisim bench --suite {name}`", "", *head, *body, *notes, ""]


def suites_section(suites: dict[str, Any]) -> list[str]:
    """All suites, and where the data come from."""
    if not suites:
        return []
    return [
        "## The parts, on public corpora",
        "",
        "`make bench DATA=FOLDER` measures each part on the files below, where they are. They are not in the "
        "repository; the models shipped have not seen their sentences, except where a note says so. Goals "
        "are the project's own. Figures of other tools were measured on the same data before the first line "
        "of code was written; trust their order more than their decimals. Speeds are those of two cores.",
        "",
        "| file | what | licence |",
        "|---|---|---|",
        *(f"| {file} | {what} | {licence} |" for file, what, licence in DATA),
        "",
        *(line for name, suite in suites.items() for line in suite_lines(name, suite)),
    ]
