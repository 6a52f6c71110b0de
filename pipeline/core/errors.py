"""Errors that people see, and the codes of rejects."""

from __future__ import annotations


class KelisimError(Exception):
    """A fault of the call or the input, told in one sentence that says what to do. Exit code 2."""


class ConfigError(KelisimError):
    """A configuration, termbase or decisions file that cannot be used."""


class SpanError(ValueError):
    """A span that does not lie inside its text: a bug in a stage, never a fault of the user's input."""


#: code of a reject → what it means. One file may give one reject; the others go on.
REJECTS: dict[str, str] = {
    "ING001": "unsupported file type",
    "ING002": "empty file, or no text in it",
    "ING003": "broken file",
    "ING004": "encrypted or password-protected file",
    "ING005": "scanned: pages are pictures without text",
    "ING006": "encoding could not be determined",
    "ING007": "language could not be determined, or is none of kk, ru, en",
    "ING008": "release.yaml is not valid",
    "ING009": "a second file of the same language and role",
    "ING010": "file is too large",
    "ING011": "a folder without any usable file",
    "SEG001": "text that could not be segmented",
    "ALN001": "a hand-made alignment that no longer fits the text",
    "RUN001": "a stage failed on this release",
}
