"""``kelisim check`` on the inputs people really give it: exit codes, messages, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from tests.helpers import SAMPLE

KK = "Семинар 2014 жылғы 19 ақпанда Алматы қаласында өтті. Оған 125 қала қатысты."
RU = "Семинар прошёл 19 февраля 2014 года в городе Алматы. В нём участвовали 152 города."
EN = "The seminar took place in Almaty on 19 February 2014. It was attended by 125 cities."
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 64


def call(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def release(folder: Path, **texts: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / f"{name.replace('__', '.')}.txt").write_text(text, "utf-8")
    return folder


def test_three_versions_name_the_odd_one_out(tmp_path: Path) -> None:
    result = call("check", release(tmp_path / "r", kk=KK, ru=RU, en=EN), "--format", "json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert document["schema"] == "kelisim/1"
    (found,) = [f for f in document["releases"][0]["findings"] if f["code"] == "NUM101"]
    assert found["suspect"] == "ru"
    assert [a["quote"] for a in found["anchors"]] == ["152"]


def test_two_versions_are_both_anchored(tmp_path: Path) -> None:
    result = call("check", release(tmp_path / "r", kk=KK, ru=RU), "--format", "json")
    (found,) = [f for f in json.loads(result.stdout)["releases"][0]["findings"] if f["code"] == "NUM101"]
    assert found["suspect"] is None
    assert {a["version"] for a in found["anchors"]} == {"kk", "ru"}


def test_one_version_is_judged_by_itself(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", ru="Город подписал подписал соглашение о сотрудничестве с областью.")
    result = call("check", folder, "--format", "json", "--fail-on", "minor")
    assert result.exit_code == 1
    assert [f["code"] for f in json.loads(result.stdout)["releases"][0]["findings"]] == ["DUP101"]


def test_a_draft_is_scored_against_the_final_version(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", ru=RU, ru__draft=RU.replace("прошёл", "состоялся"))
    document = json.loads(call("check", folder, "--format", "json").stdout)
    (score,) = document["releases"][0]["score"]["drafts"]
    assert (score["version"], score["reference"]) == ("ru.draft", "ru")
    assert 0 < score["bleu"] < 100
    assert "chrF2++" in score["signatures"]["chrf"] or "nw:2" in score["signatures"]["chrf"]


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_equal_versions_pass(tmp_path: Path, form: str) -> None:
    folder = release(tmp_path / "r", kk=KK, ru=RU.replace("152", "125"), en=EN)
    result = call("check", folder, "--format", form)
    assert result.exit_code == 0, result.output


def test_fail_on_decides_the_exit_code(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", kk=KK, ru=RU, en=EN)
    assert call("check", folder, "--fail-on", "critical").exit_code == 1
    assert call("check", folder, "--fail-on", "never").exit_code == 0


def test_an_empty_folder(tmp_path: Path) -> None:
    result = call("check", tmp_path)
    assert result.exit_code == 2
    assert "holds no files" in result.stderr


def test_a_folder_with_a_picture_only(tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(PNG)
    result = call("check", tmp_path)
    assert result.exit_code == 2
    assert "scan.png" in result.stderr


def test_a_truncated_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", kk=KK, ru=RU)
    whole = (SAMPLE.parent / "almaty-heating-2023" / "en.docx").read_bytes()
    (folder / "en.docx").write_bytes(whole[: len(whole) // 2])
    result = call("check", folder, "--format", "json")
    assert result.exit_code == 1
    document = json.loads(result.stdout)
    assert {v["id"] for v in document["releases"][0]["versions"]} == {"kk", "ru"}
    (reject,) = document["rejects"]
    assert reject["code"] == "ING003"
    assert reject["source"].endswith("en.docx")
    assert "en.docx" in result.stderr


def test_an_unknown_path() -> None:
    result = call("check", "there-is-no-such-folder")
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_lines_are_segments(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", ru="Первая строка текста. Ещё одно предложение.\nВторая строка текста")
    document = json.loads(call("segment", folder, "--format", "json", "--segments", "lines").stdout)
    assert len(document["releases"][0]["segments"]) == 2


def test_a_baseline_hides_what_was_known(tmp_path: Path) -> None:
    folder = release(tmp_path / "r", kk=KK, ru=RU, en=EN)
    before = tmp_path / "before.json"
    call("check", folder, "--format", "json", "--output", before)
    result = call("check", folder, "--baseline", before)
    assert result.exit_code == 0
    assert "NUM101" not in result.stdout


@pytest.mark.parametrize("ui", ["kk", "ru", "en"])
def test_explain(ui: str) -> None:
    result = call("explain", "num101", "--ui", ui)
    assert result.exit_code == 0
    assert result.stdout.startswith("NUM101 number-changed")
    assert call("explain", "XYZ999").exit_code == 2
