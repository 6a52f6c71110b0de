"""What the models say, corrected by what is known: cities are no persons, places get their kind."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import regex

from pipeline.core.model import EntityKind, Language
from pipeline.entities import positions
from pipeline.entities.candidate import Candidate, Tier, overlapping
from pipeline.entities.capitals import NO_ORGANISATION
from pipeline.entities.models.protocol import NameFinder, Span
from pipeline.entities.models.registry import LONGEST, finder
from pipeline.languages.gazetteer.find import may_be_city
from pipeline.languages.gazetteer.tokens import Token, balanced, tokens
from pipeline.languages.ru import morphology as russian

_CITY_AFTER = regex.compile(r"\s*(?:қ\.|қаласы|қалалары|city\b)", regex.I)
_CITY_BEFORE = regex.compile(r"\b(?:г|гор|город\p{L}{0,3}|city of|town of)\.?\s*$", regex.I)
_CITY_INSIDE = regex.compile(r"\s+(?:қаласы\p{L}*|қ\.?)$|^(?:г\.|город\p{L}{0,3})\s+", regex.I)
_REGION = regex.compile(
    r"\b(?:облыс|обл\.|аудан|өлке|округ|област|район|край|края|oblast|region|district|province|county|state)",
    regex.I,
)
#: what the models take for names in press releases
_NO_NAME = regex.compile(
    r"(?:phd|ph\.d\.?|tel|fax|e-?mail|пресс-релиз|press(?: release)?|баспасөз релизі|тел|факс|str|co2|со2"
    r"|сми|жж|интернет\p{Ll}{0,3})\.?",
    regex.I,
)
_STREET = regex.compile(r"\s?(?:str\b|st\.|street|avenue|ave\b|көшесі|даңғылы|улиц|проспект)", regex.I)
#: a part of the world, which a name of the gazetteer inside must not cut short: «Восточный Иерусалим»
_SIDE = regex.compile(
    r"(?:South|North|East|West|Gulf|Upper|Lower)|(?:Северн|Южн|Восточн|Западн)|(?:Солтүстік|Оңтүстік|Шығыс|Батыс)"
)
_SIDE_KK = regex.compile(r"(?:Солтүстік|Оңтүстік|Шығыс|Батыс|Орталық) \p{Lu}")
_PIECE = regex.compile(r"[^\s(),;][^(),;]*[^\s(),;]")
_PIECE_KK = regex.compile(
    r"[^\s(),;](?:[^(),;](?<!\p{L}{3}(?:[ндт](?:ың|ің)|[дт][ае](?:ғы|гі)) ))*[^\s(),;]|[^\s(),;]"
)
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_PLACES = (EntityKind.CITY, EntityKind.REGION, EntityKind.COUNTRY, EntityKind.LOCATION)
_NAMES = ("Name", "Surn", "Patr", "Geox")
_NAME_SHAPE = regex.compile(
    r"(?:ұлы|қызы|улы|кызы|ова?|ева?|ск(?:ий|ая)|вич|вна|енко)"
    r"(?:[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[дт][ае]н?|[мбп]ен)?$"
)
_DIGIT = regex.compile(r"\d")
_REGION_END = regex.compile(r"\b(?:district|region|ауданы\p{L}*|облысы\p{L}*)$", regex.I)
_WORD = regex.compile(r"\p{L}{2,}")


def find(texts: Sequence[str], language: Language) -> list[list[Span]]:
    """The model's names of each text; none where the language has no model or the text is no sentence."""
    usable = [i for i, t in enumerate(texts) if len(t) <= LONGEST and _WORD.search(t)]
    model: NameFinder | None = finder(language) if usable else None
    found: list[list[Span]] = [[] for _ in texts]
    if model is None:
        return found
    # boilerplate and table cells stand many times in a release and are read once
    once = list(dict.fromkeys(texts[i] for i in usable))
    names = dict(zip(once, model.find(once), strict=True))
    for i in usable:
        found[i] = names[texts[i]]
    return found


def _place(text: str, span: Span) -> tuple[int, int, EntityKind]:
    """A place's span without «қаласы» and «г.», and its kind as far as its words tell."""
    start, end = span.start, span.end
    inside = _CITY_INSIDE.search(text[start:end])
    if inside:
        if inside.start():
            end = start + inside.start()
        else:
            start += inside.end()
        return start, end, EntityKind.CITY
    if _REGION.search(text[start:end]):
        return start, end, EntityKind.REGION
    if _CITY_AFTER.match(text, end) or _CITY_BEFORE.search(text[max(0, start - 16) : start]):
        return start, end, EntityKind.CITY
    return start, end, EntityKind.LOCATION


def candidates(
    text: str,
    language: Language,
    spans: Sequence[Span],
    known: Sequence[Candidate],
    small: frozenset[str] = frozenset(),
) -> list[Candidate]:
    """Corrected names of a model; ``known`` are the names of the gazetteer in the same text.

    ``small`` are the words that the version also writes small: a heading in capitals is no person.
    """
    model = finder(language)
    if model is None:
        return []
    found: list[Candidate] = []
    for span in spans:
        for start, end in _pieces(text, span, language):
            if language == Language.RU and span.kind == EntityKind.ORGANISATION:
                end = _with_place(text, start, end, known)
            candidate = _corrected(text, language, span._replace(start=start, end=end), known)
            if candidate is not None and not _doubtful(candidate, language, small):
                found.append(msgspec.structs.replace(candidate, detector=model.name, score=model.score))
    return found


def _pieces(text: str, span: Span, language: Language) -> list[tuple[int, int]]:
    """A person's span cut at brackets and commas («Джоэл Саймон (Joel Simon)» is two names), in Kazakh a
    person's or a place's behind a genitive or a place («Трамптың Батыс Вирджиниядағы»); without an English
    "'s"."""
    if language == Language.EN:
        span = span._replace(end=span.end - (2 if text[span.end - 2 : span.end] in ("'s", "’s") else 0))
    place = language == Language.KK and span.kind == EntityKind.LOCATION
    if span.kind != EntityKind.PERSON and not place:
        return [(span.start, span.end)]
    cut = _PIECE_KK if language == Language.KK else _PIECE
    return [(span.start + m.start(), span.start + m.end()) for m in cut.finditer(text[span.start : span.end])]


def _with_place(text: str, start: int, end: int, known: Sequence[Candidate]) -> int:
    """The end of a Russian organisation with the place in the genitive that follows: «Верховный суд
    Бангладеш» leaves off what tells it from every other supreme court."""
    place = next((k for k in known if k.start == end + 1), None)
    if (
        place is None
        or place.kind not in _PLACES
        or text[end] not in " \u00a0"
        or " " not in text[start:end].strip()
    ):
        return end
    if any(k.start < end and start < k.end for k in known):
        return end
    return (
        place.end
        if any("gent" in r.tag for r in russian.readings(text[place.start : place.end].split()[0]))
        else end
    )


def _corrected(text: str, language: Language, span: Span, known: Sequence[Candidate]) -> Candidate | None:
    start, end, kind = span.start, span.end, span.kind
    tier = Tier.MODEL
    toward = _SIDE_KK.match(text, start, end) is not None
    if kind == EntityKind.LOCATION or (
        kind == EntityKind.PERSON and (toward or _REGION_END.search(text[start:end]))
    ):
        start, end, kind = _place(text, span)
    start, end = balanced(text, start, end)
    quote = text[start:end]
    if not _WORD.search(quote) or _NO_NAME.fullmatch(quote) or "@" in quote or "://" in quote:
        return None
    candidate = Candidate(start=start, end=end, kind=kind, value=quote, detector="", tier=tier)
    beside = overlapping(candidate, known)
    if kind == EntityKind.PERSON and may_be_city(quote, language):
        # nobody's first name stands by it; where a full name is said elsewhere, its surname is found
        return None
    if kind == EntityKind.PERSON:
        if (
            (beside and not _within(quote, start, beside))
            or _STREET.match(text, end)
            or _DIGIT.search(quote)
            or quote.islower()
        ):
            return None
        tier = Tier.PERSON
    elif beside and _holds(start, end, beside):
        sided = span.kind == EntityKind.LOCATION and _SIDE.match(quote)
        tier = Tier.WIDE if sided or kind == EntityKind.ORGANISATION else tier
    return msgspec.structs.replace(candidate, tier=tier)


def _common(word: Token, small: frozenset[str]) -> bool:
    """True if a word is rather a common one: written small too, or a loan that Russian knows as a noun."""
    if word.folded in small:
        return True
    readings = russian.readings(word.text)[:3]
    return bool(readings) and readings[0].is_known and not any(t in r.tag for r in readings for t in _NAMES)


def _doubtful(candidate: Candidate, language: Language, small: frozenset[str]) -> bool:
    """True for what the models take for names: titles, headings in capitals, English words in Kazakh."""
    if candidate.value in NO_ORGANISATION:
        return True
    first = tokens(candidate.value)
    if positions.begins(candidate.value, language, first) and (
        candidate.kind == EntityKind.ORGANISATION or len(first) == 1
    ):
        return True
    if language == Language.RU and candidate.kind == EntityKind.PERSON and "-" in candidate.value:
        return _common(first[0], small)
    if language != Language.KK:
        return False
    if not _CYRILLIC.search(candidate.value) and len(candidate.value.split()) > 1:
        return True
    words = [t for t in tokens(candidate.value) if len(t.text) > 1]
    if candidate.kind != EntityKind.PERSON:
        return False
    if any(_named(t) for t in words):
        return False
    return not words or any(t.folded in small for t in words) or all(_common(t, small) for t in words)


def _named(word: Token) -> bool:
    """True if a word looks like a surname or patronymic, or the dictionary knows it as a name."""
    if _NAME_SHAPE.search(word.text):
        return True
    return any(r.is_known and any(t in r.tag for t in _NAMES) for r in russian.readings(word.text)[:3])


def _within(quote: str, start: int, beside: Sequence[Candidate]) -> bool:
    """True if the one known name is a middle word of a person's three or more: «Аун Сан Су Чжи»."""
    words = quote.split()
    return (
        len(beside) == 1
        and len(words) > 2
        and all(w[0].isupper() for w in words)
        and beside[0].start > start
        and beside[0].end < start + len(quote)
        and " " not in quote[beside[0].start - start : beside[0].end - start]
    )


def _holds(start: int, end: int, places: Sequence[Candidate]) -> bool:
    """True if the span has more in it than the places."""
    inside = sum(p.end - p.start for p in places if start <= p.start and p.end <= end)
    whole = all(start <= p.start and p.end <= end for p in places)
    return whole and end - start > inside + 3
