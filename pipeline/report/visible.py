"""Text of strangers made safe to show: what cannot be seen, or would steer the page, is written out.

Escaping of markup is the template engine's (autoescape); this is about characters that are harmless to the
parser and not to the reader: controls, direction overrides, zero-width characters.
"""

from __future__ import annotations

import regex
from markupsafe import Markup, escape

#: controls without tab and line end, surrogates, format characters, line separators
_HIDDEN = regex.compile(r"[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]|[^\P{Cc}\t\n]")
_EDGES = regex.compile(r"^[ \u00A0\u202F]+|[ \u00A0\u202F]+$|[ \u00A0\u202F]{2,}")


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def plain(text: str) -> str:
    """For attributes and titles: hidden characters by their code points."""
    return str(_HIDDEN.sub(lambda m: f"⟨{_code(m[0])}⟩", text))


def visible(text: str) -> Markup:
    """For the page: the same, set apart so that it is not taken for the text itself."""
    parts = []
    at = 0
    for match in _HIDDEN.finditer(text):
        parts += [
            escape(text[at : match.start()]),
            Markup('<span class="ctl">{}</span>').format(_code(match[0])),
        ]
        at = match.end()
    parts.append(escape(text[at:]))
    return Markup("").join(parts)


def spaced(text: str) -> Markup:
    """A short quote whose spaces are the matter: those at its ends and those doubled are drawn as ␣."""
    parts = []
    at = 0
    for match in _EDGES.finditer(text):
        sign = Markup('<span class="sp">{}</span>').format("␣" * len(match[0]))
        parts += [visible(text[at : match.start()]), sign]
        at = match.end()
    parts.append(visible(text[at:]))
    return Markup("").join(parts)
