"""``kelisim terms``: what is wrong with a termbase, and its other formats."""

from __future__ import annotations

from pathlib import Path

from pipeline.core.errors import KelisimError
from pipeline.terms.termbase import check_termbase, load, write_csv, write_tbx, write_xlsx

_WRITERS = {".tbx": write_tbx, ".xml": write_tbx, ".csv": write_csv, ".xlsx": write_xlsx}


def problem_lines(path: Path) -> list[str]:
    """One line per problem; empty for a clean termbase. Raises :class:`KelisimError`."""
    return [f"{problem.kind}: {problem.message}" for problem in check_termbase(load(path))]


def convert(source: Path, output: Path) -> str:
    """Write the termbase ``source`` in the format that the ending of ``output`` names; a line for people."""
    write = _WRITERS.get(output.suffix.lower())
    if write is None:
        raise KelisimError(f"{output}: the ending says the format; use {', '.join(sorted(_WRITERS))}.")
    termbase = load(source)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        write(termbase, output)
    except OSError as error:
        raise KelisimError(
            f"{output} cannot be written: {error.strerror}. Choose another --output."
        ) from error
    terms = sum(len(concept.terms) for concept in termbase.concepts)
    return f"{output}: {len(termbase.concepts)} concepts, {terms} terms"
