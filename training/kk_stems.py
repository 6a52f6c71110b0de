"""The stems of Kazakh from the dictionary of hunspell-kk: what the spelling check and lemmas start from.

``python training/kk_stems.py DIC OUT``: DIC is kk_KZ.dic of the Debian package hunspell-kk 1.1 (Akmaral
Mussayeva, László Németh, Rail Aliev and Alexey Lipchansky; GPL-2+, LGPL-2.1+ or MPL-1.1+, of which MPL-1.1 is
taken here), OUT the gzipped list to write: lower-case stems, one a line, in code point order.

Left out of the list, by rule: names (spelt in Russian letters as often as in Kazakh), single letters, what
has other letters than the alphabet, inflected forms of other entries, and words typed with Russian letters.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.languages.kk.endings import SAMPLES, Features, paradigm, tails
from pipeline.languages.kk.harmony import ending, fronts
from pipeline.languages.kk.letters import ALPHABET, has_kazakh_letter, russian_letters
from pipeline.languages.kk.suffixes import Case, Number, Possessive
from pipeline.languages.ru import morphology as russian

SHORTEST = 2
#: letters that a stem before an inflection has at least: «алма» is no «ал» + «ма»
SHORTEST_STEM = 3


def entries(text: str) -> Iterator[str]:
    """The words of a hunspell dictionary without their flags; the first line is their number."""
    for line in text.lstrip("\ufeff").splitlines()[1:]:
        yield line.partition("/")[0].strip()


def _inflectional(features: Features) -> bool:
    """A plural with more after it, or a third person with a case: no stem of a verb ends so.

    The other persons are left out, as «төзімді» (patient) is also «төзім» + -ім + -ді.
    """
    if features.possessive not in (Possessive.NONE, Possessive.THIRD):
        return False
    cased = features.case is not Case.NOMINATIVE
    owned = features.possessive is Possessive.THIRD
    plural = features.number is Number.PLURAL
    return (plural and (cased or owned)) or (owned and cased) or features.case is Case.GENITIVE


def _sure_tails() -> dict[tuple[bool, object], frozenset[str]]:
    found = {}
    for (front, kind), sample in SAMPLES.items():
        found[front, kind] = frozenset(
            form[len(sample) :]
            for form, features in paradigm(sample, front)
            # «-ін», «-ында» of three letters and fewer are ends of adverbs and of reflexive verbs too
            if _inflectional(features) and len(form) - len(sample) > 3
        ) & tails(front, kind)
    return found


def inflected(word: str, known: frozenset[str], sure: dict[tuple[bool, object], frozenset[str]]) -> bool:
    """True for a form of another entry: «тауарлардың», «есептердің»."""
    for cut in range(SHORTEST_STEM, len(word) - 3):
        stem, tail = word[:cut], word[cut:]
        kind = ending(stem)
        if stem in known and any(tail in sure[front, kind] for front in fronts(stem) if kind):
            return True
    return False


def typed_in_russian(word: str, known: frozenset[str]) -> bool:
    """True for «акыры»: no Russian word, and an entry once its letters are Kazakh; the best candidate keeps
    harmony where the word itself breaks it."""
    if has_kazakh_letter(word) or russian.known(word) or not ({"к", "г"} & set(word) and "ы" in word):
        return False
    return any(candidate in known for candidate in russian_letters(word)[:3])


def stems(text: str) -> list[str]:
    """The stems of a hunspell dictionary, cleaned, in order."""
    listed = frozenset(w for w in entries(text) if len(w) >= SHORTEST and ALPHABET.issuperset(w))
    sure = _sure_tails()
    return sorted(w for w in listed if not inflected(w, listed, sure) and not typed_in_russian(w, listed))


def main(dictionary: Path, out: Path) -> None:
    text = "".join(f"{stem}\n" for stem in stems(dictionary.read_text("utf-8")))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
