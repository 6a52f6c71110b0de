"""May this form be an inflection of that lemma? A look-up per stem, no lexicon."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from pipeline.languages.folding import fold_word
from pipeline.languages.kk.endings import all_tails, tails, vowel_tails
from pipeline.languages.kk.harmony import VOWELS, Ending, ending, fronts
from pipeline.languages.kk.irregular import KEEPING, MANNERS, NUMERALS, PRONOUNS, dropped
from pipeline.languages.kk.suffixes import VOICED, realise, voice

#: particles written with a hyphen after any form; source: kk.wikipedia.org/wiki/Шылау and zharar.kz/id/61727
_PARTICLE = regex.compile(r"-(?:ақ|ау|ай|мыс|міс|тұғын|шы|ші)$")
# Loans in two consonants take і as well: «фактісі», «объектілер», «пункттері»; source for -кт, -ск, -пт, -фт:
# kipk.edu.kz, "Шет тілден енген сөздерге жалғанатын қосымшалар"; the others: editor's judgement.
CLUSTER = regex.compile(r"(?:[кпфс]т|[кс]к|кс|мп|нк)$")


@cache
def _tails(harmonies: tuple[bool, ...], kind: Ending, vowels: bool) -> frozenset[str]:
    table = vowel_tails if vowels else tails
    return frozenset().union(*(table(front, kind) for front in harmonies))


@cache
def _without_vowels(harmonies: tuple[bool, ...], kind: Ending) -> frozenset[str]:
    return _tails(harmonies, kind, False) - _tails(harmonies, kind, True)


@lru_cache(maxsize=100_000)
def surfaces(lemma: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The shapes a stem takes, each with the tails that may follow it. The lemma is folded."""
    kind = ending(lemma)
    if kind is None:
        return ()
    harmonies = fronts(lemma)
    full = _tails(harmonies, kind, False)
    found: list[tuple[str, frozenset[str]]] = []
    last, before = lemma[-1], lemma[-2:-1]
    falling = dropped(lemma)
    # қ between vowels is always voiced; к and п stay in loans («принципі»)
    keeps = not (falling and lemma not in KEEPING) and not (last == "қ" and before in VOWELS)
    found.append((lemma, full if keeps else _without_vowels(harmonies, kind)))
    if last in VOICED and before in VOWELS:
        found.append((voice(lemma), _tails(harmonies, kind, True)))
    if falling:
        found.append((falling, _tails(harmonies, kind, True)))
    if last == "ь":
        found.append((lemma[:-1], _tails((True, False), kind, True)))
    if CLUSTER.search(lemma):
        found.append((lemma + "і", tails(True, Ending.VOWEL)))
    if lemma.endswith(("ст", "зд", "сть", "здь")):
        # «туристер», «журналисі», «съезі»: т and д fall; rules of 2018 (see harmony), § 93
        short = lemma[: -2 if last == "ь" else -1]
        found.append((short, _tails((True, False), ending(short) or Ending.HARD, False)))
        if short[-1] == "з":
            found.append((short, _tails((True, False), Ending.HARD, False)))
    if len(lemma) > 2 and last == before and last not in VOWELS:
        # «процеске», «процесі», «металдар»: a double consonant is written once, and often twice: «металлы»
        found.append((lemma[:-1], full))
    if lemma in NUMERALS:
        ordinal = realise(lemma, harmonies[0], "YншI")
        found.append((ordinal, frozenset({""}) | _tails(harmonies, Ending.VOWEL, False)))
    if last == "ж":
        # the sources have ж both voiced and voiceless: «гараждар», «тираждың»
        found.append((lemma, _tails(harmonies, Ending.HARD, False)))
    return tuple(found)


def _accepts(form: str, lemma: str) -> bool:
    for stem, allowed in surfaces(lemma):  # noqa: SIM110  a generator costs a third of the speed
        if form.startswith(stem) and form[len(stem) :] in allowed:
            return True
    return False


def may_be_form_of(form: str, lemma: str) -> bool:
    """True if ``form`` can be ``lemma`` with inflectional suffixes (or the lemma itself).

    Both are compared folded. Figures and abbreviations take their suffix after a hyphen («20%-ға» of «20%»,
    «ОААЭО-ның»); of a hyphenated or multiword lemma the last part is inflected.
    """
    form, lemma = fold_word(form), fold_word(lemma)
    if form == lemma:
        return True
    if not lemma or form[0:1] != lemma[0:1]:
        return PRONOUNS.get(form) == lemma or MANNERS.get(form) == lemma
    if _accepts(form, lemma) or PRONOUNS.get(form) == lemma or MANNERS.get(form) == lemma:
        return True
    if lemma[-1].isdigit() and form.startswith(lemma + "%"):
        return may_be_form_of(form, lemma + "%")
    if "-" in form:
        if form.startswith(lemma + "-") and form[len(lemma) + 1 :] in all_tails():
            return True
        bare = _PARTICLE.sub("", form)
        return bare != form and may_be_form_of(bare, lemma)
    return False
