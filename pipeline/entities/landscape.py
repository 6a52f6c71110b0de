"""What is not proper in the names of places: words for rivers and provinces, and directions.

«Орталық Сулавеси», «Центрального Сулавеси» and "Central Sulawesi" have one core, and so have «Ачех» and
"Aceh Province". The words are an editor's choice of those that news and releases use.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from pipeline.core.model import Language

_KINDS = {
    Language.KK: regex.compile(
        r"(?<=\p{L} )(?:ауданы|облысы|өлкесі|округі|провинциясы|штаты|қаласы|ауылы|аралы|көлі|өзені|теңізі"
        r"|тауы|таулары|шатқалы|шөлі|қорығы|графтығы)\p{Ll}{0,5}$"
    ),
    Language.RU: regex.compile(
        r"^(?:район|област|кра|округ|провинци|штат|город|сел|остров|озер|рек|мор|гор|графств)\p{Ll}{0,3} "
        r"(?=\p{Lu})|(?<=\p{L} )(?:район|област|кра|округ|провинци|остров|озер|рек|мор)\p{Ll}{0,3}$"
    ),
    Language.EN: regex.compile(
        r"^(?:Lake|Mount|Mt\.?|River|Port|(?:City|State|Province|Island|District|Isle) of) (?=\p{Lu})"
        r"|(?<=\p{L} )(?i:province|valley|island|river|county|district|region|state|oblast|city|lake|sea)$"
    ),
}
_DIRECTIONS = {
    Language.KK: "солтүстік=1 оңтүстік=2 шығыс=3 батыс=4 орталық=5 жоғарғы=6 төменгі=7 жаңа=8 кіші=9 үлкен=0",
    Language.RU: "северн=1 южн=2 восточн=3 западн=4 центральн=5 верхн=6 нижн=7 нов=8 мал=9 больш=0",
    Language.EN: (
        "north=1 northern=1 south=2 southern=2 east=3 eastern=3 west=4 western=4 central=5 upper=6 lower=7 "
        "new=8 little=9 great=0"
    ),
}
_ENDING = regex.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей)$")
_TABLES = {
    language: dict(pair.split("=") for pair in pairs.split()) for language, pairs in _DIRECTIONS.items()
}


def _direction(word: str, language: Language) -> str | None:
    low = word.lower()
    return _TABLES[language].get(str(_ENDING.sub("", low)) if language == Language.RU else low)


@lru_cache(maxsize=20_000)
def core(name: str, language: Language) -> str:
    """The name without words for its kind, directions as figures; the name itself where nothing is left."""
    if language not in _KINDS:
        return name
    words = str(_KINDS[language].sub("", name)).strip().split()
    if len(words) > 1:
        words = [_direction(w, language) or w for w in words]
    return " ".join(words) or name
