"""What the documents say of options, codes, settings and files is so."""

from __future__ import annotations

import doctest
import json
import types
from pathlib import Path
from typing import Any

import click
import msgspec
import pytest
import regex
from click.testing import CliRunner
from pydantic import BaseModel

from pipeline.align.corrections import Correction
from pipeline.bench.docs import every_check
from pipeline.cli import main
from pipeline.core import document, model
from pipeline.core.config import ChecksConfig, MqmConfig, Override, PipelineConfig, Profile
from pipeline.core.errors import REJECTS
from pipeline.ingest.facts import read_facts
from pipeline.ingest.raw import RawFile
from pipeline.rules.examples import Silent
from pipeline.rules.registry import CheckSpec, _registered
from pipeline.score.decisions import Decision
from pipeline.terms.tables import read_csv
from tests.docs.pages import GUIDE, commands, fences, name, written
from tests.helpers import ROOT, examine

PAGES = written()
_KNOWN = {"INT001", "MRK199", "XXX101"}


def guide(page: str) -> str:
    return (GUIDE / page).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_exist_with_their_options(page: Path) -> None:
    wrong = []
    for call in commands(page.read_text("utf-8")):
        command: click.Command | None = main
        words = list(call)
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            command = command.commands.get(words.pop(0))
        if command is None:
            wrong.append(call)
            continue
        options = {o: p for p in command.params for o in (*p.opts, *p.secondary_opts)}
        for i, word in enumerate(words):
            flag = word.split("=")[0]
            if not flag.startswith("--") or flag in ("--help", "--version"):
                continue
            kind = options[flag].type if flag in options else None
            given = words[i + 1].split("|") if isinstance(kind, click.Choice) and i + 1 < len(words) else []
            if kind is None or not set(given) <= set(getattr(kind, "choices", given)):
                wrong.append(call)
    assert wrong == []


def test_every_command_and_option_is_described() -> None:
    text = guide("command-line.md")
    assert [c for c in main.commands if f"kelisim {c}" not in text] == []
    told = set(regex.findall(r"--[a-z][a-z-]*", text))
    options = {o for c in main.commands.values() for p in c.params for o in p.opts if o.startswith("--")}
    assert options - told == set()
    assert told - options <= {"--help"}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_codes_exist(page: Path) -> None:
    codes = set(regex.findall(r"\b[A-Z]{3}\d{3}\b", page.read_text("utf-8")))
    assert codes - {s.code for s in every_check()} - set(REJECTS) - _KNOWN == set()


def test_every_reject_is_explained() -> None:
    assert regex.findall(r"(?m)^\| ([A-Z]{3}\d{3}) \|", guide("rejects.md")) == list(REJECTS)


def _keys(section: type[BaseModel], at: str = "") -> set[str]:
    found = set()
    for key, field in section.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            found |= _keys(inner, f"{key}.")
        else:
            found.add(at + key)
    return found


def test_every_setting_is_described_with_its_default() -> None:
    text = guide("configuration.md")
    named = set(regex.findall(r"(?m)^\| `([\w.]+)`", text))
    assert _keys(PipelineConfig) | _keys(MqmConfig) | _keys(Profile) <= named
    assert {f"checks.….{k}" for k in _keys(Override)} <= set(regex.findall(r"(?m)^\| `([\w.…]+)`", text))
    assert _keys(ChecksConfig) == {"profile", "profiles"}
    defaults = dict(regex.findall(r"(?m)^\| `(\w+\.\w+)` \| (\S+) \|", text))
    for part, fields in PipelineConfig().model_dump().items():
        for key, value in fields.items():
            shown = str(value).lower() if isinstance(value, bool) else str(value)
            assert defaults[f"{part}.{key}"] == shown


def test_settings_shown_are_valid() -> None:
    from ruamel.yaml import YAML

    shown = fences(guide("configuration.md"), "yaml")
    assert shown
    for text in shown:
        ChecksConfig.model_validate(YAML(typ="safe", pure=True).load(text))


def test_release_facts_shown_are_valid() -> None:
    shown = fences(guide("preparing-a-release.md"), "yaml")
    assert shown
    for text in shown:
        files = [RawFile("first.docx", b"x"), RawFile("second.docx", b"x")]
        facts, rejects = read_facts((RawFile("release.yaml", text.encode()), *files))
        assert not rejects
        assert facts.files["second.docx"].role == "final"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_lines_of_json_can_be_read(page: Path) -> None:
    for line in regex.findall(r'(?m)^ *(\{"(?:fingerprint|release)".*\})$', page.read_text("utf-8")):
        kind: Any = Decision if "verdict" in line else Correction
        msgspec.json.decode(line, type=kind)


def test_tables_of_terms_can_be_read() -> None:
    for text in ((ROOT / "README.md").read_text("utf-8"), guide("termbase.md")):
        table = regex.search(r"(?m)(^ +concept_id,.*\n(?: +\S+,.*\n)+)", text)
        assert table is not None
        rows = "\n".join(line.strip() for line in table[1].splitlines())
        assert len(read_csv(rows.encode(), "shown.csv").concepts[0].terms) == 4


def test_every_field_of_the_json_document_is_described() -> None:
    text = guide("json.md")
    records: list[Any] = [
        document.Document, document.Signature, document.ReleaseDocument, document.VersionDocument,
        model.Block, model.Place, model.Link, model.Segment, model.Entity, model.Bead, model.Finding,
        model.Anchor, model.Evidence, model.Edit, model.Score, model.DraftScore, model.Reject,
    ]  # fmt: skip
    fields = {f for r in records for f in r.__struct_fields__}
    assert {f for f in fields if f"`{f}`" not in text} == set()
    for kinds in (model.EntityKind, model.BlockKind, model.Role, model.Severity):
        assert [k.value for k in kinds if k.value not in text] == []


def test_the_finding_shown_has_all_fields() -> None:
    shown = json.loads(fences(guide("json.md"), "json")[0])
    assert set(shown) == {"type", *model.Finding.__struct_fields__}


def test_the_python_example_runs() -> None:
    test = doctest.DocTestParser().get_doctest(fences(guide("json.md"), "python")[0], {}, "json.md", None, 0)
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.fixture
def example_check() -> Any:
    """The check shown in CONTRIBUTING.md, as if it stood in a file of its own."""
    before = dict(_registered)
    text = fences((ROOT / "CONTRIBUTING.md").read_text("utf-8"), "python")[0]
    module = types.ModuleType("shown_in_contributing")
    module.__dict__["__name__"] = "shown_in_contributing"
    exec(compile(text, "CONTRIBUTING.md", "exec", dont_inherit=True), module.__dict__)
    yield _registered["MRK199"]
    _registered.clear()
    _registered.update(before)


def test_the_check_shown_runs(example_check: CheckSpec) -> None:
    for example in example_check.examples:
        found = {(a.version, a.quote) for f in examine(example_check, example) for a in f.anchors}
        assert found == (set() if isinstance(example, Silent) else set(example.at.items()))


def _shown_calls() -> list[tuple[list[str], str]]:
    """Calls whose output is shown and does not depend on the corpus."""
    found = []
    for block in fences(guide("command-line.md"), "text"):
        for call, output in regex.findall(r"(?ms)^\$ kelisim (.*?)\n(.*?)(?=^\$ |\Z)", block):
            words = call.split()
            if words[0] in ("check", "segment", "entities", "align", "explain", "terms") and output.strip():
                found.append((words, output))
    return found


def _rough(text: str) -> str:
    """Without confidences and the places where lines are broken."""
    return regex.sub(r"\b[01]\.\d+\b", "#", " ".join(text.split()))


def test_output_shown_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = guide("getting-started.md")
    (tmp_path / "lines").mkdir()
    for language in ("kk", "ru", "en"):
        lines = regex.search(rf"(?m)`{language}\.txt`:\n\n((?:    .*\n|\n(?=    ))+)", start)
        assert lines is not None
        text = "\n".join(line[4:] for line in lines[1].splitlines())
        (tmp_path / "lines" / f"{language}.txt").write_text(text + "\n", "utf-8")
    table = regex.search(r"(?m)(^ +concept_id,.*\n(?: +\S+,.*\n)+)", guide("termbase.md"))
    assert table is not None
    (tmp_path / "my.csv").write_text("\n".join(x.strip() for x in table[1].splitlines()), "utf-8")
    bad = "concept_id,lang,term,status\nx,ru,сеть,preferred\nx,ru,сеть,deprecated\n"
    (tmp_path / "bad.csv").write_text(bad, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    runner = CliRunner()
    runner.invoke(main, ["check", "lines", "--format", "json", "--output", "before.json"])
    calls = _shown_calls()
    assert len(calls) >= 8
    for call, output in calls:
        assert _rough(runner.invoke(main, call).stdout) == _rough(output), " ".join(call)
