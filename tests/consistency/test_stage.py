"""The corpus: a term or name that an earlier release renders otherwise, whatever the order of reading."""

from __future__ import annotations

import msgspec
import pytest

from pipeline.api import from_texts, process
from pipeline.consistency.mentions import mentions
from pipeline.consistency.stage import judge
from pipeline.core.config import ChecksConfig, Config, Override, Profile
from pipeline.core.model import Finding, Severity, Tables
from pipeline.terms.matcher import Matcher
from pipeline.terms.termbase import simple_termbase

TERMS = {"em": {"ru": {"энергетический менеджмент": "preferred", "энергоменеджмент": "admitted"}}}


def corpus() -> list[Tables]:
    """Three releases by date; the last one says it otherwise."""
    sentences = {
        "2014-01-01": "Город ввёл энергетический менеджмент во всех школах.",
        "2015-01-01": "Область вводит энергетический менеджмент в больницах.",
        "2016-01-01": "Теперь энергоменеджмент есть и в детских садах.",
    }
    found = []
    for i, (date, text) in enumerate(sentences.items()):
        # ids against the order of dates: it is the date that counts
        tables = process(from_texts({"ru": text}, release=f"r{9 - i}"), Config(), until="entities")
        release = msgspec.structs.replace(tables.release, date=date)
        found.append(msgspec.structs.replace(tables, release=release))
    return found


def run(releases: list[Tables], config: Config | None = None) -> dict[str, tuple[Finding, ...]]:
    matcher = Matcher(simple_termbase(TERMS))
    return dict(judge(releases, lambda tables: mentions(tables, matcher), config or Config()))


def test_the_later_rendering_is_reported_with_the_earlier_one() -> None:
    found = run(corpus())
    assert set(found) == {"r9", "r8", "r7"}
    assert found["r9"] == found["r8"] == ()
    (finding,) = found["r7"]
    assert [a.quote for a in finding.anchors] == ["энергоменеджмент"]
    assert len(finding.fingerprint) == 16
    assert "энергетический менеджмент" in finding.message.ru


def test_the_order_of_reading_does_not_matter() -> None:
    releases = corpus()
    assert run(releases) == run(releases[::-1])


def test_one_release_has_nothing_to_differ_from() -> None:
    assert run(corpus()[2:]) == {"r7": ()}
    assert run([]) == {}


def test_the_profile_holds_here_too() -> None:
    code = run(corpus())["r7"][0].code

    def with_override(override: Override) -> tuple[Finding, ...]:
        checks = ChecksConfig(profile="own", profiles={"own": Profile(checks={code[:3]: override})})
        return run(corpus(), Config(checks=checks))["r7"]

    assert with_override(Override(enabled=False)) == ()
    assert with_override(Override(severity=Severity.CRITICAL))[0].severity is Severity.CRITICAL


@pytest.mark.parametrize("count", [2, 3])
def test_every_anchor_quotes_its_version(count: int) -> None:
    releases = corpus()[-count:]
    texts = {t.release.id: {v.id: v.text for v in t.versions} for t in releases}
    for release, findings in run(releases).items():
        for anchor in (a for f in findings for a in f.anchors):
            assert texts[release][anchor.version][anchor.start : anchor.end] == anchor.quote
