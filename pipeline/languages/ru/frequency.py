"""How often a Russian word form occurs in the news: the vocabulary of navec, which the natasha wheel carries.

navec was trained on a thousand million words of Russian news (natasha.github.io/navec); its vocabulary
has the 250,000 commonest forms in lower case, with their counts.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"


@cache
def forms() -> dict[str, int]:
    """Form → count; empty where the file is not installed."""
    spec = find_spec("natasha")
    path = Path(next(iter(spec.submodule_search_locations or ("",))) if spec else "") / _VECTORS
    if not path.is_file():
        return {}
    from navec.tar import Tar
    from navec.vocab import Vocab

    with Tar(path) as tar, tar.load("vocab.bin") as file:
        vocabulary = Vocab.from_file(file)
    return {word: n for word, n in zip(vocabulary.words, vocabulary.counts, strict=True) if n}
