"""The termbase that comes with the project is sound, and quiet on the terms it recommends."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.core.model import LANGUAGES, Language
from pipeline.terms.matcher import Matcher
from pipeline.terms.records import Status, Termbase
from pipeline.terms.termbase import check_termbase, load, write_csv, write_tbx

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "configs" / "termbase.tbx"


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load(FILE)


@pytest.fixture(scope="module")
def matcher(termbase: Termbase) -> Matcher:
    return Matcher(termbase)


def test_size_and_soundness(termbase: Termbase) -> None:
    assert len(termbase.concepts) >= 100
    assert check_termbase(termbase) == []


def test_every_concept_has_a_preferred_term_in_three_languages(termbase: Termbase) -> None:
    assert [
        (c.id, language)
        for c in termbase.concepts
        for language in LANGUAGES
        if not c.of(language, Status.PREFERRED)
    ] == []


def test_every_term_names_its_source_or_says_that_it_has_none(termbase: Termbase) -> None:
    unsourced = [
        (c.id, t.text)
        for c in termbase.concepts
        for t in c.terms
        if not t.source and "unverified" not in t.note
    ]
    assert unsourced == []


def test_every_deprecated_term_says_why(termbase: Termbase) -> None:
    for concept in termbase.concepts:
        for term in concept.terms:
            if not term.status.usable:
                assert len(term.note) > len("unverified"), (concept.id, term.text)


def test_the_file_is_written_as_the_program_writes_it(termbase: Termbase, tmp_path: Path) -> None:
    write_tbx(termbase, tmp_path / "t.tbx")
    assert (tmp_path / "t.tbx").read_bytes() == FILE.read_bytes()
    write_csv(termbase, tmp_path / "t.csv")
    assert load(tmp_path / "t.csv") == termbase


def test_each_term_finds_itself(termbase: Termbase, matcher: Matcher) -> None:
    for concept in termbase.concepts:
        for term in concept.terms:
            found = matcher.find(term.text, Language(term.language))
            assert any(
                m.concept.id == concept.id and m.status is term.status and m.form == term.text for m in found
            ), (concept.id, term.text, [(m.form, m.term.text) for m in found])


def test_faults_of_the_sample(matcher: Matcher) -> None:
    text = (ROOT / "corpora" / "raw" / "covenant-seminar-2014" / "kk.txt").read_text("utf-8")
    found = matcher.find(text, Language.KK)
    bad = {m.form for m in found if not m.status.usable}
    assert bad >= {
        "қуатменеджерлерін",
        "қуатменеджмент",
        "қуаттиімділік",
        "қуаттиімділігін",
        "Қуаттиімді",
        "тұрақты қуат",
        "жаңғыртылатын қуат көздерін",
        "Бірлескен зерттеушілік орталығы",
        "баспасөз-хатшысы",
    }
    signatories = [m for m in found if m.concept.id == "signatory"]
    assert {m.form.split()[0] for m in signatories if m.spelled_otherwise} == {"қолқоюшылар", "қолқоюшылары"}
    assert any(not m.spelled_otherwise for m in signatories)


def test_versions_without_faults_of_terms_are_quiet(matcher: Matcher) -> None:
    folder = ROOT / "corpora" / "raw" / "covenant-seminar-2014"
    for language in (Language.RU, Language.EN):
        text = (folder / f"{language}.txt").read_text("utf-8")
        assert [m.form for m in matcher.find(text, language) if not m.status.usable] == []
