"""Configuration: parsed once into frozen models; nothing reads globals.

A configuration is a folder (``pipeline.yaml``, ``checks.yaml``, ``mqm.yaml``, ``termbase.tbx``,
``decisions.jsonl``, ``alignments.jsonl``, ``lexicon.tsv``). It is looked for in this order: what
``--config`` names, ``./configs``, the copy that comes with the package.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from pipeline.core.errors import ConfigError
from pipeline.core.model import Severity


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class IngestConfig(Section):
    #: bytes; a larger file becomes a reject
    max_file_size: int = Field(default=50_000_000, gt=0)
    #: characters of text of one version
    max_text_length: int = Field(default=5_000_000, gt=0)
    #: plain text: each line stays a line, for segments by line; only an empty line ends a block
    keep_lines: bool = False


class SegmentConfig(Section):
    #: sentences: split blocks into sentences; lines: each non-empty line is a segment
    mode: Literal["sentences", "lines"] = "sentences"
    #: segments with fewer letters inherit the language of their block
    min_letters: int = Field(default=12, ge=1)


class EntitiesConfig(Section):
    #: use the statistical models beside gazetteer and patterns
    models: bool = True


class AlignConfig(Section):
    #: segments of one version that one bead may hold
    max_bead: int = Field(default=4, ge=1, le=6)
    #: window of the dynamic programme around the diagonal, in segments; 0 is the full matrix
    window: int = Field(default=0, ge=0)
    #: let the sentence encoder, where it is installed, judge the segments of unsure beads
    encoder: bool = True
    #: beads below it are marked for review in the report
    review_below: float = Field(default=0.6, ge=0, le=1)


class PipelineConfig(Section):
    ingest: IngestConfig = IngestConfig()
    segment: SegmentConfig = SegmentConfig()
    entities: EntitiesConfig = EntitiesConfig()
    align: AlignConfig = AlignConfig()


class Override(Section):
    """What a profile changes on one check or one family (the letters of a code)."""

    enabled: bool = True
    severity: Severity | None = None


class Profile(Section):
    #: style findings of one kind in one document become one finding with many anchors
    group_style: bool = True
    #: code (NUM101) or family (TYP) → change
    checks: dict[str, Override] = {}
    #: languages whose own text is judged
    languages: tuple[str, ...] = ("kk", "ru", "en")


class ChecksConfig(Section):
    profile: str = "press"
    profiles: dict[str, Profile] = {"press": Profile(), "strict": Profile(group_style=False)}

    @property
    def active(self) -> Profile:
        try:
            return self.profiles[self.profile]
        except KeyError:
            known = ", ".join(sorted(self.profiles))
            raise ConfigError(f"There is no profile “{self.profile}”. Known profiles: {known}.") from None


class MqmConfig(Section):
    #: penalty points of one finding by severity
    severity_weights: dict[Severity, float] = {
        Severity.CRITICAL: 25.0,
        Severity.MAJOR: 5.0,
        Severity.MINOR: 1.0,
        Severity.INFO: 0.0,
    }
    #: MQM path (or the beginning of one) → factor; the longest that fits counts
    type_weights: dict[str, float] = {}
    #: penalty points per 1,000 words from which a release does not pass
    threshold: float = Field(default=15.0, gt=0)
    #: any critical finding that is not dismissed fails the release
    critical_fails: bool = True


class Config(Section):
    pipeline: PipelineConfig = PipelineConfig()
    checks: ChecksConfig = ChecksConfig()
    mqm: MqmConfig = MqmConfig()
    termbase: Path | None = None
    decisions: Path | None = None
    alignments: Path | None = None
    lexicon: Path | None = None

    def digest(self) -> str:
        """Hash of the settings themselves (not of termbase, lexicon or decisions), 12 hex digits."""
        payload = self.model_dump_json(include={"pipeline", "checks", "mqm"})
        return hashlib.sha256(payload.encode()).hexdigest()[:12]


def file_digest(path: Path | None) -> str:
    """Hash of the bytes of a file of the configuration, of nothing if there is none; 12 hex digits."""
    return hashlib.sha256(path.read_bytes() if path else b"").hexdigest()[:12]


#: what a configuration folder may hold
FILES = (
    "pipeline.yaml", "checks.yaml", "mqm.yaml", "termbase.tbx", "decisions.jsonl", "alignments.jsonl",
    "lexicon.tsv",
)  # fmt: skip


def find_folder(stated: Path | None = None) -> Path:
    """The configuration folder; see the module's docstring for the order."""
    if stated is not None:
        if not stated.is_dir():
            what = "is a file, not a folder" if stated.exists() else "does not exist"
            raise ConfigError(f"The configuration folder {stated} {what}. Name a folder with --config.")
        if not any((stated / name).is_file() for name in FILES):
            raise ConfigError(f"{stated} holds no configuration: none of {', '.join(FILES)} is in it.")
        return stated
    package = Path(__file__).resolve().parent.parent
    for folder in (Path("configs"), package / "_configs", package.parent / "configs"):
        if (folder / "pipeline.yaml").is_file():
            return folder
    raise ConfigError("No configuration found: name a folder with --config.")


def _read_yaml(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        content = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{path}, line {mark.line + 1}" if mark is not None else str(path)
        raise ConfigError(f"{where}: not valid YAML ({error.problem}). Mend the line.") from error
    except (YAMLError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{path} is not valid YAML: {str(error).splitlines()[0]}") from error
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise ConfigError(f"{path}: keys with values are expected, not a {type(content).__name__}.")
    return content


def load(stated: Path | None = None, termbase: Path | None = None, profile: str | None = None) -> Config:
    """Read the configuration folder into one frozen :class:`Config`.

    ``termbase`` and ``profile`` take the place of what the folder says. Raises :class:`ConfigError`.
    """
    folder = find_folder(stated)
    sections: dict[str, Any] = {n: _read_yaml(folder / f"{n}.yaml") for n in ("pipeline", "checks", "mqm")}
    files = {
        "termbase": folder / "termbase.tbx",
        "decisions": folder / "decisions.jsonl",
        "alignments": folder / "alignments.jsonl",
        "lexicon": folder / "lexicon.tsv",
    }
    if termbase is not None:
        if not termbase.is_file():
            raise ConfigError(f"The termbase {termbase} does not exist.")
        files["termbase"] = termbase
    try:
        if profile is not None:
            sections["checks"] = {**sections["checks"], "profile": profile}
        config = Config.model_validate({**sections, **{k: p for k, p in files.items() if p.is_file()}})
    except ValidationError as error:
        first = error.errors()[0]
        section, *keys = map(str, first["loc"])
        # a key that pydantic wraps («TYP.[key]») is still the key that the reader has to look for
        what = "there is no such setting" if first["type"] == "extra_forbidden" else first["msg"]
        raise ConfigError(f"{folder / section}.yaml: {'.'.join(keys)}: {what}.") from error
    _ = config.checks.active
    return config
