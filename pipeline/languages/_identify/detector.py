"""langdetect with the project's own Kazakh profiles, in its own factory, loaded when first asked.

langdetect draws n-grams at random: a fixed seed makes its answer a function of the text alone. Its Russian
and English profiles and those of likely guests come with langdetect, the Kazakh ones are trained by
training/langdetect/profiles.py.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pipeline.languages._identify.alphabets import ALPHABETS

_OWN = Path(__file__).resolve().parent.parent.parent / "models" / "langdetect" / "profiles"
_SHIPPED = ("ru", "en", "uk", "bg", "tr", "de", "fr", "es", "it", "pl")
_TRAINED = ("kk", *(f"kk-latn-{alphabet}" for alphabet in ALPHABETS))
_SEED = 0
#: the beginning of a text is enough, and langdetect reads a character at a time
_LENGTH = 400


@cache
def _factory() -> Any:
    from langdetect import DetectorFactory
    from langdetect.utils.lang_profile import LangProfile

    class Factory(DetectorFactory):  # type: ignore[misc]
        #: of this class only: langdetect's own factory keeps its setting
        seed = _SEED

    factory = Factory()
    shipped = files("langdetect") / "profiles"
    texts = [(_OWN / name).read_text("utf-8") for name in _TRAINED]
    texts += [(shipped / name).read_text("utf-8") for name in _SHIPPED]
    for index, text in enumerate(texts):
        factory.add_profile(LangProfile(**json.loads(text)), index, len(texts))
    return factory


@lru_cache(maxsize=10_000)
def detect(text: str) -> tuple[str, float]:
    """langdetect's first choice, ``kk``, ``kk-latn-2021`` …, ``ru``, ``en`` or another, and its probability.

    ``("", 0.0)`` where it finds nothing to go by.
    """
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text[:_LENGTH])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return "", 0.0
    return (found[0].lang, round(found[0].prob, 3)) if found else ("", 0.0)
