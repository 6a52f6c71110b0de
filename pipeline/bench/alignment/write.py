"""Write made documents of two versions for training/align.py:
``python -m pipeline.bench.alignment.write --data DIR --out DIR [--settings …] [--seeds …]``.

A file per pair and setting (``kk-ru.hard.jsonl``), a document per line: id, pair, fold, rep, src, tgt, gold,
src_para, tgt_para.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from pipeline.bench.alignment.make import make_all
from pipeline.bench.alignment.two import PAIRS


def write(data: Path, out: Path, settings: Sequence[str], seeds: Sequence[str]) -> None:
    """The documents of these settings, once for each seed."""
    out.mkdir(parents=True, exist_ok=True)
    for pair in PAIRS:
        for setting in settings:
            lines = []
            for number, seed in enumerate(seeds):
                for document in make_all(data, pair, setting, (seed,)):
                    row = {
                        "id": document.id,
                        "pair": "-".join(pair),
                        "fold": document.fold,
                        "rep": number,
                        "src": document.lines[0],
                        "tgt": document.lines[1],
                        "gold": document.gold,
                        "src_para": document.paragraphs[0],
                        "tgt_para": document.paragraphs[1],
                    }
                    lines.append(msgspec.json.encode(row) + b"\n")
            (out / f"{'-'.join(pair)}.{setting}.jsonl").write_bytes(b"".join(lines))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m pipeline.bench.alignment.write")
    parser.add_argument("--data", type=Path, required=True, help="folder of the public corpora")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--settings", default="easy,medium,hard")
    parser.add_argument("--seeds", default="1,2")
    options = parser.parse_args(arguments)
    write(options.data, options.out, options.settings.split(","), options.seeds.split(","))
    return 0


if __name__ == "__main__":
    sys.exit(main())
