"""Kazakh in the Latin alphabets it has been written in, to train and to measure the identifier.

Those of 2021 and 2018 and the spelling of passports and the English-language press come from
:mod:`pipeline.languages.transliteration`. 2017: presidential decree No. 569 of 26 October 2017, with
apostrophes. ``plain``: the alphabet of 2021 on a keyboard without its letters, as in chats (editor's
judgement).
"""

from __future__ import annotations

from pipeline.languages.transliteration import cyrillic_to_latin

ALPHABETS = ("2021", "2018", "2017", "english", "plain")

#: ш and ч, out of the reach of the alphabet of 2018
_KEPT = str.maketrans("шчШЧ", "\ue000\ue001\ue002\ue003")
#: the alphabet of 2018 put an acute where that of 2017 had an apostrophe, and sh and ch for s' and c'
_2017 = str.maketrans(
    {"á": "a'", "ǵ": "g'", "ń": "n'", "ó": "o'", "ú": "u'", "ý": "y'", "ı": "i'"}
    | {"Á": "A'", "Ǵ": "G'", "Ń": "N'", "Ó": "O'", "Ú": "U'", "Ý": "Y'"}
    | {"\ue000": "s'", "\ue001": "c'", "\ue002": "S'", "\ue003": "C'"}
)
_PLAIN = str.maketrans(
    {"ä": "a", "ğ": "g", "ñ": "n", "ö": "o", "ü": "u", "ū": "u", "ş": "sh", "ç": "ch", "ı": "i"}
    | {"Ä": "A", "Ğ": "G", "Ñ": "N", "Ö": "O", "Ü": "U", "Ū": "U", "Ş": "Sh", "Ç": "Ch", "İ": "I"}
)


def latin(text: str, alphabet: str) -> str:
    """Kazakh Cyrillic in one of ``ALPHABETS``; other characters stay."""
    if alphabet == "2017":
        return cyrillic_to_latin(text.translate(_KEPT), "2018").translate(_2017)
    if alphabet == "plain":
        return cyrillic_to_latin(text, "2021").translate(_PLAIN)
    return cyrillic_to_latin(text, alphabet)
