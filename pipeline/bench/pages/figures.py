"""``docs/benchmarks.md`` and the marked place of the README, from the measured figures."""

from __future__ import annotations

from typing import Any

from pipeline.bench.pages import NOTE
from pipeline.bench.pages.suites import suites_section


def _share(value: float) -> str:
    return f"{100 * value:.1f} %"


def _missed(figures: dict[str, Any]) -> int:
    missed: int = round(figures["faults"] * (1 - figures["recall"]))
    return missed


def summary(measured: dict[str, Any]) -> str:
    """The figures in the README; ``measured`` is the file of figures."""
    figures = measured["gold"]
    rows = [f"| {k} | {v['faults']} | {_share(v['recall'])} |" for k, v in figures["releases"].items()]
    lines = [
        f"On the sample releases {_share(figures['recall'])} of {figures['faults']} known faults are found, "
        f"with {figures['false_alarms_per_1000_words']:.2f} false alarms per 1,000 words "
        f"({figures['false_alarms']} in {figures['words']:,} words).",
        "",
        "| release | known faults | found |",
        "|---|---:|---:|",
        *rows,
        "",
    ]
    return "\n".join(lines)


def benchmarks(measured: dict[str, Any]) -> str:
    """``docs/benchmarks.md``; ``measured`` is the file of figures."""
    figures = measured["gold"]
    types = [
        f"| `{k}` | {v['faults']} | {_missed(v)} | {_share(v['recall'])} |"
        for k, v in figures["types"].items()
    ]
    releases = [
        f"| {k} | {v['faults']} | {_missed(v)} | {_share(v['recall'])} |"
        for k, v in figures["releases"].items()
    ]
    alarms = [f"| [{k}](checks/{k}.md) | {v} |" for k, v in sorted(figures["false_alarm_codes"].items())]
    lines = [
        NOTE,
        "# Measured",
        "",
        "`make bench` measures everything on this page; `kelisim bench --suite NAME` one part. "
        "`kelisim bench --output docs/bench.json` followed by `make docs` brings the page up to date.",
        "",
        "## The whole, on releases with known faults",
        "",
        "The sample releases in `corpora/raw` have faults that `corpora/gold` lists span by span. "
        "`kelisim bench --suite gold` prints every fault that was missed and every false alarm.",
        "",
        "- *Found*: a finding that is not advice points at the faulty place, in the version that is wrong.",
        "- *False alarm*: a finding that is not advice and touches no listed fault, in any version.",
        "",
        "Read the figures with care. Eight of the nine releases were written for this project, and so were "
        "their faults; the checks were developed on the same releases. Expect less on other texts.",
        "",
        "| | |",
        "|---|---:|",
        f"| known faults | {figures['faults']} |",
        f"| found | {_share(figures['recall'])} |",
        f"| found, with faults only an editor's ear hears | {_share(figures['recall_with_advisory'])} |",
        f"| words | {figures['words']:,} |",
        f"| false alarms | {figures['false_alarms']} |",
        f"| false alarms per 1,000 words | {figures['false_alarms_per_1000_words']:.2f} |",
        "",
        "### By release",
        "",
        "| release | faults | missed | found |",
        "|---|---:|---:|---:|",
        *releases,
        "",
        "### By type of fault",
        "",
        "The types are described in `corpora/README.md`.",
        "",
        "| type | faults | missed | found |",
        "|---|---:|---:|---:|",
        *types,
        "",
        "### False alarms by check",
        "",
        *(["| check | false alarms |", "|---|---:|", *alarms] if alarms else ["None."]),
        "",
        *suites_section(measured["suites"]),
    ]
    return "\n".join(lines)
