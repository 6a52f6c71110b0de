"""Untranslated fragments: are they found, and are quoted names left alone?

Runs of 4, 5, 6 and 8 words of one language are put into sentences of another; a fragment counts as found if a
run of its language overlaps it. Names of newspapers, companies and laws are put into sentences the same way;
there any run is false.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from pipeline.bench.language.texts import EN, KK, RU
from pipeline.bench.news import Texts
from pipeline.bench.suite import share
from pipeline.core.model import LANGUAGES, Language
from pipeline.languages.identify import foreign

SIZES = (4, 5, 6, 8)
SAMPLE = 300
#: by the language they are written in
NAMES = {
    KK: ("«Егемен Қазақстан»", "«Нұрлы жол»", "«Қазақстан темір жолы»", "Қазақстан халқы Ассамблеясы"),
    RU: (
        "«Ведомости»",
        "«Российская газета»",
        "«О государственных закупках»",
        "«Об энергосбережении и повышении энергоэффективности»",
        "Анна Павловна Смирнова",
    ),
    EN: (
        "The New York Times",
        "Facebook",
        "Financial Times",
        "“Climate Alliance”",
        "Energy Cities",
        "European Bank for Reconstruction and Development",
        "«The Wall Street Journal»",
        "Microsoft Office 365",
    ),
}


def false_runs(rows: Sequence[Texts]) -> float:
    """Runs per 1,000 words of clean text; sentences in another language as a whole are left out."""
    count = found = 0
    for code in LANGUAGES:
        for row in rows:
            text = row[code].strip()
            count += len(text.split())
            found += sum((a, b) != (0, len(text)) for a, b, _ in foreign(text, code))
    return 1000 * found / count


def recall(rows: Sequence[Texts], host: Language, guest: Language, size: int) -> tuple[int, int, list[str]]:
    """(found, all, those not found) of fragments of ``size`` words of ``guest`` in sentences of ``host``."""
    chance = random.Random(f"{host}{guest}{size}")
    hits, total, missed = 0, 0, []
    for row in chance.sample(rows, min(SAMPLE, len(rows))):
        around, other = row[host].split(), chance.choice(rows)[guest].split()
        if len(around) < 8 or len(other) < size + 2:
            continue
        place, start = chance.randrange(1, len(around) - 1), chance.randrange(1, len(other) - size)
        fragment = other[start : start + size]
        if sum(w[:1].islower() for w in fragment) < size - 1:
            continue  # figures and names are no fragments
        before = " ".join(around[:place]) + " "
        end = len(before) + len(" ".join(fragment))
        text = before + " ".join(fragment + around[place:])
        runs = [run for run in foreign(text, host) if run[1] - run[0] < len(text)]
        total += 1
        if any(a < end and b > len(before) and language == guest for a, b, language in runs):
            hits += 1
        else:
            missed.append(f"{guest} in {host}: {' '.join(fragment)}")
    return hits, total, missed


def names_taken(rows: Sequence[Texts]) -> tuple[float, list[str]]:
    """Share of names inside sentences of another language that are taken for a fragment, and which."""
    chance = random.Random(11)
    total, taken = 0, []
    for host in LANGUAGES:
        names = [name for language, of in NAMES.items() if language != host for name in of]
        for row in chance.sample(rows, min(SAMPLE, len(rows))):
            around = row[host].split()
            if len(around) < 8 or foreign(row[host], host):
                continue
            name, place = chance.choice(names), chance.randrange(1, len(around) - 1)
            text = " ".join([*around[:place], name, *around[place:]])
            total += 1
            if foreign(text, host):
                taken.append(f"name taken: {text}")
    return share(len(taken), total), taken
