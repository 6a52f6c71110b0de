"""``python -m pipeline.bench.docs``: the documents that are made from the checks and from measured figures.

``docs/checks/`` comes from the catalogue of checks, ``docs/benchmarks.md`` and the marked place of
``README.md`` from ``docs/bench.json``, which is a copy of what ``kelisim bench --output`` wrote. The same
checks and figures give the same bytes; ``--check`` compares and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import regex

from pipeline.bench.pages.checks import check_index, check_page
from pipeline.bench.pages.figures import benchmarks, summary
from pipeline.checks.stage import all_checks
from pipeline.consistency.stage import corpus_checks
from pipeline.core.errors import KelisimError
from pipeline.rules.registry import CheckSpec
from pipeline.runtime.atomic import write_bytes

FIGURES = Path("docs/bench.json")
CHECKS = Path("docs/checks")
BENCHMARKS = Path("docs/benchmarks.md")
README = Path("README.md")

_PLACE = regex.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- /bench -->)", regex.S)


def every_check() -> tuple[CheckSpec, ...]:
    """The checks of releases and those of the whole corpus, by code."""
    return tuple(sorted(all_checks() + corpus_checks(), key=lambda s: s.code))


def documents(root: Path) -> dict[Path, str]:
    """Every generated document below ``root`` and what it should hold, by path relative to it."""
    specs = every_check()
    made = {CHECKS / "index.md": check_index(specs)}
    made |= {CHECKS / f"{s.code}.md": check_page(s) for s in specs}
    try:
        figures = msgspec.json.decode((root / FIGURES).read_bytes())
        readme = (root / README).read_text("utf-8")
    except (OSError, msgspec.DecodeError) as error:
        raise KelisimError(
            f"{root / FIGURES} cannot be used ({error}): kelisim bench --output {FIGURES}"
        ) from error
    made[BENCHMARKS] = benchmarks(figures)
    made[README] = _PLACE.sub(lambda _: summary(figures), readme)
    return made


def stale(root: Path) -> list[Path]:
    """Documents that differ from what they should hold, and pages of checks that are no more."""
    made = documents(root)
    wrong = [p for p, t in made.items() if not (root / p).is_file() or (root / p).read_text("utf-8") != t]
    return sorted(wrong + _left(root, made))


def _left(root: Path, made: dict[Path, str]) -> list[Path]:
    pages = (p.relative_to(root) for p in (root / CHECKS).glob("*.md"))
    return [p for p in pages if p not in made]


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0; 1 if ``--check`` finds a stale document."""
    parser = argparse.ArgumentParser(prog="python -m pipeline.bench.docs", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path("."), help="the project's folder")
    parser.add_argument(
        "--figures", type=Path, default=None, help="take this output of kelisim bench as the figures"
    )
    parser.add_argument("--check", action="store_true", help="only say which documents are stale")
    options = parser.parse_args(argv)
    root: Path = options.root
    try:
        if options.figures is not None:
            write_bytes(root / FIGURES, options.figures.read_bytes())
        if options.check:
            found = stale(root)
            for path in found:
                print(f"{path} is stale: make docs", file=sys.stderr)
            return 1 if found else 0
        made = documents(root)
        for path in _left(root, made):
            (root / path).unlink()
        for path, text in made.items():
            write_bytes(root / path, text.encode("utf-8"))
    except (KelisimError, OSError) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 2
    print(f"docs: {len(made)} documents", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
