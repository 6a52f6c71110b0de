"""The stage: ids, offsets, languages with the version as the prior, rejects, determinism."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from pipeline.core.config import SegmentConfig
from pipeline.core.model import Block, BlockKind, Language, Release, Role, Source, Tables, Version
from pipeline.segment.stage import run

_ROOT = Path(__file__).resolve().parents[2]


def _version(text: str, language: Language = Language.KK, name: str = "kk") -> Version:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = Source(file=f"{name}.txt", format="txt", sha256=digest)
    return Version(
        id=name, release="r", language=language, role=Role.FINAL, text=text, sha256=digest, source=source
    )


def _tables(text: str, language: Language = Language.KK, kind: BlockKind = BlockKind.PARAGRAPH) -> Tables:
    version = _version(text, language, language.value)
    blocks = []
    place = 0
    for number, piece in enumerate(text.split("\n\n"), 1):
        blocks.append(
            Block(
                id=f"{version.id}:b{number}",
                version=version.id,
                kind=kind,
                start=place,
                end=place + len(piece),
            )
        )
        place += len(piece) + 2
    return Tables(release=Release(id="r"), versions=(version,), blocks=tuple(blocks))


def test_ids_and_offsets() -> None:
    text = "Тақырып\n\nБірінші сөйлем осында. Екінші сөйлем осында.\n\n- тармақ;"
    segments, rejects = run(_tables(text), SegmentConfig())
    assert [s.id for s in segments] == ["kk:s1", "kk:s2", "kk:s3", "kk:s4"]
    assert [text[s.start : s.end] for s in segments] == [
        "Тақырып",
        "Бірінші сөйлем осында.",
        "Екінші сөйлем осында.",
        "- тармақ;",
    ]
    assert [s.block for s in segments] == ["kk:b1", "kk:b2", "kk:b2", "kk:b3"]
    assert rejects == ()


def test_lines() -> None:
    text = "Бірінші жол. Тағы сөйлем.\nЕкінші жол\n\n  Үшінші жол  "
    segments, _ = run(_tables(text), SegmentConfig(mode="lines"))
    assert [text[s.start : s.end] for s in segments] == [
        "Бірінші жол. Тағы сөйлем.",
        "Екінші жол",
        "Үшінші жол",
    ]


def test_a_russian_sentence_in_a_kazakh_version_is_russian() -> None:
    text = (
        "Жоба Еуропалық Одақ қаржысынан жүргізіледі. Участники семинара обсудили вопросы энергоэффективности."
    )
    segments, _ = run(_tables(text), SegmentConfig())
    assert [s.language for s in segments] == [Language.KK, Language.RU]
    assert segments[1].confidence > 0.8


def test_names_and_short_titles_inherit() -> None:
    text = "Ирина Городская\n\nПресс-релиз\n\nENERGY CITIES\n\nPhD\n\n2014"
    for language in (Language.KK, Language.RU):
        segments, _ = run(_tables(text, language), SegmentConfig())
        assert {s.language for s in segments} == {language}
        assert all(s.confidence <= 0.6 for s in segments)
    assert [s.script for s in segments] == ["Cyrl", "Cyrl", "Latn", "Latn", "Zyyy"]


def test_a_block_outside_the_text_is_a_reject() -> None:
    tables = _tables("Мәтін.")
    wrong = Block(id="kk:b9", version="kk", kind=BlockKind.PARAGRAPH, start=3, end=99)
    segments, rejects = run(msgspec.structs.replace(tables, blocks=(*tables.blocks, wrong)), SegmentConfig())
    assert len(segments) == 1
    assert [(r.code, r.source) for r in rejects] == [("SEG001", "kk.txt")]


@given(st.text(max_size=300), st.sampled_from(["sentences", "lines"]))
def test_segments_tile_their_blocks(text: str, mode: str) -> None:
    tables = _tables(text)
    segments, rejects = run(tables, SegmentConfig.model_validate({"mode": mode}))
    assert rejects == ()
    covered = set()
    ends = {b.id: b for b in tables.blocks}
    place = 0
    for s in segments:
        block = ends[s.block]
        assert block.start <= s.start < s.end <= block.end
        assert place <= s.start
        assert 0 <= s.confidence <= 1
        place = s.end
        covered.update(range(s.start, s.end))
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert run(tables, SegmentConfig.model_validate({"mode": mode})) == (segments, rejects)


_PROGRAM = """
import sys
from pathlib import Path
from pipeline.languages.identify import identify, spans
from pipeline.segment.sentences import sentences
text = Path(sys.argv[1]).read_text("utf-8")
for a, b in sentences(text, 0, len(text)):
    print(a, b, identify(text[a:b]), spans(text[a:b]))
"""


def test_hash_seeds_change_nothing() -> None:
    sample = _ROOT / "corpora" / "raw" / "covenant-seminar-2014" / "kk.txt"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(sample)],
            cwd=_ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1
