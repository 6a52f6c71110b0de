"""``--segments``: sentences, or the author's lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.releases import document, kelisim, write

TEXT = (
    "Первая строка о городе. Вторая часть\n"
    "второй строки о том же городе.\n"
    "\n"
    "  - третья строка в новом блоке  \n"
    "\n\n"
    "Четвёртая строка.\n"
)


def quotes(result: dict[str, Any]) -> list[str]:
    (release,) = result["releases"]
    texts = {v["id"]: v["text"] for v in release["versions"]}
    return [texts[s["version"]][s["start"] : s["end"]] for s in release["segments"]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "r", {"ru": TEXT})


def test_each_line_is_a_segment_and_an_empty_line_ends_a_block(folder: Path) -> None:
    result = document("segment", folder, "--segments", "lines")
    assert quotes(result) == [line.strip() for line in TEXT.splitlines() if line.strip()]
    (release,) = result["releases"]
    assert len(release["blocks"]) == 3
    assert [s["block"] for s in release["segments"]] == ["ru:b1", "ru:b1", "ru:b2", "ru:b3"]


def test_sentences_run_over_the_lines(folder: Path) -> None:
    for option in ((), ("--segments", "sentences")):
        found = quotes(document("segment", folder, *option))
        assert found[:2] == ["Первая строка о городе.", "Вторая часть второй строки о том же городе."]


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_other_line_ends_are_line_ends(tmp_path: Path, newline: str) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "ru.txt").write_bytes(TEXT.replace("\n", newline).encode())
    assert len(quotes(document("segment", tmp_path / "r", "--segments", "lines"))) == 4


def test_lines_reach_every_command(folder: Path) -> None:
    write(folder, {"en": "The first line about the city.\nThe second line.\n\nThird.\n\nThe fourth line.\n"})
    for command in ("align", "entities", "check"):
        result = document(command, folder, "--segments", "lines")
        assert len(result["releases"][0]["segments"]) == 8, command


def test_the_configuration_may_say_so(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c/pipeline.yaml").write_text("segment: {mode: lines}\ningest: {keep_lines: true}\n")
    assert len(quotes(document("segment", folder, "--config", tmp_path / "c"))) == 4
    both = document("segment", folder, "--config", tmp_path / "c", "--segments", "sentences")
    assert quotes(both)[0] == "Первая строка о городе."


def test_text_output_has_one_line_per_segment(folder: Path) -> None:
    result = kelisim("segment", folder, "--segments", "lines")
    assert len(result.stdout.splitlines()) == 4
    assert result.stdout.startswith("r\tru:s1\tru\t")
