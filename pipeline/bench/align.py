"""How good the aligner is: ``python -m pipeline.bench.align --data FILE [--folder DIR] [--folds FILE]``.

FILE holds sentences in three languages (doc_id, kk, ru, en); three-version documents are made of it
(:mod:`pipeline.bench.align_three`). DIR holds two-version documents (``<pair>.<setting>.jsonl``). With
``--folds`` every document is judged by weights that were fitted on the other fold (training/align.py).

Strict and lax precision, recall and F1 as Sennrich & Volk 2011 count them: precision over all stated beads,
recall over gold beads of at least two versions; lax counts a bead that shares a link with gold.
The baseline is Gale & Church 1993: the same programme with nothing but lengths and their priors of bead
types.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from pipeline.align.lattice import NEVER, bead_types, best_path
from pipeline.align.side import Unit
from pipeline.align.stage import align_units
from pipeline.align.weights import Model, shipped
from pipeline.bench.align_three import LANGUAGES, SETTINGS, Document, Group, components, make_all
from pipeline.core.config import AlignConfig

PAIRS = (("kk", "ru"), ("kk", "en"), ("ru", "en"))
Aligner = Callable[[Document, Sequence[str]], list[Group]]
#: Gale & Church 1993, table 5: priors of 1-1, 1-0 and 0-1, 2-1 and 1-2, 2-2
GALE_CHURCH = {(1, 1): 0.89, (1, 0): 0.00495, (0, 1): 0.00495, (2, 1): 0.0445, (1, 2): 0.0445, (2, 2): 0.011}


def _full(beads: Iterable[Group]) -> list[Group]:
    return [b for b in beads if sum(1 for part in b if part) >= 2]


def _links(bead: Group) -> set[tuple[int, int, int, int]]:
    """All pairs of segments of different versions that a bead ties."""
    return {
        (u, i, v, j)
        for u in range(len(bead)) for v in range(u + 1, len(bead)) for i in bead[u] for j in bead[v]
    }  # fmt: skip


def score(pairs: Iterable[tuple[Sequence[Group], Sequence[Group]]]) -> dict[str, float]:
    """(gold, found) of documents → strict p, r, f1 and lax lp, lr, lf1."""
    count: Counter[str] = Counter()
    for gold, found in pairs:
        for name, judged, reference in (("p", found, gold), ("r", _full(gold), _full(found))):
            known = set(reference)
            ties = set().union(*(_links(b) for b in reference)) if reference else set()
            for bead in set(judged):
                right = bead in known
                count[name] += right
                count["l" + name] += right or bool(_links(bead) & ties)
                count["n" + name] += 1
    out: dict[str, float] = {}
    for lax in ("", "l"):
        p = count[f"{lax}p"] / max(1, count["np"])
        r = count[f"{lax}r"] / max(1, count["nr"])
        out |= {f"{lax}p": p, f"{lax}r": r, f"{lax}f1": 2 * p * r / (p + r) if p + r else 0.0}
    return {name: round(value, 4) for name, value in out.items()}


def gale_church(document: Document, languages: Sequence[str]) -> list[Group]:
    """The baseline, for two versions: lengths in characters, c from the pair of texts, s² = 6.8."""
    del languages
    la, lb = (np.array([float(len(t)) for t in lines]) for lines in document.lines)
    n, m = len(la), len(lb)
    ratio = lb.sum() / la.sum() if n and m else 1.0
    ca, cb = np.concatenate([[0.0], np.cumsum(la)]), np.concatenate([[0.0], np.cumsum(lb)])
    types = [t for t in bead_types(2) if not t[2]]
    scores = []
    tail = np.vectorize(lambda d: math.log(max(1e-300, math.erfc(d / math.sqrt(2)))))
    for x, y, _ in types:
        grid = np.full((1, n + 1, m + 1), NEVER)
        if x <= n and y <= m:
            a, b = (ca[x:] - ca[: n + 1 - x])[:, None], (cb[y:] - cb[: m + 1 - y])[None, :]
            delta = np.abs(b - a * ratio) / np.sqrt(6.8 * np.maximum(1.0, (a + b / ratio) / 2))
            grid[0, : n + 1 - x, : m + 1 - y] = tail(delta) + math.log(GALE_CHURCH[x, y])
        scores.append(grid)
    return [
        (tuple(range(i, i + types[t][0])), tuple(range(j, j + types[t][1])))
        for i, j, t in best_path(scores, types, (n, m))
    ]


def kelisim(models: Sequence[Model]) -> Aligner:
    """The product's aligner; ``models`` by fold of the document."""

    def align(document: Document, languages: Sequence[str]) -> list[Group]:
        units = [
            [Unit(text=t, language=name) for t in lines]
            for name, lines in zip(languages, document.lines, strict=True)
        ]
        ties = align_units(units, languages, AlignConfig(), models[document.fold])
        return [tie.segments for tie in ties]

    return align


def composed(align: Aligner) -> Aligner:
    """Three versions by pairs only: connected components of the three pairwise alignments."""

    def both(document: Document, languages: Sequence[str]) -> list[Group]:
        parts: list[list[set[int]]] = [[set() for _ in lines] for lines in document.lines]
        number = 0
        for u, v in ((0, 1), (0, 2), (1, 2)):
            two = project(document, (u, v))
            for a, b in align(two, (languages[u], languages[v])):
                for i in a:
                    parts[u][i].add(number)
                for j in b:
                    parts[v][j].add(number)
                number += 1
        return components(parts)

    return both


def project(document: Document, pair: tuple[int, int]) -> Document:
    """Two versions of a document; its gold beads are those of the pair, the third version does not exist."""
    u, v = pair
    sentences = (document.sentences[u], document.sentences[v])
    lines = (document.lines[u], document.lines[v])
    return Document(
        document.id, document.setting, document.fold, lines, tuple(components(sentences)), sentences
    )


def run(documents: Sequence[Document], languages: Sequence[str], align: Aligner) -> dict[str, float]:
    """Figures of an aligner on some documents, and its lines per second."""
    began = time.perf_counter()
    found = [align(d, languages) for d in documents]
    seconds = time.perf_counter() - began
    lines = sum(len(version) for d in documents for version in d.lines)
    return {
        **score(zip((d.gold for d in documents), found, strict=True)),
        "lines_per_s": round(lines / seconds),
    }


def read_pairs(path: Path) -> list[Document]:
    """Two-version documents with gold beads (src, tgt, gold, fold)."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Document(
            o["id"], o["setting"], o["fold"], (tuple(o["src"]), tuple(o["tgt"])),
            tuple((tuple(x), tuple(y)) for x, y in o["gold"]),
        )
        for o in rows
    ]  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m pipeline.bench.align", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="sentences: doc_id, kk, ru, en")
    parser.add_argument("--folder", type=Path, help="two-version documents: <pair>.<setting>.jsonl")
    parser.add_argument(
        "--folds", type=Path, help="weights of each fold: judge every document by the other ones"
    )
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    parser.add_argument("--seeds", default="1", help="three-version documents: one set for each, by commas")
    options = parser.parse_args(arguments)
    models = [shipped(), shipped()]
    if options.folds:
        folds = msgspec.json.decode(options.folds.read_bytes(), type=dict[str, Model])
        models = [folds["0"], folds["1"]]
    mine = kelisim(models)
    figures: dict[str, Any] = {}

    def tell(what: str, aligner: str, result: dict[str, float]) -> None:
        figures.setdefault(what, {})[aligner] = result
        print(f"{what:28} {aligner:12}" + "".join(f" {k} {v:<7}" for k, v in result.items()), flush=True)

    for a, b in PAIRS if options.folder else ():
        for setting in ("easy", "medium", "hard"):
            documents = read_pairs(options.folder / f"{a}-{b}.{setting}.jsonl")
            tell(f"{a}-{b} {setting}", "gale-church", run(documents, (a, b), gale_church))
            tell(f"{a}-{b} {setting}", "kelisim", run(documents, (a, b), mine))
    for setting in SETTINGS:
        documents = make_all(options.data, setting, options.seeds.split(","))
        for u, v in ((0, 1), (0, 2), (1, 2)):
            names = (LANGUAGES[u], LANGUAGES[v])
            tell(
                f"three {setting}: {'-'.join(names)}",
                "kelisim",
                run([project(d, (u, v)) for d in documents], names, mine),
            )
        tell(f"three {setting}", "composed", run(documents, LANGUAGES, composed(mine)))
        tell(f"three {setting}", "kelisim", run(documents, LANGUAGES, mine))
    if options.output:
        options.output.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
