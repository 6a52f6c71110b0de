"""Whatever the text, spans hold and nothing breaks."""

from __future__ import annotations

import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.core.errors import ConfigError
from pipeline.core.model import LANGUAGES, Language
from pipeline.terms.matcher import Matcher
from pipeline.terms.records import Concept, Status, Term, Termbase, simple_termbase
from pipeline.terms.termbase import check_termbase, load, write_csv, write_tbx
from pipeline.terms.variants import spelling_key, variant_groups

WORDS = [
    "энергия",
    "менеджменті",
    "қуат",
    "қол",
    "қоюшылар",
    "қолқоюшы",
    "банки",
    "CO₂",
    "İ",
    "ß",
    "U.N.",
    "-",
    " – ",
]
PIECES = st.lists(
    st.sampled_from([*WORDS, " ", "\n", "\u00ad", "\u0301", ",", "«", "»"]) | st.text(max_size=3)
)
TEXT = PIECES.map("".join)
MATCHER = Matcher(
    simple_termbase(
        {
            "a": {
                language: {"энергия менеджменті": "preferred", "қуат": "deprecated", "қол қоюшы": "admitted"}
                | {
                    "банк": "forbidden",
                    "U.N.": "admitted",
                    "CO2": "preferred",
                    "ß İ": "admitted",
                    "–": "admitted",
                }
                for language in LANGUAGES
            }
        }
    )
)
SLOW = settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))


@SLOW
@given(TEXT, st.sampled_from(list(Language)))
def test_matches_hold_the_span_law(text: str, language: Language) -> None:
    found = MATCHER.find(text, language)
    assert list(found) == sorted(found, key=lambda m: m.start)
    for match in found:
        assert 0 <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.form
    spans = sorted({(m.start, m.end) for m in found})
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert MATCHER.find(text, language) == found


@SLOW
@given(TEXT, st.sampled_from(LANGUAGES))
def test_variant_groups_hold_the_span_law(text: str, language: Language) -> None:
    for group in variant_groups(text, language):
        assert len(group.variants) > 1
        for spans in group.variants.values():
            assert all(0 <= start < end <= len(text) for start, end in spans)
    spelling_key(text, language)


NAME = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8).map(
    lambda s: unicodedata.normalize("NFC", s)
)
TERM = st.builds(
    Term,
    language=st.sampled_from(["kk", "ru", "en", "de"]),
    text=NAME,
    status=st.sampled_from(list(Status)),
    note=NAME.filter(lambda n: not n.startswith("kelisim:")),
    case_sensitive=st.booleans(),
)


@SLOW
@given(
    st.lists(
        st.tuples(NAME, st.lists(TERM, min_size=1, max_size=4), st.booleans()),
        max_size=4,
        unique_by=lambda c: c[0],
    )
)
def test_round_trip_of_any_termbase(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, list[Term], bool]]
) -> None:
    # TBX groups the terms of a concept by language
    concepts = [
        Concept(id=i, do_not_translate=d, terms=tuple(sorted(t, key=lambda x: x.language)))
        for i, t, d in parts
    ]
    termbase = Termbase.of(concepts)
    folder = tmp_path_factory.mktemp("round")
    write_tbx(termbase, folder / "a.tbx")
    assert load(folder / "a.tbx") == termbase
    write_csv(load(folder / "a.tbx"), folder / "b.csv")
    assert load(folder / "b.csv") == termbase
    check_termbase(termbase)
    Matcher(termbase).find(" ".join(t.text for c in concepts for t in c.terms), Language.KK)


@SLOW
@given(
    st.binary(max_size=200)
    | TEXT.map(str.encode)
    | TEXT.map(lambda t: f"concept_id,lang,term\na,kk,{t}".encode())
)
def test_any_bytes_load_or_are_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path: Path = tmp_path_factory.mktemp("any") / "t"
    path.write_bytes(data)
    try:
        load(path)
    except ConfigError as error:
        assert str(path) in str(error)  # noqa: PT017  either outcome is right


@pytest.mark.parametrize(
    "text", ["қ" * 200_000, " " * 200_000, "қол " * 20_000, "-" * 200_000, "қол-" * 20_000]
)
def test_long_runs_take_linear_time(text: str) -> None:
    start = time.perf_counter()
    MATCHER.find("энергия" + text, Language.KK)
    variant_groups("энергия" + text, Language.KK)
    assert time.perf_counter() - start < 10
