"""The seed lexicon: frequent words of the three languages as concepts, matched by their stems.

``lexicon.tsv`` has one concept a line; a stem stands for every word that begins with it and is not much
longer (Kazakh heaps suffixes, so it may be longer there), ``=`` marks a whole word. Stems are folded like
the words.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pipeline.align.skeleton import WORD, skeleton

FILE = Path(__file__).resolve().parent / "lexicon.tsv"
COLUMNS = ("kk", "ru", "en")
#: letters that may follow a stem
ENDINGS = {"kk": 9, "ru": 6, "en": 5}


@lru_cache(maxsize=1)
def _stems() -> dict[str, dict[str, tuple[tuple[int, bool], ...]]]:
    """For each language: folded stem → (concept, whether it is a whole word)."""
    found: dict[str, dict[str, list[tuple[int, bool]]]] = {language: {} for language in COLUMNS}
    lines = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    for concept, line in enumerate(lines):
        for language, cell in zip(COLUMNS, line.split("\t"), strict=True):
            for stem in cell.split("|"):
                # expressions of several words cannot be seen in single words
                word = stem.rstrip("=")
                if word.isalpha() or WORD.fullmatch(word):
                    folded = skeleton(word)
                    found[language].setdefault(folded, []).append((concept, stem.endswith("=")))
    return {language: {s: tuple(c) for s, c in stems.items()} for language, stems in found.items()}


@lru_cache(maxsize=65536)
def concepts(folded: str, language: str) -> tuple[int, ...]:
    """Concepts of a folded word: those of the longest stem it begins with."""
    stems = _stems().get(language)
    if stems is None:
        return ()
    for end in range(len(folded), max(0, len(folded) - ENDINGS[language]) - 1, -1):
        rest = len(folded) - end
        hits = tuple(
            c for c, whole in stems.get(folded[:end], ()) if not (whole and rest) and (end > 2 or not rest)
        )
        if hits:
            return hits
    return ()
