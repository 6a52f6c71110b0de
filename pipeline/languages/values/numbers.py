"""The number that begins at a token: figures, words, or both."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext

import msgspec
import regex

from pipeline.languages.values.build import REACH
from pipeline.languages.values.digits import VULGAR, parse, ratio
from pipeline.languages.values.model import Lexicon, Word
from pipeline.languages.values.tokens import Token

_GAP = regex.compile(r"[ \t\u00A0\u2007\u2009\u202F]?\.?[ \t\u00A0\u2007\u2009\u202F]{0,2}|-")
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_LEVEL = {"unit": 1, "teen": 2, "ten": 2, "hundreds": 3}
#: enough for every number that a text may hold; 28 places, the default, would round long ones
EXACT = Context(prec=2000)


class Number(msgspec.Struct, frozen=True):
    """A number read from ``text[start:end]``; ``next`` is the index of the token after it."""

    start: int
    end: int
    next: int
    value: Decimal
    #: figures, words, ordinal, fraction
    form: str
    weak: bool = False
    #: as written, for figures without magnitude: years and days are told by their look
    raw: str = ""
    #: magnitude already applied
    scaled: bool = False
    #: a unit inside the word
    unit: str = ""


def read(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Number | None:
    """The number at token ``i``, or None."""
    with localcontext(EXACT):
        token = tokens[i]
        if token.kind in ("digits", "vulgar"):
            return _figures(text, tokens, i, lexicon)
        if token.kind == "word":
            return _words(text, tokens, i, lexicon)
    return None


def _figures(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Number | None:
    token = tokens[i]
    if token.kind == "vulgar":
        value: Decimal | None = VULGAR[token.raw]
        form = "fraction"
    else:
        value, form = parse(token.raw, lexicon.decimal_comma), "figures"
    if value is None:
        return None
    end, following = token.end, i + 1
    if form == "figures" and following < len(tokens):
        after = tokens[following]
        if (
            after.kind == "vulgar"
            and text[end : after.start].strip(" \u00a0") == ""
            and after.start - end <= 1
        ):
            return Number(token.start, after.end, following + 1, value + VULGAR[after.raw], "fraction")
        if after.kind == "digits" and text[end : after.start] == "/":
            fraction = _slash(token.raw, after.raw)
            far = text[after.end : after.end + 1]
            if fraction is not None and far != "/" and not far.isalnum():
                return Number(token.start, after.end, following + 1, fraction, "fraction")
    near = text[end : end + 1]
    ordinal = (
        lexicon.ordinal_suffix.match(text, end, end + REACH) if near.isalpha() or near in _HYPHENS else None
    )
    if ordinal and form == "figures" and "," not in token.raw:
        return Number(token.start, ordinal.end(), following, value, "ordinal", raw=token.raw)
    half = lexicon.half.match(text, end, end + REACH) if near.isspace() else None
    if half:
        value, end = value + Decimal("0.5"), half.end()
        while following < len(tokens) and tokens[following].start < end:
            following += 1
    number = Number(token.start, end, following, value, form, raw=token.raw)
    return _scale(text, tokens, number, lexicon)


def _slash(numerator: str, denominator: str) -> Decimal | None:
    """1/3, 3/4, 7/10 and the like: a fraction; 9/11, 24/7, 12/1: none."""
    if len(numerator) > 2 or len(denominator) > 3 or not (numerator + denominator).isdigit():
        return None
    if int(denominator) in (*range(2, 11), 12, 16, 20, 100) and 0 < int(numerator) < int(denominator):
        return ratio(Decimal(numerator), Decimal(denominator))
    return None


def _scale(text: str, tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Number:
    """Figures with the magnitude after them: «1,5 млрд», "$2bn", «1 млн 200 мың»."""
    total, end, i, last = Decimal(0), number.end, number.next, None
    value, form = number.value, number.form
    while i < len(tokens):
        word = tokens[i].word
        if word is None or tokens[i].kind != "word" or word.role not in ("magnitude", "hundred", "dozen"):
            break
        gap = text[end : tokens[i].start]
        suffix = lexicon.case_suffix.match(text, end, end + REACH) if len(gap) < 12 else None
        if suffix:
            gap = text[suffix.end() : tokens[i].start]
        if len(gap) > 3 or not _GAP.fullmatch(gap) or (last is not None and word.value >= last):
            break
        total, last = total + value * word.value, word.value
        end, i = tokens[i].end, i + 1
        if word.ordinal:
            return Number(number.start, end, i, total, "ordinal", scaled=True)
        value = Decimal(0)
        # a smaller part may follow: «1 млн 200 мың»; it must have its own magnitude
        if i + 1 < len(tokens) and tokens[i].kind == "digits" and tokens[i + 1].kind == "word":
            part = parse(tokens[i].raw, lexicon.decimal_comma)
            lower = tokens[i + 1].word
            if (
                part is not None
                and part < 1000
                and lower is not None
                and lower.role == "magnitude"
                and lower.value < last
                and text[end : tokens[i].start].strip(" \u00a0.") == ""
                and text[tokens[i].end : tokens[i + 1].start].strip(" \u00a0") == ""
            ):
                value, end, i = part, tokens[i].end, i + 1
                continue
        break
    if last is None:
        return number
    return Number(number.start, end, i, total, form, scaled=True)


def _words(text: str, tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Number | None:
    words: list[Word] = []
    spans: list[tuple[int, int]] = []
    j = i
    while j < len(tokens) and tokens[j].kind == "word" and len(words) < 24:
        word = tokens[j].word
        assert word is not None
        if words:
            gap = lexicon.glue.fullmatch(text, spans[-1][1], tokens[j].start)
            if gap is None and not (
                words[-1].role == "part" and text[spans[-1][1] : tokens[j].start] == " a "
            ):
                break
            if gap is not None and "and" in gap.group() and not _takes_and(words, word):
                break
            if word.role == words[-1].role and not (words[-1].ablative or word.denominator):
                # two units, two tens, two thousands in a row are two numbers
                break
        words.append(word)
        spans.append((tokens[j].start, tokens[j].end))
        j += 1
        if word.ordinal:
            break
    value, used, form = compose(words)
    if used == 0:
        return None
    start, end = spans[0][0], spans[used - 1][1]
    head = words[0]
    half = lexicon.half.match(text, end, end + REACH)
    if half and form == "words":
        value, end = value + Decimal("0.5"), half.end()
        j = i + used
        while j < len(tokens) and tokens[j].start < end:
            j += 1
        return _scale(text, tokens, Number(start, end, j, value, "words"), lexicon)
    if used == 1 and head.denominator and _is_part(text, start, end, head, lexicon):
        value = head.value if head.role == "part" else ratio(Decimal(1), head.value)
        return Number(start, end, i + 1, value, "fraction")
    if used == 1 and form == "words" and head.value >= 2 and not head.weak:
        part = _out_of(text, tokens, i, head, lexicon)
        if part is not None:
            return part
    if used == 1 and form != "fraction" and not head.alone:
        single = tokens[i].raw[-1] in "иы" and head.role == "magnitude"
        if not single or lexicon.alone_before.search(text, max(0, start - 12), start) is None:
            return None
    weak = used == 1 and head.weak and lexicon.strong.match(text, start, start + REACH) is None
    if weak and head.role == "dozen":
        weak = lexicon.part_before.search(text, max(0, start - 24), start) is None
    return Number(
        start,
        end,
        i + used,
        value,
        form,
        weak=weak,
        unit=head.unit,
        scaled=head.role == "magnitude" or used > 1,
    )


def _out_of(text: str, tokens: Sequence[Token], i: int, head: Word, lexicon: Lexicon) -> Number | None:
    """ "Eight out of ten", «восемь из десяти»: Kazakh says «оннан сегізі», a fraction."""
    if i + 1 >= len(tokens):
        return None
    after = tokens[i + 1]
    if after.word is None or after.word.ordinal or after.word.value not in (3, 4, 5, 10, 100):
        return None
    if head.value >= after.word.value or lexicon.out_of.fullmatch(text, tokens[i].end, after.start) is None:
        return None
    return Number(tokens[i].start, after.end, i + 2, ratio(head.value, after.word.value), "fraction")


def _takes_and(words: Sequence[Word], word: Word) -> bool:
    """English "and" stands after hundred or a magnitude: one hundred and five."""
    return words[-1].role in ("hundred", "magnitude") and word.role in ("unit", "teen", "ten", "hundred")


def compose(words: Sequence[Word]) -> tuple[Decimal, int, str]:
    """The longest number the words begin with: value, count of words, form (words, ordinal, fraction)."""
    if not words:
        return Decimal(0), 0, "words"
    fraction = _fraction(words)
    if fraction is not None:
        return fraction
    total, group = Decimal(0), Decimal(0)
    level, last = 9, Decimal("Infinity")
    used = 0
    for word in words:
        if word.role in _LEVEL:
            if _LEVEL[word.role] >= level or (word.role == "teen" and level <= 2):
                break
            group += word.value
            level = 0 if word.role == "teen" else _LEVEL[word.role]
        elif word.role == "hundred":
            if used and (group > 99 or (group == 0 and level != 9) or (group % 10 == 0 and group)):
                break
            group = (group or Decimal(1)) * 100
            level = 3
        elif word.role == "magnitude":
            if word.value >= last:
                break
            total += (group if used and group else Decimal(1)) * word.value
            group, level, last = Decimal(0), 9, word.value
        elif word.role == "half":
            if not used:
                return Decimal(0), 0, "words"
            group += word.value
            level = 0
        elif word.role == "part":
            if used:
                break
            group, level = word.value, 0
        elif word.role == "dozen":
            if group > 20:
                break
            group, level = (group or Decimal(1)) * word.value, 0
        elif not used:
            return word.value, 1, "span" if word.role == "span" else "words"
        else:
            break
        used += 1
        if word.ordinal:
            return total + group, used, "ordinal"
        if word.last:
            break
    return total + group, used, "words"


def _fraction(words: Sequence[Word]) -> tuple[Decimal, int, str] | None:
    """«үштен бір», «две трети», "two thirds", «две пятых»."""
    first = words[0]
    if len(words) > 1:
        second = words[1]
        if first.ablative and first.role in ("unit", "ten", "hundred") and _numerator(second, first):
            return ratio(second.value, first.value), 2, "fraction"
        if second.denominator and first.role == "unit" and not first.ordinal:
            if second.role == "part":
                # a third is kept as .3333, and two of them are .6667
                third = second.value == Decimal("0.3333")
                value = ratio(first.value, Decimal(3)) if third else first.value * second.value
                return value, 2, "fraction"
            if second.value > first.value:
                return ratio(first.value, second.value), 2, "fraction"
    if first.role == "part" and (len(words) == 1 or words[1].role not in ("magnitude", "hundred")):
        return first.value, 1, "fraction"
    return None


def _numerator(word: Word, denominator: Word) -> bool:
    return word.role == "unit" and not word.ordinal and not word.ablative and word.value < denominator.value


def _is_part(text: str, start: int, end: int, head: Word, lexicon: Lexicon) -> bool:
    """True for "a third of", «половина жителей»."""
    if lexicon.part_after.match(text, end, end + REACH) is None:
        return False
    before = lexicon.ordinal_part if head.ordinal else lexicon.part_before
    if head.value == Decimal("0.5"):
        before = lexicon.half_before
    return before.search(text, max(0, start - 24), start) is not None
