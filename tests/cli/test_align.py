"""``kelisim align`` as a translator uses it: look, put right, look again, take the memory along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.releases import TEXTS, document, kelisim, write


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "configs").mkdir()
    (tmp_path / "configs" / "pipeline.yaml").write_text("align: {review_below: 0.6}\n")
    return write(tmp_path / "made", TEXTS)


def written() -> list[dict[str, object]]:
    path = Path("configs/alignments.jsonl")
    return [json.loads(x) for x in path.read_text("utf-8").splitlines()] if path.exists() else []


def test_tie_puts_sentences_together_for_good(folder: Path) -> None:
    assert written() == []
    result = kelisim("align", folder, "--tie", "kk:s2, ru:s1", "--tie", "en:s2", "--author", "Айгүл")
    assert result.exit_code == 0
    assert "line 1 of configs/alignments.jsonl" in result.stderr
    assert result.stdout.count("✎ set by hand\n") == 2
    assert "✎ set by hand: 2" in result.stdout
    assert [r["author"] for r in written()] == ["Айгүл", "Айгүл"]
    assert set(written()[0]["segments"]) == {"kk", "ru"}  # type: ignore[call-overload]
    beads = document("align", folder)["releases"][0]["beads"]
    members = [b["segments"] for b in beads]
    assert {"kk": ["kk:s2"], "ru": ["ru:s1"]} in members
    assert {"en": ["en:s2"]} in members
    assert set(beads[0]) == {"type", "id", "segments", "posterior", "move"}
    # the report shows it as well
    assert 'class="byhand"' in kelisim("check", folder, "--format", "html").stdout


def test_a_row_is_confirmed_or_joined_by_its_name_and_the_later_tie_wins(folder: Path) -> None:
    kelisim("align", folder, "--tie", "b2")
    result = kelisim("align", folder, "--tie", "b1,b2")
    assert len(written()) == 2
    assert "Line 1: the same text is tied otherwise by line 2" in result.stderr
    (bead,) = document("align", folder)["releases"][0]["beads"]
    assert bead["segments"] == {k: [f"{k}:s1", f"{k}:s2"] for k in ("kk", "ru", "en")}
    assert bead["posterior"] == 1


@pytest.mark.parametrize("name", ["kk:s99", "b99", "kk", ",", "ru.draft:s1"])
def test_a_name_that_is_not_there_writes_nothing(folder: Path, name: str) -> None:
    write(folder, {"ru.draft": TEXTS["ru"]})
    result = kelisim("align", folder, "--tie", "b1", "--tie", name)
    assert result.exit_code == 2
    assert "kelisim align prints their names" in result.stderr
    assert written() == []


def test_two_releases_or_no_folder_for_settings(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write(tmp_path / "other", TEXTS)
    assert "needs one release" in kelisim("align", folder, other, "--tie", "b1").stderr
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    result = kelisim("align", folder, "--tie", "b1")
    assert result.exit_code == 2
    assert "--config" in result.stderr
    assert kelisim("align", folder, "--tie", "b1", "--config", tmp_path / "configs").exit_code == 0


def test_a_line_that_no_longer_fits_is_told_and_not_more(folder: Path) -> None:
    kelisim("align", folder, "--tie", "kk:s2,ru:s2")
    (folder / "ru.txt").write_text(TEXTS["ru"].replace("выделит", "даст"), "utf-8")
    result = kelisim("align", folder)
    assert result.exit_code == 0
    assert "made/alignments.jsonl: Line 1:" in result.stderr
    assert "(ru) is no segment of the text any more" in result.stderr


def test_every_format_can_go_to_a_file(folder: Path) -> None:
    write(folder, {"en": TEXTS["en"] + "\nAdmission to the exhibition of paintings is free on Sundays.\n"})
    for form in ("text", "json", "tmx"):
        printed = kelisim("align", folder, "--format", form)
        result = kelisim("align", folder, "--format", form, "--output", f"out/a.{form}")
        assert result.stdout == ""
        assert Path(f"out/a.{form}").read_text("utf-8") == printed.stdout
    memory = kelisim("align", folder, "--format", "tmx")
    assert memory.stderr == "Not in the TMX, for only one version has them: 1\n"
    units = etree.fromstring(memory.stdout.encode()).findall("body/tu")
    assert [u.findtext("prop") for u in units] == ["made", "made"]


def test_learning_writes_the_words_and_later_runs_use_them(folder: Path) -> None:
    many = Path("many")
    for k, (kk, ru) in enumerate([("зеңбек", "носилки"), ("қарнақ", "штанга"), ("шарбақ", "плетень")] * 4):
        texts = {"kk": f"Қоймада {kk} бар, ол жаңа.\n", "ru": f"На складе есть {ru}, новая вещь.\n"}
        write(many / f"r{k:02}", texts)
    before = document("align", many)
    result = kelisim("align", many, "--learn")
    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith("Learned 3 rows of words from 12 rows of 12 releases, for instance:\n")
    assert "носилк" in result.stdout
    assert "Written to configs/lexicon.tsv" in result.stdout
    learned = Path("configs/lexicon.tsv").read_bytes()
    after = document("align", many)
    assert after["signature"]["lexicon"] != before["signature"]["lexicon"]
    assert after["signature"]["termbase"] == before["signature"]["termbase"]
    # what was learned is not learned from
    kelisim("align", many, "--learn")
    assert Path("configs/lexicon.tsv").read_bytes() == learned


def test_a_damaged_lexicon_is_told_with_its_line(folder: Path) -> None:
    Path("configs/lexicon.tsv").write_text("# мои слова\nжылу теплов heating\n", "utf-8")
    result = kelisim("align", folder)
    assert result.exit_code == 2
    assert "configs/lexicon.tsv, line 2: 1 columns where kk, ru and en are expected" in result.stderr


def test_nothing_learned_writes_nothing(folder: Path) -> None:
    result = kelisim("align", folder, "--learn")
    assert result.exit_code == 0
    assert "No words learned from" in result.stdout
    assert not Path("configs/lexicon.tsv").exists()


def test_learning_needs_a_folder_of_ones_own_and_no_other_task(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "leave out --tie and --format" in kelisim("align", folder, "--learn", "--tie", "b1").stderr
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    result = kelisim("align", folder, "--learn")
    assert result.exit_code == 2
    assert "no folder configs here to keep words in" in result.stderr
