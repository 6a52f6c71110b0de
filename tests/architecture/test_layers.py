"""What DVC and the layers believe about imports is true."""

from __future__ import annotations

from pathlib import Path

import grimp
import pytest
from ruamel.yaml import YAML

from tests.helpers import ROOT

GRAPH = grimp.build_graph("pipeline", include_external_packages=False)
STAGES = YAML(typ="safe").load((ROOT / "dvc.yaml").read_text())["stages"]


def closure(module: str) -> set[str]:
    """The module and everything of ours it imports, directly or not, with the packages they stand in."""
    found = {module} | GRAPH.find_upstream_modules(module)
    packages = {".".join(m.split(".")[:i]) for m in found for i in range(1, m.count(".") + 1)}
    return found | packages


def file_of(module: str) -> str:
    path = Path(*module.split("."))
    package = path / "__init__.py"
    return str(package if (ROOT / package).is_file() else path.with_suffix(".py"))


@pytest.mark.parametrize("name", STAGES)
def test_every_import_of_a_stage_is_declared(name: str) -> None:
    stage = STAGES[name]
    module = stage["cmd"].removeprefix("python -m ")
    main = f"{module}.__main__" if (ROOT / module.replace(".", "/") / "__main__.py").is_file() else module
    declared = [d for d in stage["deps"] if isinstance(d, str)]
    missing = sorted(
        f for f in map(file_of, closure(main)) if not any(f == d or f.startswith(f"{d}/") for d in declared)
    )
    assert missing == []


@pytest.mark.parametrize("name", STAGES)
def test_nothing_is_declared_that_does_not_exist(name: str) -> None:
    for dep in STAGES[name]["deps"]:
        if not dep.startswith("corpora/interim"):
            assert (ROOT / dep).exists(), dep


def test_a_touched_check_reruns_check_score_and_report_only() -> None:
    hit = {name for name, stage in STAGES.items() if "pipeline/checks" in stage["deps"]}
    outs = {
        name: {o if isinstance(o, str) else next(iter(o)) for o in s["outs"]} for name, s in STAGES.items()
    }
    while True:
        further = {n for n, s in STAGES.items() if any(outs[h] & set(s["deps"]) for h in hit)}
        if further <= hit:
            break
        hit |= further
    assert hit == {"check", "score", "report"}


def test_stages_do_not_import_each_other() -> None:
    names = ["ingest", "segment", "entities", "align", "checks", "consistency", "score"]
    for one in names:
        upstream = closure(f"pipeline.{one}.stage")
        for other in names:
            if other != one:
                assert not any(
                    m == f"pipeline.{other}" or m.startswith(f"pipeline.{other}.") for m in upstream
                )
