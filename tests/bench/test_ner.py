"""What the suites of names count, on made-up spans and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from pipeline.bench.ner.factrueval import documents
from pipeline.bench.ner.iob import decoded, laid_out, sentence
from pipeline.bench.ner.kazakh import SETTINGS, parts
from pipeline.bench.ner.stage import Counts
from tests.helpers import ROOT


def test_the_measured_model_is_made_like_the_shipped_one() -> None:
    params = YAML(typ="safe", pure=True).load((ROOT / "training" / "params.yaml").read_text("utf-8"))[
        "ner_kk"
    ]
    assert {
        "c1": params["c1"],
        "c2": params["c2"],
        "max_iterations": params["iterations"],
        "feature.minfreq": params["min_frequency"],
    } == SETTINGS


def test_the_parts_share_no_sentence_and_lose_none() -> None:
    rows = [([str(i)], ["O"]) for i in range(1234)]
    train, held = parts(rows)
    assert len(train) + len(held) == len(rows)
    assert not {w for (w,), _ in train} & {w for (w,), _ in held}
    assert len(held) == 100


def test_labels_become_spans() -> None:
    labels = ["B-PERSON", "I-PERSON", "O", "B-GPE", "B-GPE", "I-DATE"]
    assert list(decoded(labels)) == [("PERSON", 0, 2), ("GPE", 3, 4), ("GPE", 4, 5), ("DATE", 5, 6)]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["«", "Әміре", "»", ",", "ол"], "«Әміре», ол"),
        (['"', "Truly", '"', "said"], '"Truly" said'),
        ([], ""),
    ],
)
def test_words_are_put_together_as_they_are_written(words: list[str], text: str) -> None:
    laid, spans = laid_out(words)
    assert laid == text
    assert [laid[a:b] for a, b in spans] == words


def test_names_are_spans_of_the_text() -> None:
    one = sentence(["(", "Асқар", "Ким", ")"], ["O", "B-PERSON", "I-PERSON", "O"], {"PERSON": "PERSON"})
    assert [one.text[a:b] for _, a, b in one.names] == ["Асқар Ким"]


def test_exact_and_touching_spans_are_counted_apart() -> None:
    counts = Counts()
    counts.add({("PERSON", 0, 5), ("PLACE", 8, 12)}, {("PERSON", 0, 4), ("PLACE", 8, 12), ("PLACE", 20, 22)})
    assert counts.strict("PERSON") == 0
    assert counts.lax("PERSON") == 100
    assert counts.strict("PLACE") == pytest.approx(200 / 3)
    assert counts.strict("PERSON", "PLACE") == pytest.approx(40)
    assert Counts().lax("PERSON") == 0


def test_objects_of_factrueval(tmp_path: Path) -> None:
    text = "Мэр Москвы Юрий Лужков и ОАО «Рога» у правительства."
    (tmp_path / "book_1.txt").write_text(text, "utf-8")
    pieces = [
        ("loc_name", "Москвы"),
        ("name", "Юрий"),
        ("surname", "Лужков"),
        ("org_descr", "ОАО"),
        ("org_name", "Рога"),
        ("org_descr", "правительства"),
    ]
    lines = [
        f"{i} {kind} {text.index(word)} {len(word)} 0 1 # {word}" for i, (kind, word) in enumerate(pieces, 1)
    ]
    (tmp_path / "book_1.spans").write_text("\n".join(lines), "utf-8")
    (tmp_path / "book_1.objects").write_text(
        "1 LocOrg 1 # x\n2 Person 2 3 # x\n3 Org 4 5 # x\n4 Org 6 # x\n", "utf-8"
    )
    (document,) = documents(tmp_path)
    assert {(g, text[a:b]) for g, a, b in document.names} == {
        ("PLACE", "Москвы"),
        ("PERSON", "Юрий Лужков"),
        ("ORGANISATION", "Рога"),
    }
    assert ("ORGANISATION", "правительства") in {(g, text[a:b]) for g, a, b in document.full}
