"""Documents with known beads, made out of sentences that are translations one to one.

Versions differ as real ones do: a translator merges sentences, leaves out one or a whole run, adds one, puts
two in another order, runs paragraphs together, and a house adds its boilerplate. The gold beads are the
connected components over the sentences that lines of different versions share. Deterministic in the seed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from pipeline.bench.alignment.documents import Document, components
from pipeline.bench.alignment.rates import HOUSE, SETTINGS, Rates
from pipeline.bench.news import sentences

#: a sentence by language
Texts = Mapping[str, str]
#: lengths of paragraphs after the headline, in sentences
PARAGRAPHS = (1, 1, 2, 2, 3, 4)


@dataclass(slots=True)
class _Item:
    """A sentence of the text (``number`` from 0) or one that does not belong to it (below 0, or beyond)."""

    number: int
    text: str
    paragraph: float
    free: bool = True


def _random(*key: str) -> Random:
    return Random(int(hashlib.sha256("|".join(key).encode()).hexdigest()[:16], 16))


def _paragraphs(count: int, random: Random) -> list[int]:
    """The paragraph of each sentence; the headline has one of its own."""
    out: list[int] = []
    while len(out) < count:
        out += [out[-1] + 1 if out else 0] * (random.choice(PARAGRAPHS) if out else 1)
    return out[:count]


def _omitted(count: int, versions: int, rates: Rates, random: Random) -> list[set[int]]:
    gone: list[set[int]] = [set() for _ in range(versions)]
    k = 0
    while k < count:
        if random.random() < versions * rates.omit:
            length = random.randint(2, 4) if random.random() < rates.burst else 1
            length = min(length, max(1, count // 4))
            by = (
                random.choices(range(versions), rates.omits)[0] if rates.omits else random.randrange(versions)
            )
            gone[by].update(range(k, min(count, k + length)))
            k += length
        k += 1
    return gone


def _swap(versions: list[list[_Item]], gone: Sequence[set[int]], rates: Rates, random: Random) -> None:
    """Neighbours change places in one version; they are not merged then, in any version."""
    last = -2
    everywhere = set().union(*gone)
    for k in range(1, len(versions[0]) - 1):
        if random.random() < len(versions) * rates.swap and last < k - 1 and not {k, k + 1} & everywhere:
            last = k
            own = versions[random.randrange(len(versions))]
            own[k], own[k + 1] = own[k + 1], own[k]
            own[k].paragraph, own[k + 1].paragraph = own[k + 1].paragraph, own[k].paragraph
            for items in versions:
                for item in items:
                    if item.number in (k, k + 1):
                        item.free = False


def _add(
    versions: list[list[_Item]],
    languages: Sequence[str],
    others: Sequence[Texts],
    rates: Rates,
    random: Random,
) -> int:
    """Foreign sentences in one version, or the same one in two of three; the next free number below 0."""
    number = -1
    for k in range(len(versions[0]) - 1, -1, -1):
        if random.random() < len(versions) * rates.add:
            foreign = random.choice(others)
            many = 1 if len(versions) < 3 else random.choice((1, 1, 2))
            for v in random.sample(range(len(versions)), many):
                at = min(k, len(versions[v]))
                near = versions[v][min(at, len(versions[v]) - 1)].paragraph if versions[v] else 0
                versions[v].insert(at, _Item(number, foreign[languages[v]], near, False))
            number -= 1
    return number


def _house(
    versions: list[list[_Item]], languages: Sequence[str], number: int, rates: Rates, random: Random
) -> None:
    """Boilerplate. Of two versions one has it, mostly at the end, or both; of three each line is in one or
    two."""
    kinds = range(len(HOUSE["en"]))
    chance = 2 * rates.house

    def item(k: int, v: int, paragraph: float) -> _Item:
        return _Item(number, HOUSE[languages[v]][k], paragraph, False)

    if len(versions) > 2:
        if random.random() < chance:
            for k in random.sample(kinds, random.randint(1, 3)):
                for v in random.sample(range(3), random.choice((1, 1, 2))):
                    versions[v].append(item(k, v, 1e6))
                number -= 1
    elif random.random() < chance:
        v = random.randrange(2)
        at = len(versions[v]) if random.random() < 0.7 else random.randint(0, len(versions[v]))
        near = versions[v][at - 1].paragraph + 0.5 if at else -0.5
        for k in random.sample(kinds, random.randint(1, 3)):
            versions[v].insert(at, item(k, v, near))
            at, number = at + 1, number - 1
    elif random.random() < chance / 2:
        for k in random.sample(kinds, random.randint(1, 2)):
            for v in range(2):
                versions[v].append(item(k, v, 1e6))
            number -= 1


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


def _numbered(lines: Sequence[Sequence[_Item]], rates: Rates, random: Random) -> tuple[int, ...]:
    """Numbers of paragraphs, line by line; a break is lost now and then."""
    out: list[int] = []
    last: float | None = None
    for line in lines:
        own = line[0].paragraph
        broken = last is not None and own != last and random.random() >= rates.run_on
        out.append((out[-1] if out else 0) + broken)
        last = own
    return tuple(out)


def make(
    name: str,
    rows: Sequence[Texts],
    others: Sequence[Texts],
    languages: Sequence[str],
    setting: str,
    seed: str,
) -> Document:
    """One document in two or three versions; ``others`` are sentences of other documents to add."""
    rates = SETTINGS[setting]
    key = (seed, name, setting) if len(languages) > 2 else (seed, name, setting, *languages)
    random = _random(*key)
    # a stream of its own: whether paragraphs are looked at changes no sentence
    breaks = _random("paragraphs", *key)
    paragraphs = _paragraphs(len(rows), breaks)
    gone = _omitted(len(rows), len(languages), rates, random)
    versions = [[_Item(k, row[x], paragraphs[k]) for k, row in enumerate(rows)] for x in languages]
    _swap(versions, gone, rates, random)
    versions = [[i for i in items if i.number not in g] for items, g in zip(versions, gone, strict=True)]
    _house(versions, languages, _add(versions, languages, others, rates, random), rates, random)
    locked: set[int] = set()
    lines = [_merged(items, locked, rates, random) for items in versions]
    sentences = tuple(tuple(frozenset(i.number for i in line) for line in version) for version in lines)
    return Document(
        id=f"{name}.{setting}.{seed}",
        fold=0,
        languages=tuple(languages),
        lines=tuple(tuple(" ".join(i.text for i in line) for line in version) for version in lines),
        sentences=sentences,
        paragraphs=tuple(_numbered(version, rates, breaks) for version in lines),
        gold=tuple(components(sentences)),
    )


def make_all(
    data: Path, languages: Sequence[str], setting: str, seeds: Sequence[str] = ("1",), every: int = 1
) -> list[Document]:
    """The news in versions of these languages, once for each seed. Documents take turns between two folds;
    what is added to one comes from its own fold. ``every``: two documents of so many pairs of them."""
    news: dict[str, list[Texts]] = {}
    for sentence in sentences(data):
        news.setdefault(sentence.document, []).append({x.value: t for x, t in sentence.texts.items()})
    out = []
    for seed in seeds:
        for k, (name, rows) in enumerate(news.items()):
            if k // 2 % every:
                continue
            others = [
                row
                for j, (other, rest) in enumerate(news.items())
                if other != name and j % 2 == k % 2
                for row in rest
            ]
            made = make(name, rows, others, languages, setting, seed)
            out.append(replace(made, fold=k % 2))
    return out
