"""Spelling variants inside one document, without a termbase."""

from __future__ import annotations

import pytest

from pipeline.core.model import Language
from pipeline.terms.variants import spelling_key, variant_groups


@pytest.mark.parametrize(
    ("language", "phrases"),
    [
        ("kk", ["қол қоюшы", "қолқоюшы", "қол-қоюшы", "Қол қоюшылар", "қолқоюшылардың", "қолқоюшылары"]),
        ("kk", ["Мэрлер келісімі – Шығыс", "Мэрлер келісімі -Шығыс", "Мэрлер Келісімі-Шығыс"]),
        ("ru", ["пресс-релиз", "пресс релиз", "прессрелиза", "Пресс-релизами"]),
        ("ru", ["города-подписанты", "городов – подписантов", "город-подписант"]),
        ("en", ["greenhouse gas", "green-house gases", "Greenhouse gas"]),
    ],
)
def test_spellings_share_a_key(language: str, phrases: list[str]) -> None:
    keys = {spelling_key(p, Language(language)) for p in phrases}
    assert len(keys) == 1
    assert keys != {""}


def test_different_phrases_have_different_keys() -> None:
    assert spelling_key("қол қоюшы", Language.KK) != spelling_key("қол жеткізу", Language.KK)
    assert spelling_key("–", Language.KK) == ""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("kk", "Бұл – қол қоюшылар үшін. Қолқоюшылардың бәрі келді.", [["қол қоюшылар", "Қолқоюшылардың"]]),
        (
            "kk",
            "Мэрлер келісімі – Шығыс. Мэрлер келісімі -Шығыс. Мэрлер келісімі-Шығыс.",
            [["Мэрлер келісімі – Шығыс", "Мэрлер келісімі -Шығыс", "Мэрлер келісімі-Шығыс"]],
        ),
        ("kk", "баспасөз хатшысы мен баспасөз-хатшысының", [["баспасөз хатшысы", "баспасөз-хатшысының"]]),
        (
            "ru",
            "Города-подписанты, городов – подписантов.",
            [["Города-подписанты", "городов – подписантов"]],
        ),
        ("ru", "Пресс служба и пресс-службы.", [["Пресс служба", "пресс-службы"]]),
        ("en", "Covenant of Mayors – East, Covenant of Mayors-East",
         [["Covenant of Mayors – East", "Covenant of Mayors-East"]]),
        # by sense, not by choice
        ("kk", "Қала да, қалада да бар. Осы күні, осыкүні.", []),
        ("ru", "Так же и также. Когда нибудь, когда-нибудь.", []),
        ("en", "A long-term plan in the long term. Every day and everyday. To take off the take-off.", []),
        ("ru", "Алматы – город. Алматы большой город.", []),
        ("kk", "қол\n\nқоюшы және қолқоюшы", []),
    ],
)  # fmt: skip
def test_groups(language: str, text: str, expected: list[list[str]]) -> None:
    groups = variant_groups(text, Language(language))
    assert [sorted(g.variants) for g in groups] == [sorted(e) for e in expected]
    for group in groups:
        for surface, spans in group.variants.items():
            assert any(text[start:end] == surface for start, end in spans)


def test_spans_are_counted() -> None:
    text = "қолқоюшылар, қолқоюшыға; қол қоюшы"
    (group,) = variant_groups(text, Language.KK)
    assert group.variants == {"қолқоюшыға": ((0, 11), (13, 23)), "қол қоюшы": ((25, 34),)}
