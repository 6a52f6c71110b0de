"""Small releases on disk, and the command line called as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from pipeline.cli import main

KK = "Жаңа жылу желісі\n\nАлматы әкімдігі жылу желісіне 1,5 млрд теңге бөледі деп хабарлады.\n"
RU = "Новая тепловая сеть\n\nАкимат Алматы сообщил, что выделит на тепловую сеть 1,6 млрд тенге.\n"
EN = "A new heating network\n\nThe akimat of Almaty said that it will spend KZT 1.5 billion on the network.\n"
CLEAN_RU = RU.replace("1,6", "1,5")
DRAFT_RU = "Новая теплосеть\n\nАкимат города Алматы сообщил, что выделит на теплосеть 1,5 млрд тенге.\n"
TEXTS = {"kk": KK, "ru": RU, "en": EN}


def write(folder: Path, texts: dict[str, str]) -> Path:
    """One UTF-8 file per text, named by its key (``ru``, ``ru.draft``)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def kelisim(*arguments: str | Path, ui: str | None = "en") -> Result:
    """Call the command in this process. Whatever happens, it is an exit code and never a traceback."""
    words = [str(a) for a in arguments]
    if ui and words[0] in ("check", "segment", "entities", "align", "report", "explain"):
        words += ["--ui", ui]
    result = CliRunner().invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert "Traceback" not in result.output
    assert result.exit_code in (0, 1, 2)
    return result


def document(*arguments: str | Path) -> dict[str, Any]:
    """The JSON document that a command prints."""
    result = kelisim(*arguments, "--format", "json")
    assert result.exit_code in (0, 1), result.stderr
    loaded: dict[str, Any] = json.loads(result.stdout)
    return loaded


def codes(document: dict[str, Any]) -> list[str]:
    return [f["code"] for r in document["releases"] for f in r["findings"]]
