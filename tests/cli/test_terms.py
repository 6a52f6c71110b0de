"""``kelisim terms``: check, import, export."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.terms.termbase import load
from tests.cli.releases import codes, document, kelisim, write
from tests.helpers import ROOT

CSV = (
    "concept_id,lang,term,status\n"
    "em,kk,энергия менеджменті,preferred\n"
    "em,kk,қуатменеджмент,deprecated\n"
    "em,ru,энергетический менеджмент,preferred\n"
)


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(CSV, "utf-8")
    return path


def test_the_termbase_that_comes_with_us_is_clean() -> None:
    result = kelisim("terms", "check", ROOT / "configs/termbase.tbx")
    assert (result.exit_code, result.stdout) == (0, "")


def test_problems_are_listed_with_exit_code_1(csv: Path) -> None:
    csv.write_text(CSV + "em,kk,энергия менеджменті,admitted\nx,en,alone,admitted\n", "utf-8")
    result = kelisim("terms", "check", csv)
    assert result.exit_code == 1
    kinds = [line.split(":")[0] for line in result.stdout.splitlines()]
    assert set(kinds) == {"duplicate", "no-preferred"}


def test_every_format_holds_the_same_concepts(csv: Path, tmp_path: Path) -> None:
    paths = [csv]
    for name in ("a.tbx", "b.xlsx", "c.csv", "d.TBX"):
        command = "import" if name.endswith("tbx") else "export"
        result = kelisim("terms", command, paths[-1], "--output", tmp_path / "new" / name)
        assert result.exit_code == 0, result.stderr
        assert "1 concepts, 3 terms" in result.stdout
        paths.append(tmp_path / "new" / name)
    assert len({load(p).digest for p in paths}) == 1


@pytest.mark.parametrize("command", ["import", "export"])
def test_what_cannot_be_done_is_told(csv: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "broken.tbx").write_text("<tbx>")
    for source, output in (
        (csv, "out.doc"),
        (csv, "out"),
        (csv, "folder.csv"),
        (csv, "terms.csv/out.csv"),
        (tmp_path / "nowhere.csv", "out.csv"),
        (tmp_path / "broken.tbx", "out.csv"),
    ):
        result = kelisim("terms", command, source, "--output", tmp_path / output)
        assert result.exit_code == 2, output
        assert result.stderr.startswith("kelisim: ")
    assert kelisim("terms", command, csv, ui=None).exit_code == 2


def test_a_termbase_of_ones_own_takes_the_place_of_ours(csv: Path, tmp_path: Path) -> None:
    texts = {"kk": "Қалада қуатменеджмент жүйесі енгізілді деп хабарлады.\n"}
    folder = write(tmp_path / "r", texts)
    assert "TRM101" in codes(document("check", folder, "--termbase", csv))
    csv.write_text("concept_id,lang,term,status\nx,kk,ештеңе,preferred\n", "utf-8")
    other = tmp_path / "other.csv"
    other.write_text(csv.read_text("utf-8"), "utf-8")
    assert "TRM101" not in codes(document("check", folder, "--termbase", other))
