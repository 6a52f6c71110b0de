"""Russian numbers in words with their case forms, endings after figures, and the words of ranges.

Sources: Rosenthal's handbook (declension of numerals; endings added to figures, "5-й, 5-го": one letter
after a vowel, two after a consonant, orfogrammka.ru); weak words: editor's judgement.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import regex

from pipeline.languages.ru import units
from pipeline.languages.values.build import DASH, ELLIPSIS, END, SPACE, listed
from pipeline.languages.values.model import Lexicon, Word

_LISTED = {
    2: "два две двух двум двумя двое двоих двоим двоими",
    3: "три трех трёх трем трём тремя трое троих троим троими",
    4: "четыре четырех четырёх четырем четырём четырьмя четверо четверых четверым четверыми",
    5: "пятеро пятерых пятерым",
    6: "шестеро шестерых шестерым",
    7: "семеро семерых",
    8: "восьми восемью восьмью восьмеро",
    40: "сорок сорока",
    80: "восьмидесяти восемьюдесятью",
    90: "девяносто девяноста",
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот трёхсот тремстам тремястами трехстах трёхстах",
    400: "четыреста четырехсот четырёхсот четыремстам четырьмястами четырехстах четырёхстах",
}
#: declined like a noun in -ь: пять, пяти, пятью
_SOFT = {
    5: "пят",
    6: "шест",
    7: "сем",
    8: "восем",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
}
_ORDINALS = {
    1: "перв",
    2: "втор",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
    200: "двухсот",
    300: "трехсот",
    400: "четырехсот",
    500: "пятисот",
    1000: "тысячн",
    1000000: "миллионн",
}
#: Rosenthal, § 42: пол- with the genitive
_HALVES = {
    "полгода": "year", "полугода": "year", "полчаса": "h", "получаса": "h", "полминуты": "min",
    "полмесяца": "month",
    "полпроцента": "%", "полтонны": "t", "полкилограмма": "kg", "полкило": "kg", "полметра": "m",
    "полкилометра": "km", "полмили": "mi", "полгектара": "ha", "полвека": "century",
}  # fmt: skip
_ADJECTIVE = listed("ый ой ая ое ого ому ым ом ую ою ые ых ыми")
_THIRD = listed(
    """третий третья третье третьего третьему третьим третьем третьей третью третьи третьих третьими"""
)
_MAGNITUDES = {10**6: "миллион", 10**9: "миллиард", 10**12: "триллион"}
_NOUN = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")


def _role(value: int) -> str:
    if value < 10:
        return "unit"
    if value < 20:
        return "teen"
    if value < 100:
        return "ten"
    return "hundreds" if value < 1000 else "magnitude"


def _forms() -> dict[str, Word]:
    forms: dict[str, Word] = {}

    def add(form: str, role: str, value: int | str, *, ordinal: bool = False, weak: bool = False,
            denominator: bool = False, alone: bool = True) -> None:  # fmt: skip
        forms.setdefault(form, Word(role=role, value=Decimal(value), ordinal=ordinal, weak=weak,
                                    denominator=denominator, alone=alone))  # fmt: skip

    for form in listed("один одна одно одного одной одному одним одном одну"):
        add(form, "unit", 1, weak=True)
    for value, forms_ in _LISTED.items():
        for form in forms_.split():
            add(form, _role(value), value)
    for form in listed("оба обе обоих обеих обоим обеим обоими обеими вдвое дважды"):
        add(form, "pair", 2, weak=True)
    for form in ["втрое", "трижды"]:
        add(form, "pair", 3, weak=True)
    for value, stem in _SOFT.items():
        for ending in ("ь", "и", "ью"):
            # «семью» is far more often the accusative of "family"
            add(stem + ending, _role(value), value, weak=stem + ending == "семью")
    for value, stem in ((50, "пят"), (60, "шест"), (70, "сем"), (80, "восем")):
        for form in (f"{stem}ьдесят", f"{stem}идесяти", f"{stem}ьюдесятью"):
            add(form, "ten", value)
    for value, stem in ((500, "пят"), (600, "шест"), (700, "сем"), (800, "восем"), (900, "девят")):
        stem_gen = "восьм" if value == 800 else stem
        for form in (
            f"{stem}ьсот",
            f"{stem_gen}исот",
            f"{stem_gen}истам",
            f"{stem}ьюстами",
            f"{stem_gen}истах",
        ):
            add(form, "hundreds", value)
    # Rosenthal, § 20: ё is written or not
    stems = [*_ORDINALS.items(), (4, "четвёрт"), (300, "трёхсот"), (400, "четырёхсот")]
    for value, stem in stems:
        for ending in _ADJECTIVE:
            if value == 10**6 and ending in ("ые", "ых", "ым", "ыми"):
                # «миллионные убытки»: millions
                continue
            add(stem + ending, _role(value), value, ordinal=True, weak=value <= 2,
                denominator=value >= 4 and ending in ("ых", "ая", "ой", "ую", "ыми"))  # fmt: skip
    for form in _THIRD:
        add(form, "unit", 3, ordinal=True, denominator=form in ("третьих", "третья"))
    for form in listed("тысяча тысячу тысячей тысячью тысяче"):
        add(form, "magnitude", 1000)
    for form in listed("тысячи тысяч тысячам тысячами тысячах"):
        add(form, "magnitude", 1000, alone=False)
    add("тыс", "magnitude", 1000, alone=False)
    for value, stem in _MAGNITUDES.items():
        for ending in _NOUN:
            add(stem + ending, "magnitude", value, alone=ending in ("", "у", "а", "ом", "е"))
    for form, value in (("млн", 10**6), ("млрд", 10**9), ("трлн", 10**12)):
        add(form, "magnitude", value)
    for form in ["полтора", "полторы", "полутора"]:
        add(form, "part", "1.5")
    for form, text in (("полмиллиона", "500000"), ("полмиллиарда", "500000000"), ("полтысячи", "500"),
                       ("полсотни", "50"), ("полтриллиона", "500000000000")):  # fmt: skip
        add(form, "fixed", text)
    for form, unit in _HALVES.items():
        forms[form] = Word(role="span", value=Decimal("0.5"), unit=unit)
    for form in listed("половина половины половину половине половиной"):
        add(form, "part", "0.5", weak=True, denominator=True)
    for form in ["треть", "трети", "третей", "третями"]:
        add(form, "part", "0.3333", weak=True, denominator=True)
    for form in listed("четверть четверти четвертью четвертей четвертями"):
        add(form, "part", "0.25", weak=True, denominator=True)
    for form in ["дюжина", "дюжину", "дюжиной", "дюжине", "дюжин", "дюжины"]:
        # «дюжины людей» are dozens
        add(form, "dozen", 12, weak=form in ("дюжин", "дюжины"), alone=form not in ("дюжин", "дюжины"))
    for form in listed("десятилетие десятилетия десятилетию десятилетием десятилетии"):
        forms[form] = Word(role="span", value=Decimal(10), unit="year", weak=True)
    for form in ["десяток"]:
        add(form, "dozen", 10, weak=True)
    for form in ("полдень", "полночь"):
        add(form, "clock", 12, alone=False)
    for form in ["ноль", "нуль", "нуля", "ноля"]:
        add(form, "zero", 0, weak=True)
    return forms


#: genitives that begin a compound adjective (Rosenthal, § 41) and the units that end it
_FIRST = {
    "одно": 1,
    "двух": 2,
    "трех": 3,
    "трёх": 3,
    "четырех": 4,
    "четырёх": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    "полутора": 1.5,
    "одиннадцати": 11,
    "тринадцати": 13,
    "четырнадцати": 14,
    "шестнадцати": 16,
    "семнадцати": 17,
    "восемнадцати": 18,
    "девятнадцати": 19,
    "двенадцати": 12,
    "пятнадцати": 15,
    "двадцати": 20,
    "тридцати": 30,
    "сорока": 40,
    "пятидесяти": 50,
    "шестидесяти": 60,
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяносто": 90,
    "сто": 100,
}
_SECOND = {
    "летн": "year",
    "годичн": "year",
    "месячн": "month",
    "недельн": "week",
    "дневн": "day",
    "суточн": "day",
    "часов": "h",
    "минутн": "min",
    "метров": "m",
    "километров": "km",
    "процентн": "%",
    "градусн": "°",
    "тонн": "t",
    "литров": "L",
    "гектарн": "ha",
}
_TENS = "двадцати|тридцати|сорока|пятидесяти|шестидесяти|семидесяти|восьмидесяти|девяносто|сто"
#: «двухмиллионный»
_THOUSANDS = {"тысячн": 10**3, "миллионн": 10**6, "миллиардн": 10**9}
_COMPOUND = regex.compile(
    rf"(?P<tens>{_TENS})??(?P<first>{'|'.join(sorted(_FIRST, key=len, reverse=True))})"
    rf"(?:(?P<second>{'|'.join((*_SECOND, *_THOUSANDS))})(?:[ыио]й|[ая]я|[ое]е"
    rf"|[ео]го|[ео]му|[ыи]м|[ое]м|[ое]й|[ую]ю|[ыи]е|[ыи]х|[ыи]ми)"
    r"|(?P<age>лет)и[еяюй]м?)"
)


def _word(form: str) -> Word | None:
    found = _FORMS.get(form)
    if found is None and len(form) > 8 and (match := _COMPOUND.fullmatch(form)) is not None:
        value = _FIRST[match["first"]] + _FIRST.get(match["tens"] or "", 0)
        scale = _THOUSANDS.get(match["second"] or "")
        if scale is not None:
            return Word(role="fixed", value=Decimal(value * scale))
        unit = "year" if match["age"] else _SECOND[match["second"]]
        return Word(role="span", value=Decimal(value), unit=unit, weak=value == 1)
    return found


_FORMS = _forms()


#: «вторая половина», «третья четверть» are stretches of time
_NO_ORDINAL = regex.compile(
    r"(?<!(?:перв|втор|трет|четв[её]рт|последн|лучш)(?:\p{L}{2,3})[ \u00A0])$", regex.IGNORECASE
)


@cache
def lexicon() -> Lexicon:
    """The Russian number grammar."""
    tail, meaning = units.tail()
    before = regex.compile(r"(?<!\p{L})(?:от|с|со|между)[ \u00A0]+$", regex.IGNORECASE)
    return Lexicon(
        decimal_comma=True,
        word=_word,
        ordinal_suffix=regex.compile(rf"{DASH}(?:[йяем]|го|му|ый|ий|ой|ая|ое|ые|ых|ую|ю|ого|ому|ым){END}"),
        case_suffix=regex.compile(rf"{DASH}(?:ти|и|ью|мя|х|м|ух|ёх|ех|ю|ка|а|та|у|е){END}"),
        glue=regex.compile(rf"{SPACE}+"),
        out_of=regex.compile(rf"{SPACE}+из{SPACE}+"),
        part_before=_NO_ORDINAL,
        ordinal_part=regex.compile(r"(?!)"),
        # a whole in the genitive; «четверть века», «половина года» are spans of time
        part_after=regex.compile(
            rf"{SPACE}+(?:из{SPACE}+|от{SPACE}+|(?:вс|эт|наш|т|их)\p{{L}}{{0,4}}{SPACE}+)?"
            r"(?!век|час|год|дня|дней|сут|пути|матч|игр|сезон|тайм|финал|месяц|недел)"
            r"\p{L}{2,}(?:[аяыиуюв]|ей|ой|ых|их|го)(?!\p{L})"
        ),
        half_before=_NO_ORDINAL,
        strong=regex.compile(r"(?!)"),
        anniversary=regex.compile(rf"{SPACE}+годовщин(?:а|ы|у|е|ой)(?!\p{{L}})"),
        alone_before=regex.compile(
            r"(?<!\p{L})(?:свыше|более|около|менее|больше|меньше|порядка|почти|до)[ \u00A0]$",
            regex.IGNORECASE,
        ),
        weak_after=regex.compile(rf"{SPACE}+раза?(?!\p{{L}})"),
        per_before=regex.compile(r"(?!)"),
        per_after=regex.compile(rf"{SPACE}+в{SPACE}+(?:(?P<s>секунду)|(?P<h>час))(?!\p{{L}})"),
        half=regex.compile(rf"{SPACE}+с{SPACE}+половиной"),
        joins=(
            (ELLIPSIS, None, None),
            (regex.compile(rf"{SPACE}?{DASH}{SPACE}?"), None, None),
            (regex.compile(rf"{SPACE}+до{SPACE}+"), before, None),
            # «5 до 8 см»: without «от» only before a unit
            (
                regex.compile(rf"{SPACE}+до{SPACE}+(?=\d+(?:,\d+)?{SPACE}?(?:%|\p{{L}}{{1,2}}(?!\p{{L}})))"),
                None,
                None,
            ),
            (
                regex.compile(rf"{SPACE}+и{SPACE}+"),
                regex.compile(r"между[ \u00A0]+$", regex.IGNORECASE),
                None,
            ),
            (regex.compile(rf"{SPACE}+по{SPACE}+"), regex.compile(r"(?<!\p{L})с[ \u00A0]+$"), None),
        ),
        tail=tail,
        tails=meaning,
    )
