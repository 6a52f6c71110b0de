"""What the registry refuses at import."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from pipeline.commands.explain import every_check
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check, registry
from pipeline.rules.registry import CatalogueError

GOOD: dict[str, Any] = {
    "code": "ZZZ901",
    "name": "always",
    "mqm": "internal",
    "severity": Severity.MINOR,
    "view": VersionView,
    "title": T(en="t", ru="t", kk="t"),
    "message": T(en="{quote}", ru="«{quote}»", kk="«{quote}»"),
    "ru": "Объяснение",
    "kk": "Түсіндірме",
    "examples": [Fires(kk="а", at={"kk": "а"}), Silent(kk="б")],
}


@pytest.fixture(autouse=True)
def _own_register(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_registered", dict(registry._registered))


def register(module: str = "tests.somewhere", doc: str = "Why.", **changes: Any) -> None:
    def rule(view: object, config: object) -> Iterator[Draft]:
        yield from ()

    rule.__doc__, rule.__module__ = doc, module
    check(**{**GOOD, **changes})(rule)


def test_a_good_check_is_registered_with_its_explanations() -> None:
    register()
    spec = registry._registered["ZZZ901"]
    assert (spec.family, spec.explanation.en, spec.explanation.kk) == ("ZZZ", "Why.", "Түсіндірме")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"code": "ZZ901"}, "three capitals"),
        ({"code": "zzz901"}, "three capitals"),
        ({"code": "ZZZ9011"}, "three capitals"),
        ({"mqm": "accuracy/invented"}, "not in core.mqm"),
        ({"examples": [Fires(kk="а", at={"kk": "а"})]}, "one Fires and one Silent"),
        ({"examples": [Silent(kk="а")]}, "one Fires and one Silent"),
        ({"examples": []}, "one Fires and one Silent"),
        ({"doc": ""}, "three languages"),
        ({"ru": ""}, "three languages"),
        ({"message": T(en="{quote} {n}", ru="{quote}", kk="{quote}")}, "different parameters"),
        ({"message": T(en="{quote}", ru="{quote}", kk="{qoute}")}, "different parameters"),
    ],
)
def test_a_check_that_is_not_well_formed_is_refused(changes: dict[str, Any], why: str) -> None:
    with pytest.raises(CatalogueError, match=why) as caught:
        register(**changes)
    assert "tests.somewhere" in str(caught.value)


def test_a_code_belongs_to_one_file() -> None:
    register("tests.one")
    register("tests.one")  # the module is imported anew
    with pytest.raises(CatalogueError, match=r"taken by tests\.one"):
        register("tests.two")


def test_codes_and_names_of_the_catalogue_are_unique_and_one_check_is_one_file() -> None:
    specs = every_check()
    for of in ("code", "name", "module"):
        values = [getattr(s, of) for s in specs]
        assert sorted(set(values)) == sorted(values), of
    assert len(specs) >= 20
    assert len({s.view for s in specs}) == 4, "all four kinds of view are in use"
