"""The decorator that makes a function a check, and the walk that finds all checks."""

from __future__ import annotations

import importlib
import pkgutil
import string
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any, TypeVar

import msgspec
import regex

from pipeline.core import mqm as typology
from pipeline.core.model import Severity, Text3
from pipeline.rules.draft import Draft
from pipeline.rules.examples import Fires, Silent

_CODE = regex.compile(r"[A-Z]{3}\d{3}")
F = TypeVar("F", bound=Callable[..., Iterator[Draft]])


class CheckSpec(msgspec.Struct, frozen=True, kw_only=True):
    """One check as the runner, the docs and the report see it."""

    code: str
    name: str
    mqm: str
    severity: Severity
    view: type
    #: heading in lists of findings
    title: Text3
    #: template of the sentence a reader sees
    message: Text3
    #: what the check looks for and why, for people
    explanation: Text3
    examples: tuple[Fires | Silent, ...]
    #: languages of the versions a version check looks at
    languages: tuple[str, ...]
    #: which of the two ways of counting style applies: one finding per document and kind in ``press``
    style: bool
    run: Callable[..., Iterator[Draft]]
    module: str

    @property
    def family(self) -> str:
        return self.code[:3]


class CatalogueError(TypeError):
    """A check that is not well formed: raised at import."""


_registered: dict[str, CheckSpec] = {}


def check(
    *,
    code: str,
    name: str,
    mqm: str,
    severity: Severity,
    view: type,
    title: Text3,
    message: Text3,
    ru: str,
    kk: str,
    examples: Sequence[Fires | Silent],
    languages: tuple[str, ...] = ("kk", "ru", "en"),
    style: bool = False,
) -> Callable[[F], F]:
    """Register a check. Its docstring is the English explanation; ``ru`` and ``kk`` are the others.

    Raises :class:`CatalogueError` at import if the code is taken or malformed, the MQM path unknown, an
    explanation missing, or there is not at least one ``Fires`` and one ``Silent``.
    """

    def decorate(function: F) -> F:
        def refuse(why: str) -> CatalogueError:
            return CatalogueError(f"{function.__module__}: {code}: {why}")

        if not _CODE.fullmatch(code):
            raise refuse("a code is three capitals and three digits")
        known = _registered.get(code)
        if known is not None and known.module != function.__module__:
            raise refuse(f"the code is taken by {known.module}")
        if mqm not in typology.PATHS:
            raise refuse(f"{mqm} is not in core.mqm")
        explanation = (function.__doc__ or "").strip()
        if not (explanation and ru and kk):
            raise refuse("the explanation must stand in three languages")
        if not any(isinstance(e, Fires) for e in examples) or not any(
            isinstance(e, Silent) for e in examples
        ):
            raise refuse("at least one Fires and one Silent are needed")
        fields = [
            {f for _, f, _, _ in string.Formatter().parse(t) if f}
            for t in (message.en, message.ru, message.kk)
        ]
        if not fields[0] == fields[1] == fields[2]:
            raise refuse("the three messages use different parameters")
        _registered[code] = CheckSpec(
            code=code,
            name=name,
            mqm=mqm,
            severity=severity,
            view=view,
            title=title,
            message=message,
            explanation=Text3(en=explanation, ru=ru.strip(), kk=kk.strip()),
            examples=tuple(examples),
            languages=languages,
            style=style,
            run=function,
            module=function.__module__,
        )
        return function

    return decorate


def _walk(package: ModuleType) -> Iterator[str]:
    for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not info.name.rsplit(".", 1)[-1].startswith("_"):
            yield info.name


@cache
def catalogue(*packages: str) -> tuple[CheckSpec, ...]:
    """All checks that stand in these packages, by code. Importing a package's modules registers them."""
    for name in packages:
        for module in _walk(importlib.import_module(name)):
            importlib.import_module(module)
    inside: Any = tuple(p + "." for p in packages)
    return tuple(spec for _, spec in sorted(_registered.items()) if spec.module.startswith(inside))
