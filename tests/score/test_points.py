"""MQM points, and drafts against final versions."""

from __future__ import annotations

import msgspec
import pytest

from pipeline.api import from_texts, process
from pipeline.core.config import Config, MqmConfig
from pipeline.core.model import Anchor, Finding, Language, Severity, Tables, Text3
from pipeline.score.drafts import compare, draft_scores
from pipeline.score.points import score, type_weight
from pipeline.score.stage import run

TEN = "бір екі үш төрт бес алты жеті сегіз тоғыз он"
FINAL = "Город принял план. Бюджет составит два миллиона тенге."
DRAFT = "Город одобрил план. Бюджет составит три миллиона тенге."


def finding(severity: str, mqm: str = "accuracy/omission", versions: str = "kk", **more: object) -> Finding:
    anchors = tuple(
        Anchor(version=v, language=Language(v), start=0, end=1, quote="x") for v in versions.split()
    )
    text = Text3(en="m", ru="m", kk="m")
    made = Finding(
        code="ZZZ001", name="n", mqm=mqm, severity=Severity(severity), message=text, anchors=anchors
    )
    return msgspec.structs.replace(made, **more)


@pytest.fixture(scope="module")
def tables() -> Tables:
    return process(
        from_texts({"kk": TEN, "ru": "один два три четыре пять шесть семь восемь девять десять"}),
        Config(),
        until="ingest",
    )


def test_a_clean_release_has_no_points(tables: Tables) -> None:
    clean = score(tables, [], MqmConfig())
    assert (clean.words, clean.penalty, clean.quality, clean.passed) == (20, 0, 100, True)
    assert clean.counts == {"critical": 0, "major": 0, "minor": 0, "info": 0}


def test_points_are_weights_over_words(tables: Tables) -> None:
    found = [finding("major"), finding("minor"), finding("info")]
    made = score(tables, found, MqmConfig())
    assert (made.penalty, made.per_1000_words, made.quality) == (6, 300, 70)
    assert made.counts == {"critical": 0, "major": 1, "minor": 1, "info": 1}
    assert made.categories == {"accuracy": 6}


def test_a_finding_counts_once_in_the_release_and_against_the_suspect(tables: Tables) -> None:
    both = finding("major", versions="kk ru")
    made = score(tables, [both], MqmConfig())
    assert made.penalty == 5
    assert [v.penalty for v in made.versions] == [5, 5]
    suspect = score(tables, [msgspec.structs.replace(both, suspect="ru")], MqmConfig())
    assert [(v.version, v.penalty) for v in suspect.versions] == [("kk", 0), ("ru", 5)]


def test_dismissed_findings_do_not_count_and_accepted_ones_do(tables: Tables) -> None:
    for status, penalty in (("ignored", 0), ("fixed", 0), ("accepted", 5), ("open", 5)):
        assert score(tables, [finding("major", status=status)], MqmConfig()).penalty == penalty


def test_a_critical_finding_fails_unless_told_otherwise(tables: Tables) -> None:
    high = MqmConfig(threshold=1e6)
    assert not score(tables, [finding("critical")], high).passed
    assert score(tables, [finding("critical")], MqmConfig(threshold=1e6, critical_fails=False)).passed
    assert score(tables, [finding("major")], high).passed
    assert not score(tables, [finding("major")], MqmConfig()).passed


def test_the_longest_path_weighs() -> None:
    config = MqmConfig(type_weights={"style": 0.5, "style/register": 2.0})
    assert type_weight("style/register", config) == 2.0
    assert type_weight("style/inconsistent", config) == 0.5
    assert type_weight("styles", config) == 1.0


def test_an_empty_text_divides_by_nothing() -> None:
    punctuation = process(from_texts({"ru": "… — !"}), Config(), until="ingest")
    assert score(punctuation, [finding("minor", versions="ru")], MqmConfig()).words == 0


def test_a_draft_is_scored_against_its_final_version_with_signatures() -> None:
    tables = process(from_texts({"ru": FINAL, "ru.draft": DRAFT, "kk": TEN}), Config(), until="ingest")
    ((made,), rejects) = run(tables, Config())
    assert rejects == ()
    (draft,) = made.drafts
    assert (draft.version, draft.reference) == ("ru.draft", "ru")
    assert 0 < draft.bleu < 100
    assert 0 < draft.chrf < 100
    assert draft.ter > 0
    assert set(draft.signatures) == {"bleu", "chrf", "ter"}
    assert all("version:" in s for s in draft.signatures.values())
    assert {v.version for v in made.versions} == {"kk", "ru"}, "a draft has no points of its own"


def test_equal_texts_are_perfect_and_a_draft_without_final_version_is_not_scored() -> None:
    bleu, chrf, ter, _ = compare([FINAL], [FINAL])
    assert (bleu, chrf, ter) == (100, 100, 0)
    alone = process(from_texts({"ru.draft": DRAFT, "kk": TEN}), Config(), until="ingest")
    assert draft_scores(alone) == ()
