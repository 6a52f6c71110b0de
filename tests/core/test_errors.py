"""Every reject has a code that is explained."""

from __future__ import annotations

import regex

from pipeline.core.errors import REJECTS
from pipeline.core.mqm import CATEGORIES, PATHS, category
from tests.helpers import ROOT


def test_every_reject_code_in_the_source_is_explained() -> None:
    sources = "".join(p.read_text("utf-8") for p in sorted((ROOT / "pipeline").rglob("*.py")))
    used = set(regex.findall(r'"((?:ING|SEG|ALN|RUN)\d{3})"', sources))
    assert used == set(REJECTS)


def test_every_path_of_the_typology_has_a_named_category() -> None:
    assert {category(path) for path in PATHS} == set(CATEGORIES)
    assert all(all(names) for names in CATEGORIES.values())
