"""How often a Kazakh word form occurs: ``models/kk_words/forms.tsv.gz``, from KazNERD (CC BY 4.0).

Made by training/kk_words.py.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


@cache
def forms() -> dict[str, int]:
    """Form in lower case → count."""
    packed = files("pipeline").joinpath("models/kk_words/forms.tsv.gz").read_bytes()
    lines = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {form: int(count) for form, count in lines}


@cache
def total() -> int:
    """How many words the counts add up to."""
    return sum(forms().values())


def count(word: str) -> int:
    """How often a form was seen."""
    return forms().get(word, 0)
