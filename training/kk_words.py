"""The words the spelling check knows of Kazakh: ``python training/kk_words.py DATA FORMS WORDS LETTERS``.

DATA is a folder with kaznerd_train.iob2. FORMS: word forms of KazNERD in lower case with their counts. WORDS:
a model of words as a stem and a tail, chosen independently; how likely each is comes from KazNERD by
expectation maximisation over all readings, with the stems of hunspell-kk (models/kk_words/stems.txt.gz) and
the forms of KazNERD that these do not explain as the stems there are. LETTERS: which letters follow which.
Single words, stems and numbers, no text.
"""

from __future__ import annotations

import gzip
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import regex
from kk_shapes import nominal, verbal

from pipeline.languages.kk.charmodel import END, ORDER, START
from pipeline.languages.kk.harmony import Ending
from pipeline.languages.kk.letters import ALPHABET
from pipeline.languages.kk.shapes import Before, attached, parsed, written
from pipeline.languages.kk.stems import stems as dictionary
from pipeline.languages.kk.suffixes import VOICED
from pipeline.languages.kk.tails import StemClass, derivations, inflections, joined
from pipeline.languages.kk.tails import name as tail_name

FORM = regex.compile(r"\p{L}{2,}(?:-\p{L}+)*")
ROUNDS = 5
#: what a stem is worth before it is seen: in the part of speech it is known to have, and in the other; a verb
#: is known by its -у form in the dictionary
LIKELY, UNLIKELY = 0.2, 0.03
#: the same for tails
TAIL = 0.02
#: a form is a word by itself if it has no reading and was seen so often
WHOLE = 2
#: or if it is commoner by this, as a log probability, than its readings
MARGIN = 0.5
#: letters of a stem that the dictionary does not have
SHORTEST = 3

Key = tuple[str, bool]
#: of every class of stem and of every kind of shape
CODES = [
    written(StemClass(verb, front, kind), before)
    for verb in (True, False)
    for front in (True, False)
    for kind in Ending
    for before in Before
]


def count(lines: Iterable[str], names: bool) -> Counter[str]:
    """Forms of two letters or more in lower case, with or without the capitalised words of names."""
    counts: Counter[str] = Counter()
    for line in lines:
        token, _, tag = line.strip().partition(" ")
        if FORM.fullmatch(token) and (names or tag.strip() == "O" or token.islower()):
            counts[token.lower()] += 1
    return counts


def is_verb(stem: str, known: frozenset[str]) -> bool:
    """True if the dictionary has its verbal noun: «тарал» with «таралу», «оқы» with «оқу»."""
    if stem[-1] in "ыі":
        return stem[:-1] + "у" in known
    if stem[-1] == "й":
        return stem[:-1] + "ю" in known
    voiced = VOICED.get(stem[-1])
    return stem + "у" in known or (voiced is not None and stem[:-1] + voiced + "у" in known)


def priors() -> dict[Key, float]:
    """(stem, whether a verb) → its worth before it is seen."""
    listed = dictionary()
    found: dict[Key, float] = {}
    for stem in listed:
        verb = is_verb(stem, listed)
        found[stem, False] = UNLIKELY if verb else LIKELY
        found[stem, True] = LIKELY if verb else UNLIKELY
    return found


Shapes = dict[str, list[tuple[Key, str]]]


def shape_table(stems: Iterable[Key]) -> Shapes:
    """Shape → the stems it may be and the code of its class."""
    table: defaultdict[str, list[tuple[Key, str]]] = defaultdict(list)
    for key in sorted(stems):
        for shape, kind, before in dict.fromkeys((verbal if key[1] else nominal)(key[0])):
            table[shape].append((key, written(kind, before)))
    return dict(table)


def tail_names(kind: StemClass) -> dict[str, list[tuple[str, ...]]]:
    """Tail → the names of its parts, one or two."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for tail in ("", *sorted(inflections(kind))):
        found[tail].append((tail_name(kind.verb, tail),))
    for name, surface, after in derivations(kind):
        for tail in ("", *sorted(inflections(after))):
            found[joined(surface, tail)].append((name, tail_name(after.verb, tail)))
    return dict(found)


Reading = tuple[Key, tuple[str, ...]]
Tails = dict[str, list[tuple[str, ...]]]


def attached_names(code: str) -> Tails:
    """The same for tails as they are written after shapes of one kind."""
    kind, before = parsed(code)
    found: Tails = {}
    for tail, names in tail_names(kind).items():
        text = attached(tail, before)
        if text is not None:
            found.setdefault(text, []).extend(names)
    return found


def readings(form: str, shapes: Shapes, tails: Mapping[str, Tails]) -> list[Reading]:
    """Every (stem, names of the tail's parts)."""
    found: list[Reading] = []
    for cut in range(1, len(form) + 1):
        for key, code in shapes.get(form[:cut], ()):
            found.extend((key, names) for names in tails[code].get(form[cut:], ()))
    return list(dict.fromkeys(found))


def learn(counts: Mapping[str, int]) -> tuple[dict[Key, float], dict[str, float], dict[str, int]]:
    """(stem, verb) → log probability, name of a tail → log probability, and the forms without a reading."""
    worth = priors()
    tails = {code: attached_names(code) for code in CODES}
    known = sorted(form for form in counts if ALPHABET.issuperset(form))
    shapes = shape_table(worth)
    unread = [form for form in known if counts[form] >= WHOLE and not readings(form, shapes, tails)]
    worth |= {(stem, False): LIKELY for stem in new_stems(unread, tails)}
    shapes = shape_table(worth)
    table = {form: readings(form, shapes, tails) for form in known}
    whole = {form: counts[form] for form, found in table.items() if not found and counts[form] >= WHOLE}
    names = {name for parts in tails.values() for all_ in parts.values() for one in all_ for name in one}
    total = float(sum(counts.values()))
    stem_p = {key: value / total for key, value in worth.items()}
    tail_p = {name: 1.0 / len(names) for name in names}
    for _ in range(ROUNDS):
        stem_c = defaultdict(float, worth)
        tail_c = dict.fromkeys(names, TAIL)
        for form, found in table.items():
            weights = [stem_p[key] * math.prod(tail_p[name] for name in parts) for key, parts in found]
            norm = sum(weights)
            for (key, parts), weight in zip(found, weights, strict=True):
                share = counts[form] * weight / norm
                stem_c[key] += share
                for name in parts:
                    tail_c[name] += share
        all_stems = sum(stem_c.values()) + sum(whole.values())
        stem_p = {key: value / all_stems for key, value in stem_c.items()}
        for verb in "nv":
            mine = [name for name in names if name[0] == verb]
            norm = sum(tail_c[name] for name in mine)
            tail_p.update({name: tail_c[name] / norm for name in mine})
    # the unlikely part of speech needs to have been seen
    logs = {
        key: math.log(value)
        for key, value in stem_p.items()
        if worth[key] >= LIKELY or stem_c[key] - worth[key] > 3 * UNLIKELY
    }
    # a name that was hardly met costs what an unseen one does
    seen = {name: math.log(tail_p[name]) for name in names if tail_c[name] > 0.5}
    return logs, seen, whole | understated(counts, table, logs, seen)


def new_stems(forms: Iterable[str], tails: Mapping[str, Tails]) -> list[str]:
    """The forms that are no inflection of a shorter one among them: «журналист», «медиа»."""
    found: list[str] = []
    shapes: Shapes = {}
    for form in sorted(forms, key=lambda form: (len(form), form)):
        if len(form) >= SHORTEST and not readings(form, shapes, tails):
            found.append(form)
            for shape, keys in shape_table([(form, False)]).items():
                shapes.setdefault(shape, []).extend(keys)
    return found


def understated(
    counts: Mapping[str, int],
    table: Mapping[str, list[Reading]],
    stems: Mapping[Key, float],
    tails: Mapping[str, float],
) -> dict[str, int]:
    """The forms that are commoner than their stem and tail say: «болып», «үшін»."""
    total = sum(counts.values())
    found = {}
    for form, readings_ in table.items():
        best = max(
            (stems.get(key, -99.0) + sum(tails.get(n, -13.0) for n in names) for key, names in readings_),
            default=-99.0,
        )
        if readings_ and counts[form] >= WHOLE and math.log(counts[form] / total) > best + MARGIN:
            found[form] = counts[form]
    return found


def letters(forms: Iterable[str]) -> list[str]:
    """Context of up to three letters → the letters after it with their counts, each form once."""
    after: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        text = START * (ORDER - 1) + form + END
        for i in range(ORDER - 1, len(text)):
            for size in range(ORDER):
                after[text[i - size : i]][text[i]] += 1
    return [
        f"{context}\t" + " ".join(f"{letter}{n}" for letter, n in sorted(found.items()))
        for context, found in sorted(after.items())
    ]


def main(data: Path, out: Path, words: Path, contexts: Path) -> None:
    lines = (data / "kaznerd_train.iob2").read_text("utf-8").splitlines()
    write(out, (f"{form}\t{n}" for form, n in sorted(count(lines, names=True).items())))
    write(contexts, letters(form for form in count(lines, names=True) if ALPHABET.issuperset(form)))
    counts = count(lines, names=False)
    stems, tails, whole = learn(counts)
    total = sum(counts.values())
    rows = [f"t\t{name}\t{value:.1f}" for name, value in sorted(tails.items())]
    rows += [f"w\t{form}\t{math.log(n / total):.1f}" for form, n in sorted(whole.items())]
    for shape, found in sorted(shape_table(stems).items()):
        best: dict[str, float] = {}
        for key, code in found:
            best[code] = max(best.get(code, -99.0), stems[key])
        rows += [f"{code}\t{shape}\t{value:.1f}" for code, value in sorted(best.items())]
    write(words, rows)


def write(out: Path, rows: Iterable[str]) -> None:
    """The same rows give the same bytes."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress("".join(f"{row}\n" for row in rows).encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))
