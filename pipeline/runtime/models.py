"""The model files that come with the package, and their hashes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "models"
#: what stands beside the models and does not change a result
_BESIDE = frozenset({".md", ".py", ".pyc"})


@cache
def digests() -> dict[str, str]:
    """File below ``pipeline/models`` → the first 12 hex digits of its SHA-256, by name."""
    files = (p for p in sorted(ROOT.rglob("*")) if p.is_file() and p.suffix not in _BESIDE)
    return {p.relative_to(ROOT).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()[:12] for p in files}
