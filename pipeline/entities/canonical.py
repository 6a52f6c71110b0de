"""A name as a dictionary would have it: the case ending stripped."""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import Language
from pipeline.languages.kk.morphology import may_be_form_of
from pipeline.languages.ru import morphology as russian

# Endings after the shapes that end most surnames and patronymics of Kazakhstan; elsewhere only those endings
# are cut that no name ends in by itself.
_SHAPED = regex.compile(
    r"(?<=ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|ұлы|қызы|улы|кызы|енко|чук|вич|вна)"
    r"(?:[ндт](?:ың|ің)|[ғгқк][ае]|н[ае]|[ндт][ыі]|н|н?[дт][ае]н?|н[ае]н|[мбп]ен)$"
)
_SURE = regex.compile(r"(?<=\p{L}{3})(?:[ндт](?:ың|ің)|[дт][ае]н|н[ае]н)$")
_WHOLE = regex.compile(r"[«“„\"]([^«»“”„\"]+)[»”“\"]")
_HYPHEN = regex.compile(r"[-'’](?:[ндт](?:ың|ің)|[ғгқк][ае]|[ндт][ыі]|[дт][ае]н?|[мбп]ен)$")
_FOREIGN = regex.compile(r"(?<=[бвгдзклмнпрстфх])(?:а|у|ом|е)$")
_TITLE_WORDS = {
    Language.EN: (
        "mr mrs ms miss dr sir prof professor lord lady madam rev reverend gen general col colonel lt "
        "lieutenant capt captain maj major sgt sergeant president senator justice judge"
    ),
    Language.RU: "мистер миссис мисс г-н г-жа госпожа господин сэр леди лорд д-р преподобный генерал",
    Language.KK: "мистер миссис мисс сэр леди лорд доктор профессор генерал полковник",
}
_TITLES = {language: frozenset(words.split()) for language, words in _TITLE_WORDS.items()}
_CASES = ("Name", "Surn", "Patr")


def _kazakh(word: str) -> str:
    word = str(_HYPHEN.sub("", word))
    cut = str(_SHAPED.sub("", word))
    if cut == word:
        cut = str(_SURE.sub("", word))
    # «Байден» is no ablative of «бай»: that would be «байдан»
    return cut if cut != word and may_be_form_of(word, cut) else word


def _nominative(words: list[str]) -> bool:
    """True if all words can be nominative in one gender; a word the dictionary does not know can."""
    for gender in ("femn", "masc"):
        if all(
            not (known := [r for r in russian.readings(w) if r.is_known])
            or any("nomn" in r.tag and str(r.tag.gender) in (gender, "None") for r in known)
            for w in words
        ):
            return True
    return False


def _gender(words: list[str]) -> str | None:
    """The gender all name words of the dictionary agree on; where they do not, that of the last one."""
    possible = [
        {str(r.tag.gender) for r in russian.readings(w) if r.is_known and any(t in r.tag for t in _CASES)}
        for w in words
    ]
    possible = [genders - {"None"} for genders in possible if genders - {"None"}]
    if not possible:
        return None
    agreed = set.intersection(*possible) or possible[-1]
    return next((g for g in ("masc", "femn") if agreed == {g}), None)


def _russian(word: str, gender: str | None) -> str:
    for reading in russian.readings(word):
        if not any(tag in reading.tag for tag in _CASES) or "plur" in reading.tag:
            continue
        if gender and str(reading.tag.gender) not in (gender, "None"):
            continue
        form = reading.inflect({"nomn"})
        if form is not None:
            return _like(word, form.word)
    return word


def _like(word: str, form: str) -> str:
    """The form with the capitals of the word."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return "-".join(p[:1].upper() + p[1:] for p in form.split("-"))


def _without_titles(words: list[str], language: Language) -> list[str]:
    """Without «миссис» and "Dr", which one version has and another leaves out."""
    while len(words) > 1 and words[0].rstrip(".").lower() in _TITLES.get(language, ()):
        words = words[1:]
    return words


@lru_cache(maxsize=20_000)
def person(surface: str, language: Language) -> str:
    """The nominative of a person's name; what cannot be told stays as it is written."""
    words = _without_titles(surface.split(), language)
    if not words:
        return surface
    if language == Language.KK:
        return " ".join([*words[:-1], _kazakh(words[-1])])
    if language == Language.RU:
        if _nominative([w for w in words if "." not in w]):
            return " ".join(words)
        gender = _gender(words)
        bare = [w if "." in w else _russian(w, gender) for w in words]
        if gender == "masc" and bare[:-1] != words[:-1] and bare[-1] == words[-1]:
            # a foreign surname in the case of its first name: «Питера Линдгрена»
            bare[-1] = str(_FOREIGN.sub("", bare[-1]))
        return " ".join(bare)
    return " ".join(words)


@lru_cache(maxsize=20_000)
def organisation(surface: str, language: Language) -> str:
    """An organisation's name without quotation marks, and without the case ending of a Kazakh possessive."""
    name = " ".join(surface.split())
    whole = _WHOLE.fullmatch(name)
    name = whole.group(1) if whole else name
    if language == Language.KK:
        name = str(regex.sub(r"(?<=[сғг]?[ыі])(?:н[ыі]ң|н[ае]|нд[ае]|нан|нен|мен|н)$", "", name))
    return name
