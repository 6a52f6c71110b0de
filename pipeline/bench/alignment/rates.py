"""How much the versions of a made document differ, and what houses add to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rates:
    """Chances per sentence and version: ``merge`` with the next ones, ``omit``, ``add`` a foreign sentence,
    ``swap`` with the next one. ``triple`` is the share of merges that take three, ``both`` whether merges of
    two versions may overlap, ``burst`` the share of omissions that take two to four, ``house`` the chance of
    boilerplate per document and version, ``run_on`` the chance that a version lacks a paragraph break.
    ``omits`` are the chances of the versions among each other to be the one that lacks something (empty:
    equal)."""

    merge: float
    triple: float
    both: bool
    omit: float
    burst: float
    add: float
    house: float
    swap: float
    run_on: float
    omits: tuple[float, ...] = ()


#: The first three in a pair of versions: merges per sentence .08/.12/.15, omissions .02/.04/.06, additions
#: .01/.02/.03, boilerplate per document .1/.25/.5, swaps 0/.005/.01. The others are habits that the weights
#: of the aligner were not fitted on.
SETTINGS: Mapping[str, Rates] = {
    "easy": Rates(0.04, 0.05, False, 0.010, 0.0, 0.005, 0.05, 0.000, 0.03),
    "medium": Rates(0.06, 0.10, False, 0.020, 0.1, 0.010, 0.125, 0.0025, 0.08),
    "hard": Rates(0.075, 0.20, True, 0.030, 0.2, 0.015, 0.25, 0.005, 0.15),
    "literary": Rates(0.125, 0.20, True, 0.010, 0.2, 0.005, 0.0, 0.0025, 0.15),
    "digest": Rates(0.05, 0.20, True, 0.075, 0.4, 0.005, 0.05, 0.0025, 0.08),
    "one-sided": Rates(0.05, 0.20, True, 0.050, 0.3, 0.000, 0.05, 0.0025, 0.08, omits=(0.0, 1.0)),
    "unlike": Rates(0.15, 0.20, True, 0.080, 0.3, 0.030, 0.25, 0.005, 0.15),
}

#: lines that press offices and sites put around a text, a row in each language
HOUSE: Mapping[str, tuple[str, ...]] = {
    "kk": (
        "Баспасөз хатшылығы",
        "Қосымша сұрақтар бойынша хабарласыңыз.",
        "Жаңалықтарға жазылу",
        "Редакторға ескерту:",
        "Анықтама телефоны: 8 (7172) 55-04-18",
        "Мәтінді көшіріп басқанда дереккөзді көрсету қажет.",
        "Тағы не оқуға болады",
        "Сурет баспасөз хатшылығының мұрағатынан алынды.",
    ),
    "ru": (
        "Служба по связям с прессой",
        "По всем вопросам обращайтесь к нам.",
        "Подписка на новости",
        "Для редакторов:",
        "Телефон для справок: 8 (7172) 55-04-18",
        "При перепечатке необходимо указывать источник.",
        "Что ещё почитать",
        "Фото из архива службы по связям с прессой.",
    ),
    "en": (
        "Media relations",
        "For further questions please contact us.",
        "Subscribe to the news",
        "Notes to editors:",
        "Telephone for enquiries: 8 (7172) 55-04-18",
        "Please name the source when reprinting this text.",
        "What else to read",
        "Photo from the archive of media relations.",
    ),
}
