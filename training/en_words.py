"""How often English words occur: ``python training/en_words.py DATA OUT``, for the spelling check.

DATA is a folder with wikigold.conll and uner_en_ewt_dev.iob2. OUT: forms of two letters or more in lower
case that simplemma knows, met twice or more, and others met five times, with their counts; capitalised words
of names left out. No text.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import regex

from pipeline.languages.en.morphology import known

FORM = regex.compile(r"[A-Za-z]{2,}")
LEAST = 2
#: and forms met so often though the dictionary lacks them: "her"
PLENTY = 5


def tokens(data: Path) -> Iterator[tuple[str, str]]:
    """(token, tag) of both corpora."""
    for line in (data / "wikigold.conll").read_text("utf-8").splitlines():
        token, _, tag = line.partition(" ")
        yield token, tag
    for line in (data / "uner_en_ewt_dev.iob2").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            _, token, tag = line.split("\t")[:3]
            yield token, tag


def main(data: Path, out: Path) -> None:
    found = (
        token.lower()
        for token, tag in tokens(data)
        if FORM.fullmatch(token) and (tag == "O" or token.islower())
    )
    kept = sorted((form, n) for form, n in Counter(found).items() if n >= (LEAST if known(form) else PLENTY))
    text = "".join(f"{form}\t{n}\n" for form, n in kept)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
