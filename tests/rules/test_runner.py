"""The runner: profiles, grouping, crashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from pipeline.api import from_texts, process
from pipeline.core.config import ChecksConfig, Config, Override, Profile
from pipeline.core.model import Edit, Finding, Severity, Tables, Text3
from pipeline.rules import BeadView, Draft, Fires, ReleaseView, Silent, T, VersionView
from pipeline.rules.draft import Spot
from pipeline.rules.registry import CheckSpec
from pipeline.rules.runner import Timings, run_checks
from pipeline.terms.termbase import Termbase

TEXTS = {
    "kk": "Қала туралы бірінші сөйлем өте қысқа. Қала туралы келесі сөйлем де сондай.",
    "ru": "Первый рассказ о городе очень короткий. Второй рассказ о городе такой же.",
}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return process(from_texts(TEXTS), Config(), until="align")


def words_of(word: str, **more: Any) -> Callable[..., Iterator[Draft]]:
    """A rule that reports every ``word`` of a version, with an edit."""

    def rule(view: VersionView, profile: Profile) -> Iterator[Draft]:
        at = view.quote.casefold().find(word)
        while at >= 0:
            edit = Edit(version=view.id, start=at, end=at + len(word), replacement="x")
            yield Draft(anchors=(view.spot(at, at + len(word)),), edit=edit, **more)
            at = view.quote.casefold().find(word, at + 1)

    return rule


def spec(code: str, run: Callable[..., Iterator[Draft]], **changes: Any) -> CheckSpec:
    t = T(en="“{quote}”", ru="«{quote}»", kk="«{quote}»")
    made = CheckSpec(
        code=code,
        name=code.lower(),
        mqm="internal",
        severity=Severity.MINOR,
        view=VersionView,
        title=t,
        message=t,
        explanation=t,
        examples=(Fires(kk="а", at={"kk": "а"}), Silent(kk="а")),
        languages=("kk", "ru", "en"),
        style=False,
        run=run,
        module="tests",
    )
    return msgspec.structs.replace(made, **changes)


def run(
    tables: Tables, *specs: CheckSpec, timings: Timings | None = None, **profile: Any
) -> tuple[Finding, ...]:
    config = ChecksConfig(profile="own", profiles={"own": Profile(**profile)})
    return run_checks(ReleaseView(tables, Termbase.of(())), specs, config, timings)


def test_findings_quote_their_spans_in_text_order(tables: Tables) -> None:
    found = run(tables, spec("ZZB001", words_of("қала")), spec("ZZA001", words_of("город")))
    assert [(f.anchors[0].version, f.code) for f in found] == [
        ("kk", "ZZB001"),
        ("kk", "ZZB001"),
        ("ru", "ZZA001"),
        ("ru", "ZZA001"),
    ]
    for finding in found:
        anchor = finding.anchors[0]
        assert tables.version(anchor.version).text[anchor.start : anchor.end] == anchor.quote
        assert finding.message.en == f"“{anchor.quote}”"


def crash_at_once(view: object, profile: Profile) -> Iterator[Draft]:
    raise RuntimeError("a bug")
    yield


def crash_later(view: VersionView, profile: Profile) -> Iterator[Draft]:
    yield Draft(anchors=(view.spot(0, 4),))
    raise RuntimeError("a bug")


def outside(view: VersionView, profile: Profile) -> Iterator[Draft]:
    yield Draft(anchors=(Spot("nowhere", 0, 1),))


def no_anchor(view: VersionView, profile: Profile) -> Iterator[Draft]:
    yield Draft(anchors=())


def unfilled(view: VersionView, profile: Profile) -> Iterator[Draft]:
    yield Draft(anchors=(view.spot(0, 1),), message=T(en="{missing}", ru="{missing}", kk="{missing}"))


@pytest.mark.parametrize("style", [False, True])
@pytest.mark.parametrize("rule", [crash_at_once, crash_later, outside, no_anchor, unfilled])
@pytest.mark.parametrize("view", [VersionView, BeadView, ReleaseView])
def test_a_crashing_check_is_a_finding_and_the_others_go_on(
    tables: Tables, rule: Callable[..., Iterator[Draft]], view: type, style: bool
) -> None:
    found = run(tables, spec("ZZZ001", rule, view=view, style=style), spec("ZZZ002", words_of("қала")))
    crashed = [f for f in found if f.code == "INT001"]
    assert len(crashed) == 1
    assert crashed[0].severity is Severity.INFO
    assert "ZZZ001" in crashed[0].message.kk
    assert [f.code for f in found if f.code != "ZZZ001"].count("ZZZ002") == 2


def test_two_crashes_are_two_findings(tables: Tables) -> None:
    found = run(tables, spec("ZZZ001", crash_at_once), spec("ZZZ002", crash_at_once))
    assert {c for f in found for c in ("ZZZ001", "ZZZ002") if c in f.message.en} == {"ZZZ001", "ZZZ002"}


def test_a_crash_at_runtime_does_not_hide_behind_a_release_without_versions() -> None:
    empty = Tables(release=process(from_texts({"kk": "Мәтін."}), Config(), until="ingest").release)
    assert run(empty, spec("ZZZ001", words_of("қала"))) == ()


def test_style_is_one_finding_per_document_and_kind_or_all_places(tables: Tables) -> None:
    style = spec("ZZZ001", words_of("город", group="g"), style=True)
    (grouped,) = run(tables, style, group_style=True)
    assert [a.quote for a in grouped.anchors] == ["город", "город"]
    assert grouped.edit is None, "one edit cannot mend two places"
    apart = run(tables, style, group_style=False)
    assert [len(f.anchors) for f in apart] == [1, 1]
    assert all(f.edit for f in apart)
    both = spec("ZZZ002", words_of("е", group="e"), style=True)
    assert {f.anchors[0].version for f in run(tables, both)} == {"kk", "ru"}


def test_what_is_not_style_is_never_grouped(tables: Tables) -> None:
    assert len(run(tables, spec("ZZZ001", words_of("город", group="g")))) == 2


def test_profiles_switch_and_weigh_by_code_before_family(tables: Tables) -> None:
    one, two = spec("ZZZ001", words_of("қала")), spec("ZZZ002", words_of("қала"))
    off = Override(enabled=False)
    assert run(tables, one, two, checks={"ZZZ": off}) == ()
    assert {f.code for f in run(tables, one, two, checks={"ZZZ001": off})} == {"ZZZ002"}
    assert {f.code for f in run(tables, one, two, checks={"ZZZ": off, "ZZZ001": Override()})} == {"ZZZ001"}
    weighed = run(
        tables,
        one,
        two,
        checks={"ZZZ": Override(severity=Severity.INFO), "ZZZ002": Override(severity=Severity.CRITICAL)},
    )
    assert {(f.code, f.severity) for f in weighed} == {
        ("ZZZ001", Severity.INFO),
        ("ZZZ002", Severity.CRITICAL),
    }


def test_the_severity_of_a_draft_gives_way_to_the_profile_only(tables: Tables) -> None:
    rule = spec("ZZZ001", words_of("қала", severity=Severity.MAJOR))
    assert {f.severity for f in run(tables, rule)} == {Severity.MAJOR}
    assert {f.severity for f in run(tables, rule, checks={"ZZZ": Override(severity=Severity.INFO)})} == {
        Severity.INFO
    }


def test_a_profile_limits_the_languages_that_are_judged(tables: Tables) -> None:
    rule = spec("ZZZ001", words_of("й"))
    assert {f.anchors[0].version for f in run(tables, rule)} == {"kk", "ru"}
    assert {f.anchors[0].version for f in run(tables, rule, languages=("ru",))} == {"ru"}
    only = spec("ZZZ001", words_of("й"), languages=("kk",))
    assert {f.anchors[0].version for f in run(tables, only)} == {"kk"}


def test_the_same_finding_twice_is_one(tables: Tables) -> None:
    def twice(view: VersionView, profile: Profile) -> Iterator[Draft]:
        yield Draft(anchors=(view.spot(0, 4),))
        yield Draft(anchors=(view.spot(0, 4),))

    assert len(run(tables, spec("ZZZ001", twice, languages=("kk",)))) == 1


def test_timings_are_taken_by_check(tables: Tables) -> None:
    timings = Timings()
    run(tables, spec("ZZZ001", words_of("о")), spec("ZZZ002", crash_at_once), timings=timings)
    assert set(timings.seconds) == {"ZZZ001", "ZZZ002"}


def test_a_parameter_in_three_languages_is_taken_in_the_language_of_the_sentence(tables: Tables) -> None:
    def rule(view: VersionView, profile: Profile) -> Iterator[Draft]:
        yield Draft(anchors=(view.spot(0, 4),), params={"what": Text3(en="city", ru="город", kk="қала")})

    message = T(en="a {what}", ru="{what}!", kk="{what}?")
    (found,) = run(tables, spec("ZZZ001", rule, message=message, languages=("kk",)))
    assert found.message == Text3(en="a city", ru="город!", kk="қала?")


def test_braces_in_a_text_are_text(tables: Tables) -> None:
    braces = process(
        from_texts({"en": "A {name} in {0} braces, and {{more}} of them here."}), Config(), "align"
    )
    found = run(braces, spec("ZZZ001", words_of("{name}")), spec("ZZZ002", words_of("{0}")))
    assert [f.message.en for f in found] == ["“{name}”", "“{0}”"]
