"""Short spelling of a message in three languages."""

from __future__ import annotations

from pipeline.core.model import Text3


def T(en: str, ru: str, kk: str) -> Text3:
    """A template in three languages; ``{name}`` stands for a parameter of the finding."""
    return Text3(en=en, ru=ru, kk=kk)


def fill(template: Text3, params: dict[str, object]) -> Text3:
    """Put the parameters in; one that is a :class:`Text3` is taken in the language of the sentence."""

    def one(sentence: str, language: str) -> str:
        values = {k: getattr(v, language) if isinstance(v, Text3) else v for k, v in params.items()}
        return sentence.format_map(values)

    return Text3(en=one(template.en, "en"), ru=one(template.ru, "ru"), kk=one(template.kk, "kk"))
