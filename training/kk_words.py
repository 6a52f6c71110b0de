"""Word forms of Kazakh and how often they occur, from KazNERD: what the spelling check knows.

``python training/kk_words.py DATA OUT``: DATA is a folder with kaznerd_train.iob2, OUT the file to write.
Forms of two letters or more in lower case; single words and counts, no text.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

import regex

FORM = regex.compile(r"\p{L}{2,}(?:-\p{L}+)*")
LEAST = 1


def main(data: Path, out: Path) -> None:
    counts: Counter[str] = Counter()
    for line in (data / "kaznerd_train.iob2").read_text("utf-8").splitlines():
        token = line.split()[0] if line.strip() else ""
        if FORM.fullmatch(token):
            counts[token.lower()] += 1
    kept = sorted((form, n) for form, n in counts.items() if n >= LEAST)
    text = "".join(f"{form}\t{n}\n" for form, n in kept)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
