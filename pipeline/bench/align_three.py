"""Documents in three versions with known n-way beads, made out of sentences that are translations one to one.

Versions differ as real ones do: a translator merges sentences, leaves out one or a whole run, adds a
sentence, puts two in another order, and a house adds its boilerplate. The gold beads are the connected
components over the sentences that lines of different versions share. Deterministic in the seed. The rates
per version are half of the rates per pair of two-version benchmarks of the same names, so that each pair is
about as hard.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

LANGUAGES = ("kk", "ru", "en")
Group = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Rates:
    """Chance per sentence and version, except ``triple`` (share of merges that take three), ``burst``
    (share of omissions that take two to four), ``both`` (merges of two versions may overlap) and ``house``
    (boilerplate, per document and version)."""

    merge: float
    triple: float
    both: bool
    omit: float
    burst: float
    add: float
    house: float
    swap: float


SETTINGS: Mapping[str, Rates] = {
    "easy": Rates(0.04, 0.05, False, 0.010, 0.0, 0.005, 0.05, 0.000),
    "medium": Rates(0.06, 0.10, False, 0.020, 0.1, 0.010, 0.12, 0.0025),
    "hard": Rates(0.075, 0.20, True, 0.030, 0.2, 0.015, 0.25, 0.005),
    # other habits than the weights were fitted on: much is left out, much is merged
    "unlike": Rates(0.15, 0.20, True, 0.080, 0.3, 0.030, 0.25, 0.005),
}

HOUSE = {
    "kk": (
        "Баспасөз хатшылығы",
        "Қосымша сұрақтар бойынша хабарласыңыз.",
        "Жаңалықтарға жазылу",
        "Редакторға ескерту:",
    ),
    "ru": (
        "Служба по связям с прессой",
        "По всем вопросам обращайтесь к нам.",
        "Подписка на новости",
        "Для редакторов:",
    ),
    "en": (
        "Media relations",
        "For further questions please contact us.",
        "Subscribe to the news",
        "Notes to editors:",
    ),
}


@dataclass(frozen=True, slots=True)
class Document:
    """``lines`` by version; ``gold`` n-way beads as indices of lines for each version; ``fold`` 0 or 1."""

    id: str
    setting: str
    fold: int
    lines: tuple[tuple[str, ...], ...]
    gold: tuple[Group, ...]
    #: the sentences that each line of each version holds, where that is known
    sentences: tuple[tuple[frozenset[int], ...], ...] = ()


@dataclass(slots=True)
class _Item:
    number: int
    text: str
    free: bool = True


def read_sentences(path: Path) -> dict[str, list[dict[str, str]]]:
    """Sentences by document: lines with ``doc_id``, ``kk``, ``ru``, ``en``, in order."""
    documents: dict[str, list[dict[str, str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        documents.setdefault(row["doc_id"], []).append({name: row[name] for name in LANGUAGES})
    return documents


def _omitted(count: int, rates: Rates, random: Random) -> list[set[int]]:
    gone: list[set[int]] = [set(), set(), set()]
    k = 0
    while k < count:
        if random.random() < 3 * rates.omit:
            length = random.randint(2, 4) if random.random() < rates.burst else 1
            length = min(length, max(1, count // 4))
            gone[random.randrange(3)].update(range(k, min(count, k + length)))
            k += length
        k += 1
    return gone


def _swap(versions: list[list[_Item]], gone: Sequence[set[int]], rates: Rates, random: Random) -> None:
    """Neighbours change places in one version; they are not merged then, in any version."""
    last = -2
    everywhere = gone[0] | gone[1] | gone[2]
    for k in range(1, len(versions[0]) - 1):
        if random.random() < 3 * rates.swap and last < k - 1 and not {k, k + 1} & everywhere:
            last = k
            version = versions[random.randrange(3)]
            version[k], version[k + 1] = version[k + 1], version[k]
            for items in versions:
                for item in items:
                    if item.number in (k, k + 1):
                        item.free = False


def _added(
    versions: list[list[_Item]], others: Sequence[Mapping[str, str]], rates: Rates, random: Random
) -> list[list[_Item]]:
    """Foreign sentences and boilerplate in one version, or the same ones in two."""
    number = -1
    for k in range(len(versions[0]) - 1, -1, -1):
        if random.random() < 3 * rates.add:
            foreign = random.choice(others)
            for v in random.sample(range(3), random.choice((1, 1, 2))):
                versions[v].insert(min(k, len(versions[v])), _Item(number, foreign[LANGUAGES[v]], False))
            number -= 1
    if random.random() < 2 * rates.house:
        for k in random.sample(range(4), random.randint(1, 3)):
            for v in random.sample(range(3), random.choice((1, 1, 2))):
                versions[v].append(_Item(number, HOUSE[LANGUAGES[v]][k], False))
            number -= 1
    return versions


def _merged(items: Sequence[_Item], locked: set[int], rates: Rates, random: Random) -> list[list[_Item]]:
    lines: list[list[_Item]] = []
    k = 0
    while k < len(items):
        size = 1
        if items[k].free and random.random() < rates.merge:
            size = 3 if random.random() < rates.triple else 2
        line = [items[k]]
        while len(line) < size and k + len(line) < len(items) and items[k + len(line)].free:
            line.append(items[k + len(line)])
        if not rates.both and any(item.number in locked for item in line):
            line = line[:1]
        if len(line) > 1:
            locked.update(item.number for item in line)
        lines.append(line)
        k += len(line)
    return lines


def components(parts: Sequence[Sequence[Set[int]]]) -> list[Group]:
    """Connected components of lines that share a sentence; ``parts[v][i]`` are the sentences of line i."""
    owner: dict[int, int] = {}
    lines = [(v, i) for v, version in enumerate(parts) for i in range(len(version))]
    root = list(range(len(lines)))

    def find(k: int) -> int:
        while root[k] != k:
            root[k] = root[root[k]]
            k = root[k]
        return k

    for k, (v, i) in enumerate(lines):
        for sentence in sorted(parts[v][i]):
            root[find(k)] = find(owner.setdefault(sentence, k))
    groups: dict[int, list[list[int]]] = {}
    for k, (v, i) in enumerate(lines):
        groups.setdefault(find(k), [[] for _ in parts])[v].append(i)
    return [tuple(tuple(g) for g in group) for group in groups.values()]


def make(
    name: str,
    sentences: Sequence[Mapping[str, str]],
    others: Sequence[Mapping[str, str]],
    setting: str,
    seed: str,
) -> Document:
    """One document in three versions; ``others`` are sentences of other documents to insert."""
    rates = SETTINGS[setting]
    random = Random(int(hashlib.sha256(f"{seed}|{name}|{setting}".encode()).hexdigest()[:16], 16))
    gone = _omitted(len(sentences), rates, random)
    versions = [[_Item(k, row[language]) for k, row in enumerate(sentences)] for language in LANGUAGES]
    _swap(versions, gone, rates, random)
    versions = [
        [item for item in items if item.number not in g] for items, g in zip(versions, gone, strict=True)
    ]
    versions = _added(versions, others, rates, random)
    locked: set[int] = set()
    lines = [_merged(items, locked, rates, random) for items in versions]
    parts = tuple(tuple(frozenset(item.number for item in line) for line in version) for version in lines)
    texts = tuple(tuple(" ".join(item.text for item in line) for line in version) for version in lines)
    return Document(f"{name}.{setting}.{seed}", setting, 0, texts, tuple(components(parts)), parts)


def make_all(path: Path, setting: str, seeds: Sequence[str]) -> list[Document]:
    """All documents of a file, once for each seed; documents take turns between two folds."""
    sentences = read_sentences(path)
    out = []
    for seed in seeds:
        for k, (name, rows) in enumerate(sentences.items()):
            others = [
                row
                for j, (other, rest) in enumerate(sentences.items())
                if other != name and j % 2 == k % 2
                for row in rest
            ]
            document = make(name, rows, others, setting, seed)
            out.append(replace(document, fold=k % 2))
    return out
