"""Words of the three languages as concepts, matched by their stems: the seed, and what a user's own texts
taught (:mod:`pipeline.align.learn`).

``lexicon.tsv`` has one concept a line; a stem stands for every word that begins with it and is not much
longer (Kazakh heaps suffixes, so it may be longer there), ``=`` marks a whole word, a cell ``-`` that the
language has no word here. Stems are folded like the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from pipeline.align.skeleton import WORD, skeleton
from pipeline.core.errors import ConfigError

FILE = Path(__file__).resolve().parent / "lexicon.tsv"
COLUMNS = ("kk", "ru", "en")
#: a cell of a language without a word
NONE = "-"
#: letters that may follow a stem
ENDINGS = {"kk": 9, "ru": 6, "en": 5}
#: folded words whose concepts a lexicon remembers
_KEPT = 65_536
#: folded stem → (concept, whether it is a whole word)
_Stems = Mapping[str, tuple[tuple[int, bool], ...]]


class _Layer:
    """The concepts of one file, numbered from ``first``. Of a word's stems the longest one counts."""

    def __init__(self, rows: Sequence[tuple[str, ...]], first: int) -> None:
        found: dict[str, dict[str, list[tuple[int, bool]]]] = {language: {} for language in COLUMNS}
        for concept, row in enumerate(rows, first):
            for language, cell in zip(COLUMNS, row, strict=True):
                for stem in cell.split("|"):
                    # expressions of several words cannot be seen in single words
                    if WORD.fullmatch(stem.rstrip("=")):
                        folded = skeleton(stem.rstrip("="))
                        found[language].setdefault(folded, []).append((concept, stem.endswith("=")))
        self.next = first + len(rows)
        self._stems: Mapping[str, _Stems] = {
            language: {s: tuple(c) for s, c in stems.items()} for language, stems in found.items()
        }

    def concepts(self, folded: str, language: str) -> tuple[int, ...]:
        stems = self._stems[language]
        for end in range(len(folded), max(0, len(folded) - ENDINGS[language]) - 1, -1):
            rest = len(folded) - end
            hits = tuple(
                c
                for c, whole in stems.get(folded[:end], ())
                if not (whole and rest) and (end > 2 or not rest)
            )
            if hits:
                return hits
        return ()


class Lexicon:
    """The seed, and a file of the user's own beside it, which takes nothing away from the seed."""

    def __init__(self, *layers: _Layer) -> None:
        self._layers = layers
        self._known: dict[tuple[str, str], tuple[int, ...]] = {}

    def concepts(self, folded: str, language: str) -> tuple[int, ...]:
        """Concepts of a folded word: in each file those of the longest stem it begins with."""
        if language not in COLUMNS:
            return ()
        key = (folded, language)
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = tuple(c for layer in self._layers for c in layer.concepts(folded, language))
        return self._known[key]


def parse(data: bytes, path: Path) -> list[tuple[str, ...]]:
    """Rows of cells, [n][3]. Raises :class:`ConfigError` naming the damaged line of ``path``."""
    rows = []
    for number, raw in enumerate(data.split(b"\n"), 1):
        where = f"{path}, line {number}"
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r")
        except UnicodeDecodeError as error:
            raise ConfigError(f"{where}: this is not UTF-8. Save the file as UTF-8.") from error
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != len(COLUMNS):
            raise ConfigError(
                f"{where}: {len(cells)} columns where kk, ru and en are expected, divided by tabs. "
                f"Mend or remove the line; write {NONE} for a language without a word."
            )
        for cell in cells:
            if cell != NONE and not all(stem.strip("= ") for stem in cell.split("|")):
                raise ConfigError(
                    f"{where}: an empty word in “{cell}”. Write {NONE} for a language without a word."
                )
        if sum(cell != NONE for cell in cells) < 2:
            raise ConfigError(f"{where}: one language alone ties nothing. Add a word or remove the line.")
        rows.append(cells)
    return rows


@lru_cache(maxsize=1)
def _seed() -> _Layer:
    return _Layer(parse(FILE.read_bytes(), FILE), 0)


@lru_cache(maxsize=1)
def seed() -> Lexicon:
    """The lexicon that comes with the package."""
    return Lexicon(_seed())


def with_rows(rows: Sequence[tuple[str, ...]]) -> Lexicon:
    """The seed and these rows of cells, [n][3]."""
    return Lexicon(_seed(), _Layer(rows, _seed().next))


@lru_cache(maxsize=4)
def _with(path: Path, data: bytes) -> Lexicon:
    """``data`` is in the key: the same path may hold something else later."""
    return with_rows(parse(data, path))


def load(path: Path | None) -> Lexicon:
    """The seed and the user's file. Raises :class:`ConfigError` if that is damaged or cannot be read."""
    if path is None:
        return seed()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.") from error
    return _with(path, data)
