"""What holds for every text: the span law, and that a result hangs on the input alone."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.api import check
from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.errors import KelisimError
from pipeline.core.model import Severity
from tests.helpers import RAW, SAMPLE

SENTENCES = {
    "kk": (
        "Алматы қаласында 2014 жылғы 19-20 ақпанда семинар өтті.",
        "Бюджет – 1,5 млрд теңге, бұл 20% кем емес.",
        "«Мэрлар Келісімі – Шығыс» жобасы 9 қалалар үшін!",
        "Тел.: +7 727 278 51 10, ішкі 120.",
    ),
    "ru": (
        "Семинар прошёл в Алматы 19–20 февраля 2014 г.",
        "Бюджет составил 1,6 млрд тенге , т.е. не менее 20 %.",
        'Проект "Соглашение мэров - Восток" охватил 9 городов...',
        "Подписал министр И. И. Иванов (см. www.example.kz ).",
    ),
    "en": (
        "The seminar took place in Almaty on 19-20 February 2014.",
        "The budget is KZT 1.5 billion, not less than 20%.",
        'The “Covenant of Mayors – East" project covers 9 cities.',
        "Contact: press@example.kz , tel. +7 727 278 5110 ext. 120",
    ),
}
NOISE = st.text(
    st.one_of(
        st.sampled_from("  \u00a0\t\n«»“”\"'()[]{}*-–—.,:;%№0123456789іІәқһіаoесТ\u0301\u200b\u00ad"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=40,
)


def text_of(language: str) -> st.SearchStrategy[str]:
    """Paragraphs of real sentences with rubbish between, before and inside them."""
    part = st.one_of(st.sampled_from(SENTENCES[language]), NOISE)
    return st.lists(part, min_size=1, max_size=6).map("\n\n".join)


RELEASES = st.fixed_dictionaries({}, optional={k: text_of(k) for k in SENTENCES}).filter(bool)


def hold(release: ReleaseDocument) -> None:
    """The span law, and that all ids lead somewhere."""
    texts = {v.id: v.text for v in release.versions}
    assert len(texts) == len(release.versions)
    languages = {v.id: v.language for v in release.versions}
    blocks = {b.id: b for b in release.blocks}
    segments = {s.id: s for s in release.segments}
    beads = {b.id for b in release.beads}
    for version in release.versions:
        for table in (release.blocks, release.segments, release.entities):
            own = sorted((r.start, r.end) for r in table if r.version == version.id)
            assert all(0 <= a < b <= len(version.text) for a, b in own)
            assert all(b <= c for (_, b), (c, _) in itertools.pairwise(own)), "rows of a table do not overlap"
    for segment in release.segments:
        block = blocks[segment.block]
        assert block.version == segment.version
        assert block.start <= segment.start < segment.end <= block.end
        quote = texts[segment.version][segment.start : segment.end]
        assert quote == quote.strip()
    for entity in release.entities:
        segment = segments[entity.segment]
        assert segment.version == entity.version
        assert segment.start <= entity.start < entity.end <= segment.end
    tied = [i for b in release.beads for ids in b.segments.values() for i in ids]
    assert len(tied) == len(set(tied))
    assert set(tied) <= set(segments)
    for finding in release.findings:
        assert finding.anchors
        assert finding.bead is None or finding.bead in beads
        assert finding.suspect is None or finding.suspect in texts
        for spot in (*finding.anchors, *finding.evidence):
            assert spot.language == languages[spot.version]
            assert texts[spot.version][spot.start : spot.end] == spot.quote
        if finding.edit is not None:
            edit = finding.edit
            assert 0 <= edit.start <= edit.end <= len(texts[edit.version])
            assert texts[edit.version][edit.start : edit.end] != edit.replacement
        for message in msgspec.structs.astuple(finding.message):
            assert message.strip()
    prints = [f.fingerprint for f in release.findings]
    assert len(prints) == len(set(prints))
    assert not [f.message.en for f in release.findings if f.code == "INT001"]
    assert release.score is not None
    open_ones = [f.severity for f in release.findings if f.status not in ("ignored", "fixed")]
    assert release.score.counts == {s.value: open_ones.count(s) for s in Severity}


@pytest.mark.parametrize("name", sorted(p.name for p in RAW.iterdir() if p.is_dir()))
def test_the_laws_hold_on_the_samples(name: str) -> None:
    for profile in ("press", "strict"):
        document = check(RAW / name, profile=profile)
        assert document.rejects == ()
        hold(document.releases[0])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RELEASES)
def test_the_laws_hold_on_any_text(texts: dict[str, str]) -> None:
    try:
        document = check(texts)
    except KelisimError:  # nothing but rubbish: refused in words
        return
    assert "RUN001" not in {r.code for r in document.rejects}, document.rejects
    for release in document.releases:
        hold(release)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RELEASES, st.randoms())
def test_neither_the_order_of_files_nor_a_second_run_matters(texts: dict[str, str], random) -> None:  # type: ignore[no-untyped-def]
    def outcome(given: dict[str, str]) -> bytes:
        try:
            return check(given).to_json()
        except KelisimError as error:
            return str(error).encode()

    shuffled = list(texts.items())
    random.shuffle(shuffled)
    first = outcome(texts)
    assert outcome(texts) == first
    assert outcome(dict(shuffled)) == first


def test_paths_in_any_order_are_the_same_release(tmp_path: Path) -> None:
    files = sorted(SAMPLE.iterdir())
    whole = check(SAMPLE)
    assert check(files[::-1]).releases == check(files).releases == whole.releases

    # a copy that was made in another order, elsewhere
    for file in files[::-1]:
        (tmp_path / SAMPLE.name).mkdir(exist_ok=True)
        shutil.copy(file, tmp_path / SAMPLE.name)
    assert check(tmp_path / SAMPLE.name) == whole


def test_a_release_does_not_know_its_neighbours() -> None:
    others = [RAW / n for n in ("shymkent-schools-2022", "covenant-seminar-2014", "zhezkazgan-solar-2023")]

    def by_id(document: Document) -> dict[str, ReleaseDocument]:
        return {r.id: r for r in document.releases}

    together = by_id(check(others))
    assert by_id(check(others[::-1])) == together
    assert by_id(check(SAMPLE)) == {SAMPLE.name: together[SAMPLE.name]}


def test_the_document_survives_its_own_json() -> None:
    document = check(SAMPLE)
    assert msgspec.json.decode(document.to_json(), type=Document) == document
