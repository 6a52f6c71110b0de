"""A file name that is not UTF-8 does not stop a batch run."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.ingest.__main__ import main


def test_a_name_in_another_encoding(tmp_path: Path) -> None:
    folder = os.path.join(os.fsencode(tmp_path), b"raw", b"r")
    os.makedirs(folder)
    with open(os.path.join(folder, "қала.ru.txt".encode("kz1048")), "wb") as file:
        file.write("Город подписал план.".encode())
    assert main(["--raw", str(tmp_path / "raw"), "--interim", str(tmp_path / "interim")]) == 0
    (table,) = (tmp_path / "interim" / "ingest").glob("*.jsonl")
    assert "Город подписал план." in table.read_text("utf-8")
