"""Examples that stand inside a check: run as tests, printed into the docs."""

from __future__ import annotations

import msgspec


class _Example(msgspec.Struct, frozen=True, kw_only=True):
    """Text of each version. Newlines separate blocks; in a bead check the versions form one bead."""

    kk: str | None = None
    ru: str | None = None
    en: str | None = None
    #: a small termbase: concept id → {language: {term: status}}
    terms: dict[str, dict[str, dict[str, str]]] = {}

    @property
    def texts(self) -> dict[str, str]:
        return {k: t for k in ("kk", "ru", "en") if (t := getattr(self, k)) is not None}


class Fires(_Example, frozen=True, kw_only=True):
    """The check must report exactly these quotes (one per version named); "" is an empty anchor."""

    at: dict[str, str]
    suspect: str | None = None
    #: what the edit puts in place of the quote, where the check offers one
    fix: str | None = None


class Silent(_Example, frozen=True, kw_only=True):
    """The check must say nothing here."""
