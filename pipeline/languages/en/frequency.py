"""How often an English word form occurs: ``models/en_words/forms.tsv.gz``, see its card."""

from __future__ import annotations

import gzip
from functools import cache
from importlib.resources import files


@cache
def forms() -> dict[str, int]:
    """Form in lower case → count."""
    packed = files("pipeline").joinpath("models/en_words/forms.tsv.gz").read_bytes()
    lines = (line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines())
    return {form: int(count) for form, count in lines}
