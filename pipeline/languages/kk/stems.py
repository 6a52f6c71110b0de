"""The stems of the dictionary of hunspell-kk, cleaned: ``models/kk_words/stems.txt.gz``.

Made by training/kk_stems.py; Akmaral Mussayeva and others, MPL 1.1 (see NOTICE). Nominal and verbal stems
stand in one list, without part of speech; derived stems are entries of their own («тоқтаттыр», «жазусыз»).
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


@cache
def stems() -> frozenset[str]:
    """Stems in lower case, of two letters or more; no names."""
    packed = files("pipeline").joinpath("models/kk_words/stems.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split())
