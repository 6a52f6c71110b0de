"""What a file's name says about its language and role: a hint, never a verdict."""

from __future__ import annotations

import regex

from pipeline.core.model import Language, Role

_LANGUAGES: dict[str, Language] = {
    **dict.fromkeys(
        ("kk", "kz", "kaz", "kazakh", "qaz", "qazaq", "қаз", "қазақ", "қазақша", "каз", "казахский"),
        Language.KK,
    ),
    **dict.fromkeys(("ru", "rus", "russian", "рус", "русский", "орыс", "орысша"), Language.RU),
    **dict.fromkeys(
        ("en", "eng", "english", "gb", "англ", "английский", "ағыл", "ағылшын", "ағылшынша"), Language.EN
    ),
}
_ROLES: dict[str, Role] = {
    **dict.fromkeys(("draft", "черновик", "нобай"), Role.DRAFT),
    **dict.fromkeys(("mt", "machine", "машинный"), Role.MACHINE),
    **dict.fromkeys(("prev", "previous", "old", "прежний", "предыдущий", "бұрынғы"), Role.PREVIOUS),
}
_SPLIT = regex.compile(r"[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})")


def _tokens(name: str) -> list[str]:
    stem = name.rsplit(".", 1)[0] if "." in name.strip(".") else name
    return [t for t in _SPLIT.split(stem.casefold()) if t]


def language_hint(name: str) -> Language | None:
    """``kk.docx``, ``x_kk.docx``, ``x.kk.docx``, ``рус.txt``; None if no or several languages are named."""
    found = {_LANGUAGES[t] for t in _tokens(name) if t in _LANGUAGES}
    return found.pop() if len(found) == 1 else None


def role_hint(name: str) -> Role:
    """``ru.draft.txt``, ``kk_mt.docx``; final if the name says nothing."""
    for token in _tokens(name):
        if token in _ROLES:
            return _ROLES[token]
    return Role.FINAL


def language_of_name(text: str) -> Language | None:
    """The language a table's column is headed with: «Қазақша», "Russian", "EN"."""
    tokens = [t for t in _SPLIT.split(text.casefold()) if t]
    kinds = {_LANGUAGES.get(t, _COLUMN_HEADS.get(t)) for t in tokens if t not in _BESIDE}
    return kinds.pop() if len(kinds) == 1 and len(tokens) <= 4 else None


_COLUMN_HEADS: dict[str, Language] = {
    **dict.fromkeys(("қазақшасы", "мемлекеттік", "казахском", "казахская"), Language.KK),
    **dict.fromkeys(("орысшасы", "русском", "русская"), Language.RU),
    **dict.fromkeys(("ағылшыншасы", "английском", "английская"), Language.EN),
}
#: words beside a language's name in the head of a column
_BESIDE = frozenset(
    {"тілінде", "тілі", "язык", "языке", "language", "text", "version", "мәтін", "текст", "версия", "на",
     "in", "нұсқа", "нұсқасы"}
)  # fmt: skip
