"""The error typology: the branch of MQM 2.0 that the checks use.

Source: MQM Council, "The MQM Full Typology", themqm.org; the third level is the project's own refinement.
"""

from __future__ import annotations

#: path → the name a reader sees (en, ru, kk)
CATEGORIES: dict[str, tuple[str, str, str]] = {
    "terminology": ("Terminology", "Терминология", "Терминология"),
    "accuracy": ("Accuracy", "Точность", "Дәлдік"),
    "linguistic": ("Linguistic conventions", "Языковые нормы", "Тілдік нормалар"),
    "style": ("Style", "Стиль", "Стиль"),
    "locale": ("Locale conventions", "Региональные нормы", "Жергілікті нормалар"),
    "markup": ("Design and markup", "Оформление и разметка", "Безендіру және белгілеу"),
    "internal": ("Internal", "Служебное", "Қызметтік"),
}

#: every path a check may name
PATHS: frozenset[str] = frozenset(
    {
        "terminology/inconsistent",
        "terminology/wrong-term",
        "terminology/termbase",
        "terminology/abbreviation",
        "accuracy/mistranslation",
        "accuracy/mistranslation/number",
        "accuracy/mistranslation/unit",
        "accuracy/mistranslation/currency",
        "accuracy/mistranslation/percent",
        "accuracy/mistranslation/date",
        "accuracy/mistranslation/time",
        "accuracy/mistranslation/person",
        "accuracy/mistranslation/place",
        "accuracy/mistranslation/organisation",
        "accuracy/mistranslation/contact",
        "accuracy/mistranslation/direction",
        "accuracy/mistranslation/negation",
        "accuracy/mistranslation/position",
        "accuracy/omission",
        "accuracy/addition",
        "accuracy/untranslated",
        "accuracy/order",
        "linguistic/grammar",
        "linguistic/spelling",
        "linguistic/punctuation",
        "linguistic/punctuation/brackets",
        "linguistic/punctuation/quotes",
        "linguistic/punctuation/dash",
        "linguistic/punctuation/spacing",
        "linguistic/script",
        "linguistic/capitalisation",
        "linguistic/duplication",
        "style/inconsistent",
        "style/register",
        "locale/number-format",
        "locale/date-format",
        "locale/quotes",
        "locale/link",
        "markup/broken",
        "markup/structure",
        "markup/invisible",
        "internal",
    }
)


def category(path: str) -> str:
    """The top-level category of a path."""
    return path.split("/", 1)[0]
