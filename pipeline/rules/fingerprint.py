"""The identity of a finding that outlives edits elsewhere in the text."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
import regex

from pipeline.core.model import Finding

#: words on either side that count as the neighbourhood
_REACH = 3
_WORD = regex.compile(r"\w+")


def _around(text: str, start: int, end: int) -> str:
    # of the same paragraph: a sentence put in before it is an edit elsewhere
    before = _WORD.findall(text[max(0, start - 80) : start].rsplit("\n", 1)[-1])[-_REACH:]
    after = _WORD.findall(text[end : end + 80].split("\n", 1)[0])[:_REACH]
    return " ".join(before).casefold() + "|" + " ".join(after).casefold()


def stamp(release: str, findings: Sequence[Finding], texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings with their fingerprints, 16 hex digits.

    Made of release, version, code, quoted text, the words around it and the ordinal among equals; not of
    offsets. ``texts`` maps version ids to texts; findings must be in their final order.
    """
    seen: Counter[str] = Counter()
    stamped = []
    for finding in findings:
        anchor = finding.anchors[0]
        around = _around(texts[anchor.version], anchor.start, anchor.end) if anchor.version in texts else ""
        identity = "\x1f".join((release, anchor.version, finding.code, anchor.quote, around))
        ordinal = seen[identity]
        seen[identity] += 1
        digest = hashlib.sha256(f"{identity}\x1f{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        stamped.append(msgspec.structs.replace(finding, fingerprint=digest))
    return tuple(stamped)
