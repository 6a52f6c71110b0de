"""What Word's styles and numbering say about a paragraph: heading level, caption, list, bold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = regex.compile(r"(?:heading|заголовок|тақырып|title heading)\s*([1-9])", regex.I)
_TITLES = {"title": 1, "название": 1, "тақырып": 1, "subtitle": 2, "подзаголовок": 2}
_CAPTIONS = ("caption", "название объекта", "атауы")


def local(element: _Element) -> str:
    """The tag without its namespace: transitional and strict files differ only in that. '' for an entity."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def attribute(element: _Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((e for e in element if local(e) == name), None)
    return element


def value(element: _Element | None, *path: str) -> str | None:
    """``w:val`` of the descendant along a path; '' if it has none, None if it is absent."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val") or ""


def switched_on(properties: _Element | None, name: str) -> bool | None:
    """A toggle such as ``w:b``; None if the properties do not mention it."""
    stated = value(properties, name)
    return None if stated is None else stated not in ("0", "false", "off")


class Styles:
    """``word/styles.xml`` by style id; every question follows ``basedOn``."""

    def __init__(self, root: _Element | None) -> None:
        self._by_id: dict[str, _Element] = {}
        self._default: str | None = None
        for style in root if root is not None else ():
            if local(style) == "style" and (key := attribute(style, "styleId")):
                self._by_id[key] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    self._default = key

    def _chain(self, properties: _Element | None) -> Iterator[_Element]:
        key = value(properties, "pStyle") or self._default
        seen: set[str] = set()
        while key and key in self._by_id and key not in seen:
            seen.add(key)
            yield self._by_id[key]
            key = value(self._by_id[key], "basedOn")

    def heading(self, properties: _Element | None) -> int | None:
        """1…9 by outline level or name of the style, None for body text."""
        stated = value(properties, "outlineLvl")
        if stated is not None:
            return int(stated) + 1 if stated.isdigit() and int(stated) < 9 else None
        for style in self._chain(properties):
            name = (value(style, "name") or "").strip().casefold()
            if match := _HEADING.match(name):
                return int(match[1])
            if name in _TITLES:
                return _TITLES[name]
            outline = value(style, "pPr", "outlineLvl")
            if outline is not None:
                return int(outline) + 1 if outline.isdigit() and int(outline) < 9 else None
        return None

    def caption(self, properties: _Element | None) -> bool:
        names = ((value(s, "name") or "").strip().casefold() for s in self._chain(properties))
        return any(name in _CAPTIONS for name in names)

    def list_level(self, properties: _Element | None) -> int | None:
        """1 for the outermost, None outside lists; numbering id 0 takes a paragraph out of its list."""
        level: str | None = None
        for holder in (properties, *(child(s, "pPr") for s in self._chain(properties))):
            number = child(holder, "numPr")
            if number is None:
                continue
            level = level or value(number, "ilvl")
            identifier = value(number, "numId")
            if identifier is not None:
                shown = level if level and level.isdigit() else "0"
                return None if identifier == "0" else int(shown) + 1
        return None

    def bold(self, properties: _Element | None) -> bool:
        for style in self._chain(properties):
            stated = switched_on(child(style, "rPr"), "b")
            if stated is not None:
                return stated
        return False
