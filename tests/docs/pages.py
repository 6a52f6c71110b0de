"""The documents people read, and what can be picked out of them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

import regex

from tests.helpers import ROOT

GUIDE = ROOT / "docs" / "guide"
_FENCE = regex.compile(r"(?ms)^(?P<indent> *)(?P<mark>`{3,})(?P<kind>\w*)\n(?P<body>.*?)^ *(?P=mark)$")
_COMMAND = regex.compile(r"(?m)(?:^[ $]*(?:\S*/)?|`(?:\S*/)?)kelisim ((?:[^`\n&]|(?<=\S)&)+)")


def written() -> list[Path]:
    """Every document that is written by hand."""
    generated = ROOT / "docs" / "checks"
    docs = [p for p in (ROOT / "docs").rglob("*.md") if not p.is_relative_to(generated)]
    top = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "corpora/README.md")]
    return sorted(top + docs)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def fences(text: str, kind: str) -> list[str]:
    """The blocks of code of one kind."""
    return [m["body"] for m in _FENCE.finditer(text) if m["kind"] == kind]


def commands(text: str) -> Iterator[list[str]]:
    """The arguments of every call of ``kelisim`` that a text shows, without comments."""
    for match in _COMMAND.finditer(text):
        call = match[1].split(" #")[0].replace("\\|", "|").strip()
        if regex.match(r"[a-z-]", call):
            yield shlex.split(call)


def anchors(text: str) -> set[str]:
    """What a link may point at in a page: its headings, as code hosts write them."""
    headings = regex.findall(r"(?m)^#+ +(.+)$", text)
    plain = (regex.sub(r"\[([^]]*)\]\([^)]*\)|[`*]", r"\1", h).casefold() for h in headings)
    return {regex.sub(r"[^\p{L}\p{N} _-]", "", h).strip().replace(" ", "-") for h in plain}
