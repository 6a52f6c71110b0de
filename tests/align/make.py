"""Small releases for the tests of the aligner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256

from pipeline.core.model import (
    Block,
    BlockKind,
    Language,
    Release,
    Role,
    Segment,
    Source,
    Tables,
    Version,
)

Line = str | tuple[str, BlockKind] | tuple[str, BlockKind, str]


def tables(texts: Mapping[str, Sequence[Line]]) -> Tables:
    """A release whose every line is a block of one segment; a line may state its kind and its row key."""
    versions, blocks, segments = [], [], []
    for language, lines in texts.items():
        cells = [(line,) if isinstance(line, str) else line for line in lines]
        text = "\n".join(cell[0] for cell in cells)
        source = Source(file=f"{language}.txt", format="txt", sha256="")
        digest = sha256(text.encode()).hexdigest()
        versions.append(
            Version(
                id=language, release="r", language=Language(language), role=Role.FINAL, text=text,
                sha256=digest, source=source,
            )
        )  # fmt: skip
        start = 0
        for k, cell in enumerate(cells):
            end = start + len(cell[0])
            name = f"{language}:b{k}"
            kind = cell[1] if len(cell) > 1 else BlockKind.PARAGRAPH
            row = cell[2] if len(cell) > 2 else None
            blocks.append(Block(id=name, version=language, kind=kind, start=start, end=end, row=row))
            segments.append(
                Segment(
                    id=f"{language}:s{k}", version=language, block=name, start=start, end=end,
                    language=Language(language), script="Cyrl", confidence=1.0,
                )
            )  # fmt: skip
            start = end + 1
    return Tables(
        release=Release(id="r"), versions=tuple(versions), blocks=tuple(blocks), segments=tuple(segments)
    )


def shape(beads: Sequence[object]) -> list[dict[str, list[int]]]:
    """Beads as numbers of lines by version."""
    return [
        {version: [int(s.rsplit("s", 1)[1]) for s in ids] for version, ids in bead.segments.items()}  # type: ignore[attr-defined]
        for bead in beads
    ]


KK = [
    "Алматы қаласында жылу желілерін жаңғырту жобасы басталды",
    "2023 жылғы 12 қазанда Алматы қаласының әкімдігі мен Еуропа Қайта Құру және Даму Банкі келісімге қол "
    "қойды.",
    "Жобаның жалпы құны 1,5 млрд теңгені құрайды.",
    "Қала әкімі Ерболат Досаевтың айтуынша, жұмыс Бостандық ауданынан басталады.",
    "Жаңа құбырлар жылу шығынын 20 пайызға азайтады.",
    "Қай үйлер бірінші болып қосылады?",
    "Тізім www.almaty.gov.kz сайтында жарияланады.",
    "Анықтама телефоны: 8 (727) 271-65-74.",
]
RU = [
    "В Алматы начался проект модернизации тепловых сетей",
    "12 октября 2023 года акимат города Алматы и Европейский банк реконструкции и развития подписали "
    "соглашение.",
    "Общая стоимость проекта составляет 1,5 млрд тенге.",
    "По словам акима города Ерболата Досаева, работы начнутся с Бостандыкского района.",
    "Новые трубы сократят потери тепла на 20 процентов.",
    "Какие дома подключат первыми?",
    "Список будет опубликован на сайте www.almaty.gov.kz.",
    "Телефон для справок: 8 (727) 271-65-74.",
]
EN = [
    "Almaty starts a project to modernise its heating networks",
    "On 12 October 2023 the Almaty city administration and the European Bank for Reconstruction and "
    "Development "
    "signed an agreement.",
    "The total cost of the project is 1.5 billion tenge.",
    "According to the mayor, Yerbolat Dossayev, work will start in the Bostandyk district.",
    "The new pipes will cut heat losses by 20 per cent.",
    "Which houses will be connected first?",
    "The list will be published on www.almaty.gov.kz.",
    "Telephone for enquiries: 8 (727) 271-65-74.",
]
