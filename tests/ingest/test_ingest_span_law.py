"""``text[start:end]`` is the block, in order and without overlap, whatever the file says."""

from __future__ import annotations

import hashlib
import unicodedata

import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from ingest_files import EN, KK, RU, Result

from pipeline.core.model import BlockKind, Language, Role, Version
from pipeline.ingest.build import build
from pipeline.ingest.clean import clean_block
from pipeline.ingest.document import Document, RawBlock, RawLink
from pipeline.ingest.parts import Part
from pipeline.ingest.raw import RawFile

_PIECE = st.one_of(
    st.sampled_from([KK, RU, EN, "- тармақ", "• көлік", "**", "Тел: +7 (727) 2785110",
                     "# Тақырып", "\n", "\n\n", "\r\n"]),
    st.text(max_size=30),
)  # fmt: skip


def _law(result: Result) -> None:
    for version in result.versions.values():
        blocks, end = result.blocks(version.id), 0
        assert version.text == unicodedata.normalize("NFC", version.text)
        assert version.sha256 == hashlib.sha256(version.text.encode()).hexdigest()
        assert not regex.search(r"[\p{Cc}--[\n\t]]", version.text, flags=regex.V1)
        for block in blocks:
            assert end <= block.start < block.end <= len(version.text)
            assert not version.text[end : block.start].strip()
            assert (
                version.text[block.start : block.end].strip(" \t\n") == version.text[block.start : block.end]
            )
            assert all(block.start <= x.start < x.end <= block.end for x in block.links)
            end = block.end
        assert end == len(version.text)
        assert len({b.id for b in blocks}) == len(blocks)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECE, max_size=12), st.sampled_from(["kk.txt", "ru.md", "en.html"]))
def test_texts(pieces: list[str], name: str) -> None:
    _law(Result({name: "\n".join(pieces).encode("utf-8", "replace")}))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from(list(BlockKind)), st.booleans()), min_size=1))
def test_spans_hold_what_the_reader_gave(raw: list[tuple[str, BlockKind, bool]]) -> None:
    blocks = [clean_block(RawBlock(t, k, glued=g, links=(RawLink(0, len(t), "u"),))) for t, k, g in raw]
    kept = tuple(b for b in blocks if b is not None)
    part = Part(Language.KK, Role.FINAL, kept)
    version, built = build("r", "kk", part, Document("txt", kept), RawFile("kk.txt", b""))
    assert isinstance(version, Version)
    assert [version.text[b.start : b.end] for b in built] == [b.text for b in kept]
    assert version.text == unicodedata.normalize("NFC", version.text)
