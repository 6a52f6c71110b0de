"""``release.yaml``: what the user states about a release. What it does not say is inferred."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import regex
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from pipeline.core.model import Language, Reject, Role
from pipeline.ingest.raw import RawFile

NAMES = ("release.yaml", "release.yml")
#: bytes; facts are a few lines
_LARGEST = 1_000_000
_DATE = regex.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?")
_Published = Literal[Language.KK, Language.RU, Language.EN]


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileFacts(_Facts):
    language: _Published | None = None
    role: Role | None = None


class ReleaseFacts(_Facts):
    id: str | None = None
    #: EDTF level 0 or 1: a year, month, day, or an interval of them
    date: str | None = None
    title: str | None = None
    source_language: _Published | None = None
    note: str | None = None
    files: dict[str, FileFacts] = {}

    @field_validator("id", mode="before")
    @classmethod
    def _id(cls, value: Any) -> Any:
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("date", mode="before")
    @classmethod
    def _day(cls, value: Any) -> Any:
        # YAML reads 2014-02-20 as a date and 2014 as a number
        if isinstance(value, dt.datetime):
            return value.date().isoformat()
        if isinstance(value, dt.date):
            return value.isoformat()
        return f"{value:04d}" if isinstance(value, int) and not isinstance(value, bool) else value

    @field_validator("date")
    @classmethod
    def _edtf(cls, value: str | None) -> str | None:
        for part in value.split("/") if value else ():
            if not _DATE.fullmatch(part):
                raise ValueError("write the date as 2014-02-20, 2014-02 or 2014")
            year, month, day = (*map(int, part.rstrip("?~%").split("-")), 1, 1)[:3]
            dt.date(year, month, day)
        return value

    @field_validator("files", mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        if value is None:
            return {}
        if not isinstance(value, dict):
            return value
        return {str(k): {"language": v} if isinstance(v, str) else (v or {}) for k, v in value.items()}


def read_facts(files: tuple[RawFile, ...]) -> tuple[ReleaseFacts, tuple[Reject, ...]]:
    """The facts stated in ``release.yaml`` (empty without one) and what is wrong with it."""
    stated = [f for f in files if f.name.casefold() in NAMES]
    if not stated:
        return ReleaseFacts(), ()
    file = stated[0]
    try:
        facts = _parse(file)
    except ValueError as error:
        reason = (
            f"{error} Until it is corrected, language, role and date are taken from the files themselves."
        )
        return ReleaseFacts(), (Reject(source=file.name, code="ING008", reason=reason),)
    present = {f.name for f in files}
    missing = sorted(n for n in facts.files if n not in present)
    rejects = tuple(
        Reject(
            source=file.name,
            code="ING008",
            reason=f"It names “{name}”, which is not among the files. Add the file or take the line out.",
        )
        for name in missing
    )
    return facts, rejects


def _parse(file: RawFile) -> ReleaseFacts:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    if len(file.data) > _LARGEST:
        raise ValueError(f"{file.name} has more than {_LARGEST:,} bytes; it holds a few facts only.")
    try:
        loaded = YAML(typ="safe", pure=True).load(file.data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"{file.name} is not UTF-8.") from error
    # odd scalars (2014-02-31) are ValueErrors of the loader; deep nesting exhausts it
    except (YAMLError, ValueError, RecursionError) as error:
        first = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise ValueError(f"{file.name} is not valid YAML: {first}.") from error
    try:
        return ReleaseFacts.model_validate(loaded or {})
    except ValidationError as error:
        worst = error.errors()[0]
        where = ".".join(str(p) for p in worst["loc"]) or "the file"
        raise ValueError(f"{where}: {worst['msg']}.") from error
