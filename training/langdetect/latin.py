"""Kazakh Cyrillic to the Latin alphabets, letter by letter, to make training text.

2021: the alphabet presented on 28 January 2021. 2018: presidential decree No. 637 of 19 February 2018.
Letters of loanwords that an alphabet does not name (щ, ц, ъ, ь …) follow common usage: editor's judgement.
"""

from __future__ import annotations

_COMMON = dict(zip("абвгдежзклмнопрстфхһ", "abvgdejzklmnoprstfhh", strict=True)) | {
    "ц": "ts",
    "ъ": "",
    "ь": "",
    "э": "e",
    "қ": "q",
    "ё": "io",
}

LATIN_2021 = _COMMON | {
    "ә": "ä", "ғ": "ğ", "и": "i", "й": "i", "ң": "ñ", "ө": "ö", "у": "u", "ұ": "ū", "ү": "ü", "ы": "y",
    "і": "ı", "ч": "ç", "ш": "ş", "щ": "ştş", "ю": "iu", "я": "ia",
}  # fmt: skip
LATIN_2018 = _COMMON | {
    "ә": "á", "ғ": "ǵ", "и": "ı", "й": "ı", "ң": "ń", "ө": "ó", "у": "ý", "ұ": "u", "ү": "ú", "ы": "y",
    "і": "i", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "ıý", "я": "ıa",
}  # fmt: skip


def latin(text: str, table: dict[str, str]) -> str:
    """The text in Latin letters; the capital of ı is I, the capital of i is İ, as in the 2021 alphabet."""
    out = []
    for char in text:
        low = char.lower()
        found = table.get(low)
        if found is None:
            out.append(char)
        elif char == low or not found:
            out.append(found)
        else:
            first = {"i": "İ", "ı": "I"}.get(found[0], found[0].upper())
            out.append(first + found[1:])
    return "".join(out)
