"""Documents for the report's tests, built by hand: no stage runs, nothing but the report is tested."""

from __future__ import annotations

from pipeline.core.document import Document, ReleaseDocument, Signature, VersionDocument
from pipeline.core.model import (
    Anchor,
    Bead,
    Block,
    BlockKind,
    Edit,
    Entity,
    EntityKind,
    Evidence,
    Finding,
    Language,
    Reject,
    Role,
    Score,
    Segment,
    Severity,
    Text3,
    VersionScore,
)

SEVERITIES = list(Severity)
MQM = ("accuracy/mistranslation/number", "linguistic/grammar", "markup/broken")


def text3(text: str) -> Text3:
    return Text3(en=f"{text} (en)", ru=f"{text} (ru)", kk=f"{text} (kk)")


def version(id_: str, lines: list[str], role: Role = Role.FINAL, source: str = "") -> VersionDocument:
    return VersionDocument(
        id=id_,
        language=Language(id_[:2]),
        role=role,
        source=source or f"{id_}.txt",
        format="txt",
        encoding="utf-8",
        notes=(),
        text="\n".join(lines),
    )


def segments_of(v: VersionDocument) -> tuple[list[Block], list[Segment]]:
    """One block and one segment per line."""
    blocks, segments, at = [], [], 0
    for i, line in enumerate(v.text.split("\n"), 1):
        kind = BlockKind.HEADING if i == 1 else BlockKind.PARAGRAPH
        blocks.append(Block(id=f"{v.id}:b{i}", version=v.id, kind=kind, start=at, end=at + len(line)))
        segments.append(
            Segment(
                id=f"{v.id}:s{i}",
                version=v.id,
                block=f"{v.id}:b{i}",
                start=at,
                end=at + len(line),
                language=v.language,
                script="Cyrl",
                confidence=1.0,
            )
        )
        at += len(line) + 1
    return blocks, segments


def anchor(v: VersionDocument, start: int, end: int) -> Anchor:
    return Anchor(version=v.id, language=v.language, start=start, end=end, quote=v.text[start:end])


def evidence(v: VersionDocument, start: int, end: int, value: str | None = None) -> Evidence:
    quote = v.text[start:end]
    return Evidence(version=v.id, language=v.language, start=start, end=end, quote=quote, value=value)


def finding(n: int, anchors: tuple[Anchor, ...], **more: object) -> Finding:
    fields: dict[str, object] = {
        "code": "NUM101",
        "name": "number-changed",
        "mqm": MQM[n % 3],
        "severity": SEVERITIES[n % 4],
        "message": text3(f"Remark {n}."),
        "anchors": anchors,
        "fingerprint": f"{n:016x}",
        "suspect": anchors[0].version,
    }
    return Finding(**{**fields, **more})  # type: ignore[arg-type]


def release(
    versions: list[VersionDocument],
    findings: list[Finding],
    id_: str = "made",
    title: str | None = None,
    passed: bool = False,
    points: float = 12.5,
    date: str = "2024-05-06",
    entities: tuple[Entity, ...] = (),
) -> ReleaseDocument:
    """Line i of every final version makes bead i."""
    cut = {v.id: segments_of(v) for v in versions}
    finals = [v for v in versions if v.role == Role.FINAL]
    longest = max(len(cut[v.id][1]) for v in finals)
    beads = tuple(
        Bead(
            id=f"b{i + 1}",
            segments={v.id: (cut[v.id][1][i].id,) for v in finals if i < len(cut[v.id][1])},
            posterior=1.0,
        )
        for i in range(longest)
    )
    counts = {s.value: sum(f.severity == s for f in findings) for s in Severity}
    own = tuple(
        VersionScore(
            version=v.id, words=100, counts=counts, penalty=1, per_1000_words=10, quality=99, passed=passed
        )
        for v in finals
    )
    score = Score(
        words=300,
        counts=counts,
        penalty=3,
        per_1000_words=points,
        quality=97.5,
        passed=passed,
        versions=own,
        categories={"accuracy": 12.0},
    )
    return ReleaseDocument(
        id=id_,
        date=date,
        title=title or versions[0].text.split("\n")[0],
        versions=tuple(versions),
        blocks=tuple(b for v in versions for b in cut[v.id][0]),
        segments=tuple(s for v in versions for s in cut[v.id][1]),
        entities=entities,
        beads=beads,
        findings=tuple(findings),
        score=score,
    )


def document(*releases: ReleaseDocument, rejects: tuple[Reject, ...] = ()) -> Document:
    signature = Signature(version="0", config="c0ffee", termbase="7e57", lexicon="1e4", models={})
    return Document(signature=signature, releases=releases, rejects=rejects)


def three(lines: int = 8) -> list[VersionDocument]:
    """Three versions whose lines are of different lengths, with a number in each."""
    return [
        version("kk", [f"{i} қала бұл жобаға қосылып, {100 + i} шамды ауыстырды." for i in range(lines)]),
        version("ru", [f"{i} городов присоединились и заменили {200 + i} ламп." for i in range(lines)]),
        version(
            "en", [f"{i} towns joined and replaced {200 + i} lamps in the streets." for i in range(lines)]
        ),
    ]


def usual(count: int = 12) -> ReleaseDocument:
    """``count`` findings of every severity and category, one of them a gap, one settled, one with an edit."""
    versions = three(max(8, count // 2))
    kk, ru, en = versions
    findings = []
    for n in range(count):
        v = versions[n % 3]
        starts = [i for i in range(len(v.text)) if i == 0 or v.text[i - 1] == "\n"]
        start = starts[n % len(starts)]
        findings.append(finding(n, (anchor(v, start, start + 4),), evidence=(evidence(en, 0, 7, "0"),)))
    gap = finding(3, (anchor(en, len(en.text), len(en.text)),), bead="b2", evidence=(evidence(ru, 0, 9),))
    edit = Edit(version="kk", start=0, end=6, replacement="")
    fixed = finding(5, (anchor(kk, 0, 6),), status="ignored", edit=edit)
    entities = tuple(
        Entity(
            version=v.id,
            segment=f"{v.id}:s1",
            start=0,
            end=1,
            kind=EntityKind.NUMBER,
            value="0",
            detector="test",
        )
        for v in versions
    )
    return release(versions, [*findings, gap, fixed], entities=entities)


def large(findings: int = 1000, size: int = 200_000) -> ReleaseDocument:
    """About ``size`` bytes of text in three versions and ``findings`` findings spread over it."""
    lines = size // 3 // 75
    words = {"kk": "жаңа жоба бойынша", "ru": "новая работа города", "en": "the new project of towns"}
    versions = [
        version(k, [f"{i} {w} " * (2 if k != "en" else 3) for i in range(lines)]) for k, w in words.items()
    ]
    made = []
    for n in range(findings):
        v, other = versions[n % 3], versions[(n + 1) % 3]
        at = (n * 61) % (len(v.text) - 20)
        made.append(finding(n, (anchor(v, at, at + 9),), evidence=(evidence(other, at, at + 9),)))
    return release(versions, made)
