"""The command line as design.md promises it to scripts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import click
import pytest

from pipeline.cli import main
from tests.cli.releases import CLEAN_RU, EN, KK, TEXTS, codes, document, kelisim, write

COMMON = {
    "--segments",
    "--termbase",
    "--config",
    "--output",
    "--profile",
    "--jobs",
    "--ui",
    "--engine",
    "--format",
}
PROMISED = {
    "check": COMMON | {"--fail-on", "--baseline"},
    "segment": COMMON,
    "entities": COMMON,
    "align": COMMON,
    "report": COMMON - {"--format"},
    "run": {"--jobs"},
    "explain": {"--ui"},
    "bench": set(),
    "score": set(),
    "terms": set(),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("releases") / "faulty", TEXTS)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("releases") / "clean", {"kk": KK, "ru": CLEAN_RU, "en": EN})


def child(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, its output in pipes."""
    command = [sys.executable, "-m", "pipeline.cli", *map(str, arguments)]
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "LC_ALL", "LANG")}
    return subprocess.run(command, capture_output=True, env={**kept, **environment}, check=False)


@pytest.mark.parametrize("name", PROMISED)
def test_every_command_has_its_options_and_a_help(name: str) -> None:
    command = main.commands[name]
    options = {o for p in command.params if isinstance(p, click.Option) for o in p.opts}
    assert options >= PROMISED[name]
    result = kelisim(name, "--help", ui=None)
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage:")


def test_terms_has_its_commands() -> None:
    terms = main.commands["terms"]
    assert isinstance(terms, click.Group)
    assert set(terms.commands) >= {"check", "import", "export"}


def test_exit_codes_by_fail_on(folder: Path, clean: Path, tmp_path: Path) -> None:
    for level, code in (("critical", 1), ("major", 1), ("minor", 1), ("never", 0)):
        assert kelisim("check", folder, "--fail-on", level).exit_code == code
    assert kelisim("check", folder).exit_code == 1
    assert kelisim("check", clean).exit_code == 0
    # a doubled word is minor: below the default
    small = write(
        tmp_path / "small", {"ru": "Город подписал подписал соглашение о сотрудничестве с областью.\n"}
    )
    severities = {f["severity"] for f in document("check", small)["releases"][0]["findings"]}
    assert "minor" in severities
    assert not severities & {"major", "critical"}
    assert kelisim("check", small).exit_code == 0
    assert kelisim("check", small, "--fail-on", "minor").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("check", "x", "--format", "pdf"),
        ("check", "x", "--fail-on", "info"),
        ("check", "x", "--segments", "words"),
        ("check", "x", "--jobs", "-1"),
        ("check", "x", "--engine", "cloud"),
        ("check", "x", "--nonsense"),
        ("nonsense",),
        ("terms", "nonsense"),
        ("explain",),
    ],
)
def test_a_wrong_call_is_exit_code_2(words: tuple[str, ...]) -> None:
    result = kelisim(*words, ui=None)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
    assert result.stdout == ""


def test_json_goes_to_a_file_unchanged(folder: Path, tmp_path: Path) -> None:
    printed = kelisim("check", folder, "--format", "json").stdout
    result = kelisim("check", folder, "--format", "json", "--output", tmp_path / "new" / "out.json")
    assert result.stdout == ""
    assert result.exit_code == 1
    assert (tmp_path / "new" / "out.json").read_text("utf-8") == printed
    assert printed.endswith("}\n")


def test_every_span_is_its_quote(folder: Path) -> None:
    (release,) = document("check", folder)["releases"]
    texts = {v["id"]: v["text"] for v in release["versions"]}
    segments = {s["id"]: s for s in release["segments"]}
    for finding in release["findings"]:
        for spot in (*finding["anchors"], *finding["evidence"]):
            assert texts[spot["version"]][spot["start"] : spot["end"]] == spot["quote"]
        assert finding["bead"] is None or finding["bead"] in {b["id"] for b in release["beads"]}
        assert finding["suspect"] is None or finding["suspect"] in texts
    for entity in release["entities"]:
        segment = segments[entity["segment"]]
        assert entity["version"] == segment["version"]
        assert segment["start"] <= entity["start"] < entity["end"] <= segment["end"]
    for table in ("blocks", "segments"):
        for row in release[table]:
            assert 0 <= row["start"] < row["end"] <= len(texts[row["version"]])
    tied = [i for b in release["beads"] for ids in b["segments"].values() for i in ids]
    assert sorted(tied) == sorted(segments), "every segment stands in exactly one bead"


class Pages(HTMLParser):
    """What a page would fetch from elsewhere, and its language."""

    def __init__(self) -> None:
        super().__init__()
        self.outside: list[str] = []
        self.language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "html":
            self.language = found.get("lang") or ""
        if tag in ("script", "img", "link", "iframe") and (found.get("src") or found.get("href")):
            self.outside.append(tag)


@pytest.mark.parametrize("ui", ["kk", "ru", "en"])
def test_html_is_one_page_in_the_language_asked_for(folder: Path, ui: str) -> None:
    result = kelisim("check", folder, "--format", "html", "--ui", ui, ui=None)
    page = Pages()
    page.feed(result.stdout)
    assert page.language == ui
    assert page.outside == []
    assert "1,6 млрд" in result.stdout


@pytest.mark.parametrize(("ui", "word"), [("kk", "Алматы"), ("ru", "критич"), ("en", "critical")])
def test_text_speaks_the_language_asked_for(folder: Path, ui: str, word: str) -> None:
    texts = {u: kelisim("check", folder, "--ui", u, ui=None).stdout for u in ("kk", "ru", "en")}
    assert word in texts[ui].lower() or word in texts[ui]
    assert len(set(texts.values())) == 3
    assert "NUM101" in texts[ui]


def test_messages_are_in_three_languages(folder: Path) -> None:
    for finding in document("check", folder)["releases"][0]["findings"]:
        assert len(set(finding["message"].values())) == 3
        assert not any("{" in m for m in finding["message"].values())


def test_a_baseline_hides_what_is_known_and_shows_what_is_new(folder: Path, tmp_path: Path) -> None:
    moving = write(tmp_path / folder.name, TEXTS)
    baseline = tmp_path / "old.json"
    assert kelisim("check", moving, "--format", "json", "--output", baseline).exit_code == 1
    result = kelisim("check", moving, "--baseline", baseline)
    assert result.exit_code == 0
    assert "NUM101" not in result.stdout
    # an edit elsewhere brings nothing known back, and what is wrong in it is new
    for name, more in (("kk", "2024 жылғы 5 мамырда"), ("ru", "6 мая 2024 года"), ("en", "On 5 May 2024")):
        sentence = {
            "kk": f"{more} жиналыс болады деп күтілуде.",
            "ru": f"{more} ожидается собрание.",
            "en": f"{more} a meeting is expected.",
        }[name]
        head, body = TEXTS[name].split("\n\n")
        (moving / f"{name}.txt").write_text(f"{head}\n\n{sentence}\n\n{body}", "utf-8")
    new = codes(document("check", moving, "--baseline", baseline))
    assert "DAT101" in new
    assert "NUM101" not in new


def test_a_profile_switches_checks(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "checks.yaml").write_text("profiles: {press: {}, calm: {checks: {NUM: {enabled: false}}}}\n")
    assert "NUM101" in codes(document("check", folder, "--config", tmp_path))
    calm = document("check", folder, "--config", tmp_path, "--profile", "calm")
    assert "NUM101" not in codes(calm)
    assert calm["signature"]["config"] != document("check", folder)["signature"]["config"]


def test_decisions_take_findings_out_of_exit_code_and_text(folder: Path, tmp_path: Path) -> None:
    (finding,) = [f for f in document("check", folder)["releases"][0]["findings"] if f["code"] == "NUM101"]
    decision = {
        "fingerprint": finding["fingerprint"],
        "verdict": "ignored",
        "reason": "r",
        "author": "a",
        "time": "2024-01-01",
    }
    (tmp_path / "decisions.jsonl").write_text(json.dumps(decision) + "\n")
    result = kelisim("check", folder, "--config", tmp_path)
    assert "NUM101" not in result.stdout
    assert result.exit_code == 0
    judged = document("check", folder, "--config", tmp_path)["releases"][0]
    assert {f["code"]: f["status"] for f in judged["findings"]}["NUM101"] == "ignored"
    assert judged["score"]["counts"]["critical"] == 0


def test_jobs_change_nothing(folder: Path, clean: Path) -> None:
    one = child("check", folder, clean, "--format", "json")
    two = child("check", folder, clean, "--format", "json", "--jobs", "2")
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr == b""


def test_verbose_tells_what_each_check_cost_in_the_one_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.checks.stage as stage

    runs, whole = [], stage.run

    def counted(*arguments: Any) -> Any:
        runs.append(1)
        return whole(*arguments)

    monkeypatch.setattr(stage, "run", counted)
    quiet, told = kelisim("check", folder), kelisim("check", folder, "--verbose")
    assert len(runs) == 2
    assert quiet.stdout == told.stdout
    assert quiet.stderr == ""
    lines = told.stderr.splitlines()
    assert any(line.startswith("NUM101 ") and line.endswith(" ms") for line in lines)
    milliseconds = [float(line.split()[1]) for line in lines]
    assert milliseconds == sorted(milliseconds, reverse=True)


def test_verbose_with_several_jobs_says_what_it_needs(folder: Path) -> None:
    result = kelisim("check", folder, "--verbose", "--jobs", "2")
    assert result.exit_code == 1
    assert "--jobs 1" in result.stderr
    assert "NUM101" in result.stdout


@pytest.mark.parametrize("command", ["check", "entities", "align", "segment"])
def test_pipes_get_no_escape_codes(folder: Path, command: str) -> None:
    done = child(command, folder, TERM="xterm-256color")
    assert b"\x1b" not in done.stdout + done.stderr
    assert done.stdout


def test_no_color_is_heard_where_colours_would_be(folder: Path) -> None:
    forced = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    assert b"\x1b[" in child("check", folder, **forced).stdout
    # rich keeps bold and underline without colours: no colour code (30-49, 90-107) may be left
    bare = child("check", folder, **forced, NO_COLOR="1").stdout.decode()
    numbers = {n for part in bare.split("\x1b[")[1:] for n in part.split("m")[0].split(";")}
    assert not {n for n in numbers if n and (30 <= int(n) <= 49 or int(n) >= 90)}


def test_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    nasty = TEXTS["ru"].replace("Алматы", "\x1b[31mАлматы\x07\x9b")
    folder = write(tmp_path / "r", {**TEXTS, "ru": nasty})
    for command in ("check", "segment", "entities", "align"):
        shown = kelisim(command, folder).stdout
        assert not set(shown) & {"\x1b", "\x07", "\x9b"}


def test_a_terminal_without_kazakh_letters_gets_question_marks(folder: Path) -> None:
    for command in ("check", "segment", "align"):
        done = child(command, folder, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert done.returncode in (0, 1)
        assert b"Traceback" not in done.stderr
        assert done.stdout.isascii()


def test_a_reader_that_goes_away_is_no_fault(folder: Path) -> None:
    command = [sys.executable, "-m", "pipeline.cli", "check", str(folder), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_the_language_of_messages_is_that_of_the_environment(folder: Path) -> None:
    kazakh = child("explain", "NUM101", LC_ALL="kk_KZ.UTF-8").stdout
    russian = child("explain", "NUM101", LANG="ru_RU.UTF-8").stdout
    english = child("explain", "NUM101", LANG="de_DE.UTF-8").stdout
    assert len({kazakh, russian, english}) == 3
    assert english == child("explain", "NUM101", "--ui", "en").stdout


def test_explain_shows_a_check_with_its_examples_and_knows_unknown_ones() -> None:
    told = kelisim("explain", "num101").stdout
    for part in (
        "NUM101 number-changed",
        "accuracy/mistranslation/number",
        "Reports:",
        "Says nothing about:",
    ):
        assert part in told
    result = kelisim("explain", "NUM999")
    assert result.exit_code == 2
    assert "NUM101" in result.stderr
    assert kelisim("explain", "INT001").exit_code == 0


def test_report_writes_a_site_and_names_its_index(folder: Path, clean: Path, tmp_path: Path) -> None:
    result = kelisim("report", folder, clean, "--output", tmp_path / "site")
    assert result.exit_code == 0
    index = Path(result.stdout.strip())
    assert index == tmp_path / "site" / "index.html"
    text = index.read_text("utf-8")
    for name in ("faulty", "clean"):
        assert f"releases/{name}/index.html" in text
        assert (tmp_path / "site" / "releases" / name / "index.html").is_file()
    metrics = json.loads((tmp_path / "site" / "metrics.json").read_text())
    assert metrics["releases"] == 2


def test_score_compares_two_texts(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a": CLEAN_RU, "b": CLEAN_RU.replace("выделит", "направит"), "empty": ""})
    lines = kelisim("score", folder / "b.txt", folder / "a.txt").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["BLEU", "chrF++", "TER"]
    assert all("version:" in line for line in lines)
    assert 0 < float(lines[0].split()[1]) < 100
    assert kelisim("score", folder / "a.txt", folder / "a.txt").stdout.split()[1] == "100.00"
    for bad in (folder / "nowhere.txt", folder / "empty.txt", folder):
        assert kelisim("score", bad, folder / "a.txt").exit_code == 2
