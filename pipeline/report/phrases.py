"""The few words of the interface around findings, in its three languages."""

from __future__ import annotations

from pipeline.core.model import Severity

SEVERITY: dict[str, dict[Severity, str]] = {
    "en": {
        Severity.CRITICAL: "critical",
        Severity.MAJOR: "major",
        Severity.MINOR: "minor",
        Severity.INFO: "advice",
    },
    "ru": {
        Severity.CRITICAL: "критично",
        Severity.MAJOR: "существенно",
        Severity.MINOR: "незначительно",
        Severity.INFO: "совет",
    },
    "kk": {
        Severity.CRITICAL: "аса маңызды",
        Severity.MAJOR: "маңызды",
        Severity.MINOR: "елеусіз",
        Severity.INFO: "кеңес",
    },
}

PHRASES: dict[str, dict[str, str]] = {
    "en": {
        "nothing": "Nothing found.",
        "advice_hidden": "advice, not shown: {n} (--advice shows it)",
        "passes": "passes",
        "fails": "does not pass",
        "points": "{p} points per 1,000 words, {w} words",
        "others": "other versions",
        "suspect": "suspect version",
        "rejects": "Not used",
        "suggestion": "suggestion",
        "places": "and {n} more places",
    },
    "ru": {
        "nothing": "Ничего не найдено.",
        "advice_hidden": "советы, не показаны: {n} (показать: --advice)",
        "passes": "проходит",
        "fails": "не проходит",
        "points": "{p} балла на 1000 слов, слов: {w}",
        "others": "другие версии",
        "suspect": "вероятно, ошибка в версии",
        "rejects": "Не использовано",
        "suggestion": "предложение",
        "places": "и ещё мест: {n}",
    },
    "kk": {
        "nothing": "Ештеңе табылмады.",
        "advice_hidden": "кеңестер, көрсетілмеген: {n} (көрсету: --advice)",
        "passes": "өтеді",
        "fails": "өтпейді",
        "points": "1000 сөзге {p} балл, сөз саны: {w}",
        "others": "басқа нұсқалар",
        "suspect": "қате болуы мүмкін нұсқа",
        "rejects": "Пайдаланылмады",
        "suggestion": "ұсыныс",
        "places": "және тағы {n} жерде",
    },
}
