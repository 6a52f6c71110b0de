"""From paths to releases."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.core.errors import KelisimError
from pipeline.runtime.files import printable, read_bytes, release_folders


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return folder


def found(*paths: Path) -> dict[str, list[str]]:
    return {release: [f.name for f in files] for release, files in release_folders(paths)}


def test_a_folder_with_files_is_a_release(tmp_path: Path) -> None:
    make(tmp_path / "rel", "ru.txt", "kk.txt", ".hidden", "~$ru.docx", "release.yaml", "notes/x.txt")
    assert found(tmp_path / "rel") == {"rel": ["kk.txt", "release.yaml", "ru.txt"]}


def test_a_folder_of_folders_is_a_corpus(tmp_path: Path) -> None:
    make(tmp_path, "b/kk.txt", "a/kk.txt", "a/ru.txt")
    assert found(tmp_path) == {"a": ["kk.txt", "ru.txt"], "b": ["kk.txt"]}


def test_loose_files_are_one_release(tmp_path: Path) -> None:
    make(tmp_path / "rel", "x.ru.txt", "x.kk.txt")
    assert found(tmp_path / "rel/x.ru.txt", tmp_path / "rel/x.kk.txt") == {"rel": ["x.kk.txt", "x.ru.txt"]}
    assert found(tmp_path / "rel/x.ru.txt") == {"x": ["x.ru.txt"]}


def test_this_folder_is_called_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "rel", "kk.txt")
    monkeypatch.chdir(tmp_path / "rel")
    assert found(Path()) == {"rel": ["kk.txt"]}


def test_two_folders_of_one_name_are_two_releases(tmp_path: Path) -> None:
    make(tmp_path, "a/rel/kk.txt", "b/rel/ru.txt", "c/rel-2/en.txt", "d/rel/en.txt")
    names = found(*(tmp_path / p for p in ("a/rel", "b/rel", "c/rel-2", "d/rel")))
    assert len(names) == 4
    assert {"rel", "rel-2"} < set(names)


def test_what_holds_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(KelisimError, match="holds no files"):
        found(tmp_path)
    with pytest.raises(KelisimError, match="does not exist"):
        found(tmp_path / "nowhere")
    with pytest.raises(KelisimError, match="cannot be read"):
        read_bytes(tmp_path)


def test_names_that_are_no_text_are_made_text() -> None:
    assert printable(os.fsdecode(b"kk\xff.txt")) == "kk\ufffd.txt"
    assert printable("қазақ.txt") == "қазақ.txt"
