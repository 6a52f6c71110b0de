"""Kazakh for spaCy: ``spacy.blank("kk")``, found by the entry point ``spacy_languages``.

Tokenizer with exceptions (abbreviations keep their full stop, initials, «20%-ға» is one token), stop
words, and lexical attributes: ``like_num`` knows number words, ``norm`` is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.attrs import LIKE_NUM, ORTH
from spacy.lang.char_classes import ALPHA as SPACY_ALPHA
from spacy.lang.char_classes import ALPHA_LOWER as SPACY_LOWER
from spacy.lang.char_classes import ALPHA_UPPER as SPACY_UPPER
from spacy.lang.char_classes import (
    CONCAT_QUOTES,
    LIST_ELLIPSES,
    LIST_ICONS,
)
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS
from spacy.language import BaseDefaults, Language
from spacy.util import update_exc

from pipeline.languages.kk import abbreviations


def _words(text: str) -> set[str]:
    return set(text.split())


#: pronouns, particles, postpositions, conjunctions and auxiliaries: the closed classes of Kazakh as listed in
#: Muhamedowa (2016), Kazakh: A Comprehensive Grammar, ch. 2 and 5; inflected forms by editor's judgement
STOP_WORDS = _words(
    """
    мен менің маған мені менде менен менімен сен сенің саған сені сенде сенен сенімен сіз сіздің сізге
    сізді сізде
    сізден сізбен ол оның оған оны онда одан онымен біз біздің бізге бізді бізде бізден бізбен сендер
    сіздер олар
    олардың оларға оларды оларда олардан олармен өз өзі өзім өзің өзіміз өздері өзінің өзіне өзін өзінде
    өзінен
    бұл бұның мұның бұған мұны бұны мұнда бұдан осы осының осыған осыны осында осыдан сол соның соған
    соны сонда
    содан ана мына анау мынау бұлар осылар солар кім кімнің кімге кімді не ненің неге нені неде неден
    қай қайсы
    қандай қанша қашан қайда қайдан неше нешінші әр әркім әрбір әрқайсысы барлық бәрі бүкіл барша ешкім ештеңе
    ешқандай ешбір біреу бірдеңе кейбір кейбірі бірнеше
    және әрі мен пен бен да де та те ал бірақ алайда дегенмен сонда сондықтан өйткені себебі егер немесе әлде
    яғни демек тек тіпті ғана қана мәселен мысалы айталық
    үшін туралы жайлы жөнінде бойынша арқылы сайын сияқты секілді дейін шейін қарай таман кейін соң бері бұрын
    бойы қатар бірге байланысты қатысты сәйкес негізінде кезінде аясында барысында тұрғысынан қарағанда
    екен ма ме ба бе па пе ше шы ші ғой қой ау ақ мыс міс емес жоқ бар болса болып болды болған болады болатын
    болар болу боп еді едім едің екенін деп деді деген дейді дейтін етіп етті еткен етеді ету қылып
    тұр тұрған отыр отырған жүр жатыр жатқан келеді керек қажет мүмкін тиіс
    өте ең тым аса әбден мүлдем әлі енді қазір бүгін кеше ертең сонымен осылай солай былай сондай
    осындай мұндай
    басқа өзге тағы қайта енді тек бір
    """
)

_NUMBERS = _words(
    """
    нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың
    миллион миллиард триллион млн млрд трлн жарты жарым ширек
    бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы жиырмасыншы отызыншы
    қырқыншы елуінші алпысыншы жетпісінші сексенінші тоқсаныншы жүзінші мыңыншы миллионыншы
    екеу үшеу төртеу бесеу алтау жетеу
    """
)
_ORDINALS = ("-ші", "-шы", "-інші", "-ыншы", "-нші", "-ншы")


def like_num(text: str) -> bool:
    """True for figures («1 000,5», «19-шы», «1/2», «20%» without the sign) and number words."""
    if text.startswith(("+", "-", "±", "~", "−")):
        text = text[1:]
    low = text.lower()
    for ordinal in _ORDINALS:
        low = low.removesuffix(ordinal)
    bare = low.replace(",", "").replace(".", "").replace("\u00a0", "").replace("\u202f", "")
    if bare.isdigit():
        return True
    if bare.count("/") == 1:
        above, below = bare.split("/")
        return above.isdigit() and below.isdigit()
    return low in _NUMBERS or (low.endswith(".") and low[:-1] in _NUMBERS)


def _exceptions() -> dict[str, list[dict[int, str]]]:
    forms: dict[str, list[dict[int, str]]] = {}
    listed = f"{abbreviations.BINDING} {abbreviations.BEFORE_FIGURE} {abbreviations.CLOSING}".split()
    for stem in listed:
        if stem == "№":
            continue
        for form in {f"{stem}.", f"{stem[:1].upper()}{stem[1:]}."}:
            forms[form] = [{ORTH: form}]
    for letter in "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ":
        forms[f"{letter}."] = [{ORTH: f"{letter}."}]
    return forms


# spaCy's classes lack ғ, қ and ұ
_LOWER = f"{SPACY_LOWER}ғқұ"
_UPPER = f"{SPACY_UPPER}ҒҚҰ"
_ALPHA = f"{SPACY_ALPHA}ғқұҒҚҰ"
_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    rf"(?<=[{_LOWER}])\.(?=[{_UPPER}])",
    # «А.Б.Сейдахметов»: behind an initial
    rf"(?<=[{_UPPER}]\.)(?=[{_UPPER}])",
    rf"(?<=[{_ALPHA}])[,!?()]+(?=[{_ALPHA}])",
    rf"(?<=[{_ALPHA}{CONCAT_QUOTES}])[:<>=](?=[{_ALPHA}])",
    rf"(?<=[{_ALPHA}])([{CONCAT_QUOTES}\)\]\(\[])(?=[{_ALPHA}])",
    # dashes separate, hyphens do not: «қол-қоюшы» is one word, «қалалар–қолқоюшылар» three tokens
    rf"(?<=[{_ALPHA}0-9])(?:–|—|--+|~)(?=[{_ALPHA}0-9])",
    r"(?<=[0-9])-(?=[0-9])",
]


class KazakhDefaults(BaseDefaults):
    """Tokenizer rules and word lists of Kazakh."""

    tokenizer_exceptions = update_exc(BASE_EXCEPTIONS, _exceptions())
    infixes = _INFIXES
    lex_attr_getters: dict[int, Callable[[str], Any]] = {LIKE_NUM: like_num}  # noqa: RUF012  as in spaCy
    stop_words = STOP_WORDS


class Kazakh(Language):  # type: ignore[no-untyped-call]
    """The Kazakh language of spaCy pipelines."""

    lang = "kk"
    Defaults = KazakhDefaults


__all__ = ["STOP_WORDS", "Kazakh", "KazakhDefaults", "like_num"]
