"""What OpenDocument styles say about a paragraph: heading, caption, bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import regex

from pipeline.ingest.readers._word_styles import attribute, child, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = regex.compile(r"heading(?:_20_| )([1-9])", regex.I)
_TITLES = {"title": 1, "subtitle": 2}
_CAPTIONS = frozenset({"caption", "illustration", "figure", "table", "drawing"})


class Styles:
    """Styles of both files by name; automatic ones (P1, T3) ask their parents."""

    def __init__(self, roots: Iterable[_Element]) -> None:
        self._by_name: dict[str, _Element] = {}
        for root in roots:
            for group in root:
                if local(group) in ("styles", "automatic-styles"):
                    for style in group:
                        if local(style) == "style" and (name := attribute(style, "name")):
                            self._by_name[name] = style

    def _chain(self, name: str | None) -> Iterator[tuple[str, _Element | None]]:
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            style = self._by_name.get(name)
            yield name, style
            name = attribute(style, "parent-style-name") if style is not None else None

    def heading(self, name: str | None) -> int | None:
        """Level of a paragraph that is styled as a title or heading."""
        for style, _ in self._chain(name):
            if match := _HEADING.fullmatch(style):
                return int(match[1])
            if style.casefold() in _TITLES:
                return _TITLES[style.casefold()]
        return None

    def caption(self, name: str | None) -> bool:
        return any(style.casefold() in _CAPTIONS for style, _ in self._chain(name))

    def bold(self, name: str | None, otherwise: bool = False) -> bool:
        for _, style in self._chain(name):
            properties = child(style, "text-properties")
            if properties is not None and (weight := attribute(properties, "font-weight")):
                return weight in ("bold", "600", "700", "800", "900")
        return otherwise
