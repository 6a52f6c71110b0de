"""What people really name on the command line, good and bad."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import docx
import pytest

from tests.cli.releases import CLEAN_RU, DRAFT_RU, EN, KK, TEXTS, codes, document, kelisim, write
from tests.helpers import ROOT

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


def word(text: str) -> bytes:
    made, buffer = docx.Document(), io.BytesIO()
    for paragraph in text.split("\n\n"):
        made.add_paragraph(paragraph.strip())
    made.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("names", [("kk",), ("ru",), ("en",), ("kk", "ru"), ("ru", "en"), ("kk", "ru", "en")])
def test_one_two_and_three_versions(tmp_path: Path, names: tuple[str, ...]) -> None:
    result = document("check", write(tmp_path / "r", {n: TEXTS[n] for n in names}))
    (release,) = result["releases"]
    assert [v["id"] for v in release["versions"]] == list(names)
    assert result["rejects"] == []
    assert release["score"]["words"] > 0
    figures = [f for f in release["findings"] if f["code"] == "NUM101"]
    if "ru" in names and len(names) > 1:
        (figure,) = figures
        assert figure["suspect"] == ("ru" if len(names) == 3 else None)
    else:
        assert figures == []
    if len(names) > 1:
        assert any(len(b["segments"]) == len(names) for b in release["beads"])


def test_draft_and_final_of_one_language_are_compared(tmp_path: Path) -> None:
    texts = {"kk": KK, "ru": CLEAN_RU, "ru.draft": DRAFT_RU}
    (release,) = document("check", write(tmp_path / "r", texts))["releases"]
    assert {v["id"]: v["role"] for v in release["versions"]} == {
        "kk": "final",
        "ru": "final",
        "ru.draft": "draft",
    }
    (draft,) = release["score"]["drafts"]
    assert (draft["version"], draft["reference"]) == ("ru.draft", "ru")
    assert 0 < draft["bleu"] < 100
    assert 0 < draft["chrf"] < 100
    assert set(draft["signatures"]) == {"bleu", "chrf", "ter"}
    assert all("ru.draft" not in b["segments"] for b in release["beads"])


def test_two_files_of_one_language_and_role_are_told_apart(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", {"kk": KK, "ru": CLEAN_RU, "ru_new": CLEAN_RU})
    result = kelisim("check", folder)
    assert "ING009" in result.stderr
    assert "draft" in result.stderr


def test_loose_files_and_a_corpus(tmp_path: Path) -> None:
    one = write(tmp_path / "corpus" / "a", {"kk": KK, "ru": CLEAN_RU})
    write(tmp_path / "corpus" / "b", {"ru": CLEAN_RU, "en": EN})
    loose = document("align", one / "ru.txt", one / "kk.txt")
    assert [(r["id"], len(r["versions"])) for r in loose["releases"]] == [("a", 2)]
    corpus = document("align", tmp_path / "corpus")
    assert [r["id"] for r in corpus["releases"]] == ["a", "b"]


def fails(*arguments: str | Path, told: str) -> None:
    result = kelisim(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert told in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 4


@pytest.mark.parametrize("command", ["check", "segment", "entities", "align", "report"])
def test_nothing_that_could_be_read_is_exit_code_2(tmp_path: Path, command: str) -> None:
    out = ("--output", tmp_path / "out") if command == "report" else ()
    (tmp_path / "empty").mkdir()
    fails(command, tmp_path / "empty", *out, told="holds no files")
    fails(command, tmp_path / "nowhere", *out, told="does not exist")
    (tmp_path / "picture").mkdir()
    (tmp_path / "picture" / "photo.png").write_bytes(PNG)
    fails(command, tmp_path / "picture", *out, told="photo.png")
    assert not (tmp_path / "out").exists()


def test_a_broken_file_alone_is_exit_code_2_and_with_others_a_reject(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / "kk.docx").write_bytes(word(KK)[:-700])
    fails("check", folder, told="kk.docx")
    (folder / "photo.png").write_bytes(PNG)
    (folder / "empty.txt").write_bytes(b"")
    write(folder, {"ru": CLEAN_RU, "en": EN})
    result = kelisim("check", folder, "--fail-on", "never")
    assert result.exit_code == 0
    for name in ("kk.docx", "photo.png", "empty.txt"):
        assert f"r/{name}" in result.stderr
    rejects = {r["source"]: r for r in document("check", folder)["rejects"]}
    assert {k: r["code"] for k, r in rejects.items()} == {
        "r/empty.txt": "ING002",
        "r/kk.docx": "ING003",
        "r/photo.png": "ING001",
    }
    assert all(len(r["reason"]) > 20 for r in rejects.values())


def test_a_whole_word_file_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", {"ru": CLEAN_RU})
    (folder / "kk.docx").write_bytes(word(KK))
    (release,) = document("segment", folder)["releases"]
    assert {v["format"] for v in release["versions"]} == {"docx", "txt"}


def test_a_zip_that_is_no_document_is_a_reject(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", {"ru": CLEAN_RU})
    with zipfile.ZipFile(folder / "kk.docx", "w") as archive:
        archive.writestr("x.txt", "x")
    assert "r/kk.docx" in kelisim("segment", folder).stderr


@pytest.mark.parametrize(
    ("option", "name", "content", "told"),
    [
        ("--config", "pipeline.yaml", "align: {windoww: 1}", "align.windoww"),
        ("--config", "checks.yaml", "profile: [", "checks.yaml"),
        ("--config", "termbase.tbx", "<tbx", "termbase.tbx"),
        ("--config", "decisions.jsonl", "{}", "decisions.jsonl, line 1"),
        ("--termbase", "own.tbx", "<tbx><x></tbx>", "own.tbx"),
        ("--termbase", "own.csv", "a;b\n1;2\n", "own.csv"),
        ("--termbase", "own.xlsx", "PK\x03\x04rubbish", "own.xlsx"),
        ("--baseline", "old.json", "{", "old.json"),
        ("--baseline", "old.json", "[]", "old.json"),
        ("--baseline", "old.json", '{"releases": [{"id": 1}]}', "old.json"),
    ],
)
def test_a_broken_file_of_settings_is_named(
    tmp_path: Path, option: str, name: str, content: str, told: str
) -> None:
    folder = write(tmp_path / "r", TEXTS)
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / name).write_text(content)
    fails(
        "check", folder, option, tmp_path / "s" if option == "--config" else tmp_path / "s" / name, told=told
    )


def test_a_missing_file_of_settings_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", TEXTS)
    for option in ("--config", "--termbase", "--baseline"):
        fails("check", folder, option, tmp_path / "nowhere", told="nowhere")
    fails("check", folder, "--profile", "loose", told="loose")


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", TEXTS)
    for form in ("text", "json", "html"):
        fails("check", folder, "--format", form, "--output", folder, told="Choose another --output")
    fails("report", folder, "--output", folder / "kk.txt", told="Choose another --output")


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", {"ru": CLEAN_RU})
    path = folder / os.fsdecode(b"\xea\xea.kk.txt")
    try:
        path.write_text(KK, "utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    result = document("check", folder)
    assert len(result["releases"][0]["versions"]) == 2


def test_a_stage_that_fails_is_a_reject_and_never_a_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.entities.stage as stage

    whole = stage.run

    def moody(batch, config):  # type: ignore[no-untyped-def]
        if batch.release.id == "b":
            raise ZeroDivisionError("a bug")
        return whole(batch, config)

    monkeypatch.setattr(stage, "run", moody)
    for name in "ab":
        write(tmp_path / "corpus" / name, {"kk": KK, "ru": CLEAN_RU})
    result = kelisim("check", tmp_path / "corpus", "--fail-on", "critical")
    assert result.exit_code == 1
    assert "RUN001" in result.stderr
    assert "b/entities" in result.stderr
    assert kelisim("check", tmp_path / "corpus", "--fail-on", "never").exit_code == 0
    found = document("check", tmp_path / "corpus")
    assert [(r["id"], r["score"] is None) for r in found["releases"]] == [("a", False), ("b", True)]


def test_the_sample_is_read_whole() -> None:
    result = document("check", ROOT / "corpora/raw/covenant-seminar-2014")
    assert result["rejects"] == []
    assert "INT001" not in codes(result)
