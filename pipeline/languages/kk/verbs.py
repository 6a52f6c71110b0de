"""Verb suffixes, to the degree press text needs: enough to find the stem of a verb form.

Sources: participles: kyn.kz/Сұрақ/18604 («есімше»); voices: the lecture on етіс of emirsaba.org
(sabati-tairibi-aza-tili, p. 54); moods: bankreferatov.kz/kazaktili/4299; converbs with persons:
kyn.kz/Сұрақ/13379; present, past and negation in all persons: Baitursynuly, Тіл-құрал (emirsaba.org,
bbk-81-2-az-b-20, p. 12), the future in -р: the same (ahmet-bajtrsinli, p. 47); the verbal noun:
tutotveti.ru, «тұйық етістік». Combinations of these, such as -ғандықтан (en.wiktionary.org,
"Appendix:Kazakh suffixes") and -атындай: editor's judgement. Of у swallowing ы and і («оқу»): Қазақ
грамматикасы (emirsaba.org, 113886, p. 133). The templates are those of
:mod:`pipeline.languages.kk.suffixes`, with

    E  й after a vowel, else A (present);   R  р after a vowel, else Aр (future)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.languages.kk.endings import SAMPLES, paradigm
from pipeline.languages.kk.harmony import VOWELS, Ending, ending, fronts
from pipeline.languages.kk.irregular import restored
from pipeline.languages.kk.suffixes import PERSONAL, realise

#: passive, reflexive, cooperative, causative. -ғыз is left out: «өткіз», «енгіз», «жүргіз» are words of
#: their own.
VOICES = ("Yл", "Yн", "Yс", "DYр", "т", "Yр", "Aр", "LAс", "Yт")
LONGEST_VOICE = 3
NEGATION = "BA"

_PAST = ("DI", "DIм", "DIң", "DIңIз", "DIK", "DIңIздAр")
_CONDITIONAL = ("сA", "сAм", "сAң", "сAңIз", "сAK")
_OTHER = (
    *(
        "Yп",
        "YптI",
        "YппIн",
        "YпсIз",
        "YппIз",
        "GAлI",
        "GAншA",
        "GIр",
        "сIн",
        "сIндAр",
        "AйIK",
        "AйIн",
        "йIK",
        "йIн",
    ),
    *(
        "YңIз",
        "YңIздAр",
        "BAс",
        "BAсA",
        "GIш",
        "GI",
        "GIсI",
        "GIм",
        "YсIмен",
        "BAйIншA",
        "BAйтIн",
        "GAндAй",
        "BAстAн",
        "YңдAр",
        "Eм",
        "EтIндAй",
        "RлIктAй",
    ),
)
#: what becomes a noun or adjective and takes its suffixes: participles, verbal nouns, «оқушы», «қалдық»
_NOMINAL = (
    "GAн",
    "у",
    "ушI",
    "EтIн",
    "R",
    "BAK",
    "BAKшI",
    "GAндIK",
    "EтIндIK",
    "улI",
    "RлIK",
    "BAс",
    "BAстIK",
)


def _realise(stem: str, front: bool, template: str) -> str:
    after_vowel = ending(stem) is Ending.VOWEL
    if "E" in template:
        template = template.replace("E", "й" if after_vowel else "A")
    if "R" in template:
        template = template.replace("R", "р" if after_vowel else "Aр")
    return realise(stem, front, template)


def _forms(stem: str, front: bool) -> Iterator[str]:
    for base in (stem, _realise(stem, front, NEGATION)):
        for template in (*_PAST, *_CONDITIONAL, *_OTHER):
            yield _realise(base, front, template)
        yield base
        yield from (realise(base, front, person) for person in PERSONAL)
        present = _realise(base, front, "E")
        yield present
        yield present + ("ді" if front else "ды")
        yield from (realise(present, front, person) for person in PERSONAL)
        for template in _NOMINAL:
            noun = _realise(base, front, template)
            yield from (form for form, _ in paradigm(noun, front))
            yield from (realise(noun, front, person) for person in PERSONAL)
        place = realise(_realise(base, front, "у"), front, "DAGI")
        yield place
        # «бармағандықтан», «келгендей», «келуінше»
        yield realise(_realise(base, front, "GAн"), front, "DAй")
        yield realise(_realise(base, front, "уI"), front, "ншA")


@cache
def verb_tails(front: bool, kind: Ending) -> frozenset[str]:
    """The strings that may follow a verb stem of this class, without voices."""
    sample = SAMPLES[front, kind]
    return frozenset(form[len(sample) :] for form in _forms(sample, front)) - {""}


@cache
def _voice_tails(front: bool, kind: Ending) -> frozenset[str]:
    sample = SAMPLES[front, kind]
    return frozenset(_realise(sample, front, template)[len(sample) :] for template in VOICES) - {""}


def verbal_noun(stem: str) -> str:
    """The form in -у that dictionaries list: «оқы» → «оқу», «қой» → «қою», «тап» → «табу»."""
    if stem[-1] in "ыі":
        return stem[:-1] + "у"
    return stem[:-1] + "ю" if stem[-1] == "й" else realise(stem, True, "у")


#: й and the vowel after it are one letter: «қояды» is қой + а + ды
_YOTED = {"я": "йа", "ю": "йу", "е": "йе"}


def spelled_out(word: str) -> list[str]:
    """The word, and the word with each я, ю or е after a vowel taken apart, where a stem may end in й."""
    found = [word]
    for index in range(1, len(word)):
        if word[index] in _YOTED and word[index - 1] in VOWELS:
            found.append(word[:index] + _YOTED[word[index]] + word[index + 1 :])
    return found


def _stem_ends(prefix: str, tail: str) -> list[str]:
    """Stems that a prefix may stand for: у and и swallow ы and і («оқу», «оқиды»), п is voiced («жауып»)."""
    found = [prefix]
    if tail[0] == "у" and prefix[-1] not in VOWELS:
        found.extend((prefix + "ы", prefix + "і"))
    if prefix[-1] in "бу" and tail[0] in "аеыіу":
        found.append(prefix[:-1] + "п")
    if prefix[-1] in "ғг" and tail[0] in VOWELS:
        found.append(prefix[:-1] + ("қ" if prefix[-1] == "ғ" else "к"))
    if tail[0] in VOWELS:
        found.extend(restored(prefix))
    return found


def _matches(stem: str, tail: str) -> bool:
    kind = ending(stem)
    return kind is not None and any(tail in verb_tails(front, kind) for front in fronts(stem))


@cache
def _after(letter: str) -> frozenset[str]:
    """The tails that may follow a verb stem in this letter, of both rows: most cuts fail here."""
    kind = ending(letter)
    return frozenset() if kind is None else verb_tails(True, kind) | verb_tails(False, kind)


@cache
def _voices_after(letter: str) -> frozenset[str]:
    kind = ending(letter)
    return frozenset() if kind is None else _voice_tails(True, kind) | _voice_tails(False, kind)


def verb_stems(word: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(stem, tail, suffixes of voice) of every reading of a folded word as a verb form.

    The suffixes of voice are stripped from the stem and are not in the tail; the innermost is first.
    """
    for spelled in spelled_out(word):
        for cut in range(2, len(spelled)):
            prefix, tail = spelled[:cut], spelled[cut:]
            if tail[0] == "и":
                # оқы + й → «оқи»
                for vowel in "ыі":
                    if _matches(prefix + vowel, "й" + tail[1:]):
                        yield from _with_voices(prefix + vowel, "й" + tail[1:])
                continue
            if tail not in _after(prefix[-1]) or not _matches(prefix, tail):
                continue
            for stem in _stem_ends(prefix, tail):
                yield from _with_voices(stem, tail)


def _with_voices(
    stem: str, tail: str, voices: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if VOWELS.isdisjoint(stem):
        return
    yield stem, tail, voices
    if len(voices) < 2:
        for shorter, voice in without_voice(stem):
            yield from _with_voices(shorter, tail, (voice, *voices))


def without_voice(stem: str) -> Iterator[tuple[str, str]]:
    """(stem, suffix) of the stems of which a verb stem may be the passive, reflexive, cooperative or
    causative."""
    for cut in range(max(2, len(stem) - LONGEST_VOICE), len(stem)):
        prefix, voice = stem[:cut], stem[cut:]
        kind = ending(prefix) if voice in _voices_after(prefix[-1]) else None
        if kind and any(voice in _voice_tails(front, kind) for front in fronts(prefix)):
            for shorter in _stem_ends(prefix, voice):
                yield shorter, voice
