"""Where the configuration comes from, and what is said about a broken one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.api import load_config
from pipeline.core.config import Config, find_folder, load
from pipeline.core.errors import ConfigError
from tests.helpers import ROOT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "configs", tmp_path / "stated")
    return tmp_path / "stated"


def test_the_stated_folder_comes_first(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "configs").mkdir()
    (tmp_path / "configs" / "pipeline.yaml").write_text("align: {max_bead: 2}\n")
    (folder / "pipeline.yaml").write_text("align: {max_bead: 3}\n")
    monkeypatch.chdir(tmp_path)
    assert load(folder).pipeline.align.max_bead == 3
    assert load().pipeline.align.max_bead == 2
    assert load().termbase is None


def test_without_any_folder_the_copy_of_the_package_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = find_folder()
    assert found.is_absolute()
    assert found.name in ("_configs", "configs")
    assert load().termbase == found / "termbase.tbx"


def test_the_stated_termbase_and_profile_replace_those_of_the_folder(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "own.csv"
    other.write_text("concept_id,lang,term,status\n")
    config = load(folder, termbase=other, profile="strict")
    assert config.termbase == other
    assert config.checks.profile == "strict"
    assert not config.checks.active.group_style
    assert config.decisions == folder / "decisions.jsonl"


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        (
            "pipeline.yaml",
            "ingest: {max_size: 3}\n",
            "pipeline.yaml: ingest.max_size: there is no such setting",
        ),
        ("pipeline.yaml", "igest: {}\n", "pipeline.yaml: igest: there is no such setting"),
        ("pipeline.yaml", "align: {max_bead: 9}\n", "align.max_bead"),
        ("pipeline.yaml", "align: [1, 2]\n", "pipeline.yaml: align"),
        ("pipeline.yaml", "- a\n- b\n", "keys with values"),
        ("checks.yaml", "- a\n", "keys with values"),
        ("checks.yaml", "profiles: {press: {checks: {TYP: {severity: huge}}}}\n", "severity"),
        ("checks.yaml", "profiles: {press: {checks: {TYP: {enable: true}}}}\n", "enable"),
        ("checks.yaml", "profile: x\nprofile: y\n", "checks.yaml, line 2"),
        ("mqm.yaml", "threshold: [\n", "mqm.yaml, line 2"),
        ("mqm.yaml", "threshold: -1\n", "mqm.yaml: threshold"),
        ("mqm.yaml", "severity_weights: {fatal: 3}\n", "severity_weights"),
    ],
)
def test_a_broken_file_is_named_with_its_key(folder: Path, file: str, text: str, told: str) -> None:
    (folder / file).write_text(text)
    with pytest.raises(ConfigError, match=r"\.$") as caught:
        load(folder, profile="press")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    (folder / "mqm.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"mqm\.yaml"):
        load(folder)


def test_a_missing_folder_file_or_termbase_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="does not exist"):
        load(tmp_path / "nowhere")
    with pytest.raises(ConfigError, match="a file, not a folder"):
        load(folder / "mqm.yaml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(ConfigError, match="holds no configuration"):
        load(tmp_path / "empty")
    with pytest.raises(ConfigError, match=r"nowhere\.tbx does not exist"):
        load(folder, termbase=tmp_path / "nowhere.tbx")


def test_an_unknown_profile_names_the_known_ones(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"“loose”.*press, quick, strict"):
        load(folder, profile="loose")


def test_the_shipped_folder_says_what_the_defaults_say() -> None:
    assert load(ROOT / "configs").pipeline == Config().pipeline


def test_the_digest_hangs_on_settings_only(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "elsewhere")
    (folder / "decisions.jsonl").unlink()
    assert load(folder).digest() == load(tmp_path / "elsewhere").digest()
    assert load(folder, profile="strict").digest() != load(folder).digest()
    assert load_config(folder, segments="lines").digest() != load(folder).digest()


def test_segments_by_line_keep_the_lines_of_the_file(folder: Path) -> None:
    lines = load_config(folder, segments="lines").pipeline
    assert (lines.segment.mode, lines.ingest.keep_lines) == ("lines", True)
    (folder / "pipeline.yaml").write_text("segment: {mode: lines}\ningest: {keep_lines: true}\n")
    sentences = load_config(folder, segments="sentences").pipeline
    assert (sentences.segment.mode, sentences.ingest.keep_lines) == ("sentences", False)
    assert load_config(folder).pipeline.ingest.keep_lines


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Config().pipeline.align.max_bead = 2  # type: ignore[misc]
