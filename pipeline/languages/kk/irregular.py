"""Kazakh stems and forms that no rule makes: falling vowels, pronouns, the defective verb «е-», numerals.

Sources: personal and demonstrative pronouns, their oblique stems (ол → о-, бұл → бұ-/мұ-, сол → со-) and
cases: thelanguages.com/kazakh/pronouns and the pronoun lessons of polyglotclub.com/wiki/Language/Kazakh;
that the plurals decline as nouns, and мен, сен, ол do not: referattar.kazaksha.info, «Жіктеу есімдігі»;
demonstratives: editor's judgement; the declension of «өз» in Baitursynuly's Тіл-құрал (emirsaba.org,
bbk-81-2-az-b-20, p. 11). Stems whose vowel falls: counted in KazNERD, see below.
"""

from __future__ import annotations

from collections.abc import Iterator

# The first line: met in KazNERD with the vowel fallen, in two forms or more, by training/kk_lexicon.py (the
# lines "fallen" of the lexicon). The second: too rare there to be counted; editor's judgement.
_FALLING = (
    "орын халық нарық ерік қауіп ауыз ауыл "
    "мүлік әріп мұрын мойын қойын парық кейіп көрік ерін қарын ғұрып бөрік құлық қалып қырық ырық "
    "құрық дауыс көңіл"
)
#: The vowel of the last syllable falls before a vowel: халық → халқы, орын → орны.
DROPPING = {stem: stem[:-2] + stem[-1] for stem in _FALLING.split()}
#: those that end compounds as well: «кәсіпорын» → «кәсіпорны»
_COMPOUNDING = ("орын", "халық", "ауыз", "ғұрып")
#: stems of which the full form is used as well, often in another sense: «нарығы», «қалыбы», «дауысы», «ауылы»
KEEPING = frozenset({"нарық", "қалып", "дауыс", "көңіл", "құрық", "парық", "ауыл"})
# п stays before a vowel: «тарапынан» (56 of 56 in KazNERD), and in loans: «принципі», «этапы»; source: the
# rules of 2018 (see harmony), § 94.
_PLAIN = frozenset({"тарап", "этап", "кетчуп"})


def plain(stem: str) -> bool:
    """True for a stem whose last consonant stays voiceless before a vowel."""
    return stem in _PLAIN or stem.endswith("ип")


_RESTORED = {short: full for full, short in DROPPING.items()}
_RESTORED_COMPOUNDS = {stem[:-2] + stem[-1]: stem for stem in _COMPOUNDING}


def dropped(stem: str) -> str | None:
    """The stem as it stands before a vowel where a vowel falls, else None."""
    if stem in DROPPING:
        return DROPPING[stem]
    for last in _COMPOUNDING:
        if len(stem) > len(last) + 2 and stem.endswith(last):
            return stem[:-2] + stem[-1]
    return None


def restored(prefix: str) -> Iterator[str]:
    """The stems that stand so before a vowel: «халқ» → «халық»."""
    if prefix in _RESTORED:
        yield _RESTORED[prefix]
        return
    for short, full in _RESTORED_COMPOUNDS.items():
        if len(prefix) > len(short) + 2 and prefix.endswith(short):
            yield prefix[: -len(short)] + full


#: The endings of pronouns after an oblique stem: genitive, dative, accusative, locative, ablative (two),
#: instrumental; of that place, his own, without it.
_OBLIQUE = "ның ған ны нда дан нан нымен ндағы нысы нсыз"
_PLURAL = "лар лардың ларға ларды ларда лардан лармен лардағы ларша"


def _joined(stem: str, tails: str) -> list[str]:
    return [stem + tail for tail in tails.split()]


def _pronouns() -> Iterator[tuple[str, list[str]]]:
    for stem, dative in (("мен", "маған"), ("сен", "саған")):
        yield stem, [*_joined(stem, "ің і де ен імен дегі ікі іңше"), dative]
    # the plurals are words of their own
    yield "сендер", _joined("сен", "дердің дерге дерді дерде дерден дермен")
    yield "сіздер", _joined("сіз", "дердің дерге дерді дерде дерден дермен")
    for stem in ("біз", "сіз"):
        yield stem, _joined(stem, "дің ге ді де ден бен дегі дікі діңше")
    yield "олар", [*_joined("о", _PLURAL)[1:], "олардікі"]
    yield "ол", [*_joined("о", _OBLIQUE), "онікі"]
    yield "сол", _joined("со", f"{_OBLIQUE} {_PLURAL}")
    yield "бұл", [*_joined("бұ", f"{_OBLIQUE} {_PLURAL}"), *_joined("мұ", _OBLIQUE)]
    yield (
        "осы",
        _joined("осы", "ның ған ны нда дан нан мен ндағы лар лардың ларға ларды ларда лардан"),
    )
    for stem in ("мына", "ана"):
        yield stem, _joined(stem, "ның ған ны нда дан нан мен лар лардың ларға ларды")
    yield "не", _joined("не", "нің ге ні де ден мен лер сі сін сіне сінен міз")
    yield "кім", _joined("кім", "нің ге ді де нен мен дер дердің дерге і ің іміз")
    own = [
        *_joined("өз", "ім імнің іме імді імде імнен іміз іміздің імізге імізді іміздегі ің іңнің іңе іңді"),
        *_joined("өз", "іңіз іңіздің іңізге іңізді і інің іне ін інде інен імен індегі індей інше"),
        *_joined("өз", "дері дерінің деріне дерін дерінде дерінен дерімен деріндегі"),
    ]
    yield "өз", own
    yield "барлық", _joined("барлығ", "ы ының ына ын ынан ымыз ымыздың ымызға ымызды")
    yield "бәрі", _joined("бәрі", "нің не н нде нен мен міз міздің мізге мізді")
    yield "қай", ["қайсы", "қайсысы"]
    # The verb “to be” has these forms alone, and «бол» and «жат» have each one of their own.
    yield (
        "е",
        _joined("е", "ді дім дің діңіз дік кен кенін кені кенмін кенсің кенсіз кенбіз кендігі кендігін"),
    )
    yield "е", _joined("е", "кеніне кенінің кендерін мес меспін мессің мессіз меспіз местігі местігін")
    # the personal endings, where a treebank has split them off
    yield "е", _joined("", "мын мін бын бін пын пін мыз міз быз пыз піз")
    yield "бол", ["боп"]
    yield "жат", [*_joined("жатыр", "мын мыз сың сыз сыздар сыңдар"), "жатыр"]


def _manners() -> Iterator[tuple[str, str]]:
    for stem, lemma in (("о", "ол"), ("со", "сол"), ("мұ", "бұл"), ("осы", "осы")):
        yield stem + "ндай", lemma
    for stem, lemma in (("о", "ол"), ("со", "сол"), ("бы", "бұл"), ("осы", "осы")):
        yield stem + "лай", lemma


#: «мұндай», «осылай»: forms of a demonstrative, and words of their own for the lemmatiser
MANNERS = dict(_manners())
#: form → lemma of the pronouns and of the defective verbs
PRONOUNS: dict[str, str] = {}
for _lemma, _forms in _pronouns():
    for _form in _forms:
        PRONOUNS.setdefault(_form, _lemma)

#: Ordinals and collectives are forms of their numeral: «үшінші», «үшеу»; source: tili.softmaker.kz, "San
#: esimder", as in :mod:`pipeline.languages.kk.numbers`.
NUMERALS = frozenset(
    _joined(
        "", "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"
    )
    + _joined("", "жүз мың миллион миллиард")
)
