"""Analyser and generator of Kazakh nominals: which cell of the paradigm a form is, and the form of a cell."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.acceptor import CLUSTER
from pipeline.languages.kk.endings import Features, cell_tails, paradigm_tails
from pipeline.languages.kk.harmony import VOWELS, Ending, ending, fronts
from pipeline.languages.kk.hyphens import takes_hyphen, wanted_class
from pipeline.languages.kk.irregular import KEEPING, dropped, plain
from pipeline.languages.kk.suffixes import VOICED, Case, Number, Possessive, voice


def inflect(
    lemma: str,
    *,
    number: Number = Number.SINGULAR,
    possessive: Possessive = Possessive.NONE,
    case: Case = Case.NOMINATIVE,
) -> str:
    """The form of a lemma. Only its end changes: of a phrase the last word is inflected, capitals stay.

    A lemma that ends in a possessive («қол қоюшысы», «Мэрлер келісімі») is not seen as one: see
    :func:`pipeline.languages.kk.phrases.inflect_phrase`.
    """
    features = Features(number, possessive, case)
    if not lemma or features == Features():
        return lemma
    if takes_hyphen(lemma):
        front, kind = wanted_class(lemma)
        return f"{lemma}-{cell_tails(front, kind)[features]}"
    folded = fold_word(lemma)
    kind_ = ending(folded)
    if kind_ is None:
        return lemma
    if _LINKED.search(folded):
        # «фактісі», «объектілер»
        return lemma + "і" + cell_tails(True, Ending.VOWEL)[features]
    front = fronts(folded)[0]
    tail = cell_tails(front, kind_)[features]
    if len(folded) != len(lemma):
        return lemma + tail
    base = _before(lemma, folded, tail)
    if base is None:
        # «туристер», «журналисі»: т falls before any suffix
        base = lemma.rstrip("ьЬ")[:-1]
        tail = cell_tails(front, ending(base.lower()) or kind_)[features]
    return base + tail


def _falls(folded: str) -> bool:
    """True where the last consonant falls, «журналисі»: in loans only, «аст» and «үст» keep т."""
    return folded.endswith(("ист", "ест", "екст", "ъезд", "сть")) and folded != "тест"


def _before(lemma: str, folded: str, tail: str) -> str | None:
    """The lemma as it stands before a tail; None where its last consonant falls."""
    if _falls(folded):
        return None
    if len(folded) > 2 and folded[-1] == folded[-2] and folded[-1] not in VOWELS:
        # a double consonant is written once before a suffix: «процеске», «процесі», «металдар»
        return lemma[:-1]
    if tail[0] not in VOWELS:
        return lemma
    falling = dropped(folded)
    if falling and folded not in KEEPING:
        return lemma[: len(falling) - 1] + lemma[-1]
    bare = lemma.rstrip("ьЬ")
    if bare == lemma and folded[-1] in VOICED and folded[-2:-1] in VOWELS and not plain(folded):
        return lemma[:-1] + voice(folded)[-1]
    return bare


# Loans in -кт, -ск, -пт, -фт are joined by і; source as in the acceptor. After н they are not: «пункттер».
_LINKED = regex.compile(r"(?:(?<!н)кт|ск|[пф]т)$")


@lru_cache(maxsize=100_000)
def analyse(form: str, lemma: str) -> Features | None:
    """Number, possessive and case of a form of a lemma; None if it is no cell of the lemma's paradigm.

    Where two cells look alike («қалаларын»: their cities, accusative, or your cities) the third person wins.
    """
    word, base = fold_word(form), fold_word(lemma)
    if word == base:
        return Features()
    if word.startswith(base + "-"):
        return _any_class(word[len(base) + 1 :])
    kind = ending(base)
    if kind is None or not base:
        return None
    for stem, kinds in _stems(base, kind):
        if word.startswith(stem):
            # what ends in another sound than the lemma has harmony of its own: «фактілер»
            for front in (True,) if stem[len(base) :] else fronts(base):
                for one in kinds:
                    found = paradigm_tails(front, one).get(word[len(stem) :])
                    if found is not None:
                        return found
    return None


def _stems(base: str, kind: Ending) -> list[tuple[str, tuple[Ending, ...]]]:
    found: list[tuple[str, tuple[Ending, ...]]] = [(base, (kind,)), (voice(base), (kind,))]
    falling = dropped(base)
    if falling:
        found.append((falling, (kind,)))
    if base.endswith("ь"):
        found.append((base[:-1], (kind,)))
    if CLUSTER.search(base):
        # the generator's own form is read first
        found.insert(0 if _LINKED.search(base) else len(found), (base + "і", (Ending.VOWEL,)))
    if base.endswith(("ст", "зд", "сть", "здь")):
        short = base.rstrip("ь")[:-1]
        # «туристің» is the genitive rather than “your tourist”
        found.insert(0 if _falls(base) else len(found), (short, (ending(short) or kind, Ending.HARD)))
    if len(base) > 2 and base[-1] == base[-2]:
        found.append((base[:-1], (kind,)))
    return found


def _any_class(tail: str) -> Features | None:
    for kind in Ending:
        for front in (True, False):
            found = paradigm_tails(front, kind).get(tail)
            if found is not None:
                return found
    return None
