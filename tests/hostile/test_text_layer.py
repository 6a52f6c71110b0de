"""Text no one would write, through folding, words, sentences, languages, and the whole of the API."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.api import check
from pipeline.core.document import Document
from pipeline.core.errors import KelisimError
from pipeline.core.model import Language
from pipeline.languages.folding import fold, fold_word, legible, mixed_script
from pipeline.languages.identify import foreign, identify, spans
from pipeline.languages.words import words
from pipeline.segment.label import label
from pipeline.segment.sentences import lines, sentences

_ODD = {
    "empty": "",
    "space": " \t\u00a0\u3000",
    "line ends": "\r\n\n\r\u2028\u2029\x85\x0b\x0c",
    "lone surrogates": "Жоба \ud83d басталды. \udc00 Келесі \ud800\ud800.",
    "controls": "".join(map(chr, range(32))) + "\x7f\x80\x9f",
    "null inside": "Жо\x00ба бас\x00талды.",
    "punctuation": ".,;:!?…—–-«»“”\"'()[]{}*_/\\|",
    "full stops": "." * 500,
    "digits": "0123456789 " * 50,
    "emoji": "👍🏽 👨‍👩‍👧‍👦 🇰🇿 ☀️ Жоба 🎉 басталды!",
    "right to left": "שלום עולם. مرحبا بالعالم؟ \u202eЖоба басталды\u202c.",
    "combining marks": "З" + "\u0301\u0308\u0323" * 300 + "алго",
    "marks alone": "\u0301" * 300,
    "invisible": "\u00ad\u200b\u200c\u200d\u2060\ufeff" * 50,
    "invisible inside": "\u00ad".join("Қазақстан Республикасы"),
    "private use": "\ue000\uf8ff\U000f0000",
    "not characters": "\uffff\ufffe\U0010ffff",
    "ideographs": "该项目由欧盟资助。下一次会议将于十一月举行。",
    "mixed letters": "аaбbвvгgдdеeёжjзzиiйкkлlмmнnоoпpрrсsтtуuфf",
    "turkish i": "İıIi İSTANBUL ıı",
    "ligatures": "ﬁﬂ ǆ ǅ ŉ ß ẞ",
    "apostrophes": "o'zbek' ''' ʻʼ‘’",
    "abbreviations": "т.б. қ. ж. г. Mr. тел.: и т.д. А.Б. " * 20,
    "quotes left open": "«„“\"'(" * 50,
    "one long number": "1" * 3000,
    "address": "http://" + "a" * 2000 + " a@" + "b." * 500,
}
_LANGUAGES = (Language.KK, Language.RU, Language.EN)


def _tiles(text: str, found: list[tuple[int, int]]) -> None:
    place = 0
    for start, end in found:
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        place = end
    assert not text[place:].strip()


@pytest.mark.parametrize("name", _ODD)
def test_functions(name: str) -> None:
    text = _ODD[name]
    guess = identify(text)
    assert 0 <= guess.confidence <= 1
    _tiles(text, [(a, b) for a, b, _ in spans(text)])
    _tiles(text, sentences(text, 0, len(text)))
    assert all(text[a:b].strip() for a, b in lines(text, 0, len(text)))
    for version in _LANGUAGES:
        assert 0 <= label(text, version, 4).confidence <= 1
        assert all(language != version for *_, language in foreign(text, version))
    assert all(text[w.start : w.end] == w.text for w in words(text))
    for view in (fold(text), legible(text)):
        assert len(view.offsets) == len(view.text) + 1
    fold_word(text)
    mixed_script(text)


def _checked(texts: dict[str, str]) -> Document | None:
    """The result, or None where the text is refused with a reason, as a binary file is."""
    try:
        return check(texts)
    except KelisimError as refused:
        reason = str(refused)
    assert "kk.txt" in reason
    return None


@pytest.mark.parametrize("name", _ODD)
def test_through_the_api(name: str) -> None:
    around = {"kk": "Жоба Алматы қаласында басталды.", "ru": "Проект начат в городе Алматы."}
    document = _checked({code: f"{text}\n\n{_ODD[name]}\n" for code, text in around.items()})
    assert document is not None or name in {"controls", "null inside", "mixed letters", "abbreviations"}
    if document is None:
        return
    assert not [r.code for r in document.rejects if r.code.startswith("INT")]
    for release in document.releases:
        assert "INT001" not in {f.code for f in release.findings}
        texts = {v.id: v.text for v in release.versions}
        assert all(texts[s.version][s.start : s.end].strip() for s in release.segments)


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=300))
def test_any_text_through_the_api(text: str) -> None:
    document = _checked({"kk": f"Жоба Алматы қаласында басталды. {text}"})
    releases = document.releases if document else ()
    assert all("INT001" not in {f.code for f in release.findings} for release in releases)


#: megabytes: of what looks like text, and of what is a boundary in every place
_TEXT, _DENSE = 10, 2
_PIECES = {
    "Жоба Еуропалық Одақ қаржысынан жүргізіледі. ": _TEXT,
    "Слово за словом без конца и без точки ": _TEXT,
    "word слово сөз ": _TEXT,
    "ұ": _TEXT,
    "\u0301": _TEXT,
    "\u00ad": _TEXT,
    "иi": _TEXT,
    "1 ": _TEXT,
    "«": _TEXT,
    "a.": _TEXT,
    "т.б. ": _DENSE,
    "И.И. ": _DENSE,
    "? ": _DENSE,
}


@pytest.mark.parametrize("piece", _PIECES)
@pytest.mark.parametrize(
    "layer",
    [
        lambda t: sentences(t, 0, len(t)),
        identify,
        lambda t: label(t, Language.KK, 4),
    ],
    ids=["sentences", "identify", "label"],
)
def test_ten_megabytes_in_one_line(piece: str, layer: Callable[[str], object]) -> None:
    text = piece * (_PIECES[piece] * 1_000_000 // len(piece.encode()))
    began = time.perf_counter()
    layer(text)
    assert time.perf_counter() - began < 60


@pytest.mark.parametrize("piece", ["Жоба the project начат. ", "word слово сөз ", "«a» ", "ұ", "иi", '"а '])
def test_spans_and_folding_take_linear_time(piece: str) -> None:
    taken = []
    for size in (200_000, 800_000):
        text = piece * (size // len(piece))
        began = time.process_time()
        spans(text)
        fold(text)
        taken.append(time.process_time() - began)
    # four times the text: quadratic would be sixteen times
    assert taken[1] < 9 * taken[0] + 1
