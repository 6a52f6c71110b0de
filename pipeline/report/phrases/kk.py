"""Kazakh."""

# ruff: noqa: E501 – sentences are read whole

from __future__ import annotations

from pipeline.core.model import EntityKind, Severity

SEVERITY = {
    Severity.CRITICAL: "өрескел",
    Severity.MAJOR: "елеулі",
    Severity.MINOR: "ұсақ",
    Severity.INFO: "кеңес",
}

COUNTED = {
    Severity.CRITICAL: {"other": "{n} өрескел қате"},
    Severity.MAJOR: {"other": "{n} елеулі қате"},
    Severity.MINOR: {"other": "{n} ұсақ қате"},
    Severity.INFO: {"other": "{n} кеңес"},
}

LANGUAGE_NAMES = {"kk": "Қазақша", "ru": "Орысша", "en": "Ағылшынша", "other": "Басқа тілде"}
IN_TEXT = {
    "kk": "қазақша мәтінде",
    "ru": "орысша мәтінде",
    "en": "ағылшынша мәтінде",
    "other": "мәтінде",
    "between": "нұсқалар арасындағы айырмашылық",
}
ROLES = {
    "final": "",
    "draft": "бастапқы нұсқа",
    "machine": "машиналық аударма",
    "previous": "бұрынғы релиз",
    "part": "үзінді",
}
STATUS = {"open": "қаралмаған", "accepted": "қабылданған", "ignored": "қабылданбаған", "fixed": "түзетілген"}

KINDS = {
    EntityKind.PERSON: "Есім",
    EntityKind.CITY: "Қала",
    EntityKind.REGION: "Өңір",
    EntityKind.COUNTRY: "Ел",
    EntityKind.LOCATION: "Орын",
    EntityKind.ORGANISATION: "Ұйым",
    EntityKind.DATE: "Күні",
    EntityKind.TIME: "Уақыты",
    EntityKind.NUMBER: "Сан",
    EntityKind.PERCENT: "Пайыз",
    EntityKind.MONEY: "Ақша сомасы",
    EntityKind.QUANTITY: "Шама",
    EntityKind.PROJECT: "Жоба",
    EntityKind.POSITION: "Лауазым",
    EntityKind.URL: "Сілтеме",
    EntityKind.EMAIL: "Эл. пошта",
    EntityKind.PHONE: "Телефон",
    EntityKind.ABBREVIATION: "Қысқарған сөз",
}

PLURALS = {
    "why_critical": {
        "other": "{n} өрескел қате оқырманды жаңылыстыруы мүмкін. Жарияламай тұрып түзетіңіз.",
    },
    "why_minor": {
        "other": "Өрескел қате жоқ. {n} ескерту қалды: жарияламай тұрып қарап шыққан жөн.",
    },
    "words": {"other": "{n} сөз"},
    "more_findings": {"other": "тізімде тағы {n} ескерту бар"},
    "more_places": {"other": "тағы {n} жерде бар, мәтінде белгіленген"},
    "advice_list": {"other": "Кеңестер мен қаралған ескертулер ({n})"},
    "ready_of": {"other": "{total} релиз тексерілді, оның {n} релизі жариялауға дайын"},
    "facts_same": {"other": "Барлық нұсқада бар: {n}"},
    "facts_partly": {"other": "Тағы {n} дерек барлық нұсқадан табылған жоқ"},
}

PHRASES = {
    "lang": "kk",
    "report": "Аударманы тексеру",
    "all_reports": "Тексерілген баспасөз релиздері",
    "back": "Барлық релиз",
    "ready": "Жариялауға дайын",
    "ready_but": "Жариялауға болады, бірақ түзететін тұстары бар",
    "not_ready": "Жариялауға әлі ерте",
    "short_ready": "дайын",
    "short_not_ready": "әлі ерте",
    "unchecked": "Тексеру аяқталмады",
    "why_unchecked": "Бұл релиз соңына дейін тексерілмеді, сондықтан қорытынды жоқ. Себебі беттің соңында көрсетілген.",
    "short_unchecked": "тексерілмеді",
    "why_clean": "Түзететін ештеңе табылмады.",
    "why_points": "Өрескел қате жоқ, бірақ басқа қате тым көп: 1000 сөзге {p} айып ұпайынан келеді, бұл шектен жоғары.",
    "why_advice": "Қате жоқ, тек кеңес бар.",
    "score_line": "1000 сөзге шаққандағы айып ұпайы: {p}",
    "nothing_here": "ескерту жоқ",
    "findings": "Барлық ескерту",
    "fix_first": "Алдымен мынаны түзетіңіз",
    "texts": "Мәтіндерді салыстыру",
    "legend": "Мәтіндегі белгілер:",
    "nav": "Бөлімдер",
    "other_texts": "Файлдардағы басқа мәтіндер",
    "facts": "Есімдер, күндер және сандар",
    "facts_note": "Әр нұсқада не айтылған. Алдымен ескертуі барлары және барлық нұсқадан табылмағандары тұр.",
    "facts_with_remark": "ескерту",
    "kind": "Дерек",
    "not_found": "табылмады",
    "category": "Санаты",
    "version": "Нұсқа",
    "versions": "Нұсқалар",
    "status": "Шешім",
    "all": "барлығы",
    "undecided": "жабылмаған",
    "filters": "Ескертулерді іріктеу",
    "shown": "көрсетілгені: {n}, барлығы: {total}",
    "doubtful": "Бұл жердегі сөйлемдер бір-біріне сәйкес келмеуі мүмкін: тексеріңіз",
    "moved": "Нұсқалардың бірінде бұл басқа жерде тұр",
    "drafts": "Бастапқы нұсқаларды түпкілікті нұсқамен салыстыру",
    "draft": "Бастапқы нұсқа",
    "final": "Түпкілікті нұсқа",
    "none": "Түзететін ештеңе жоқ.",
    "keys": "Пернелер: j – келесі ескерту, k – алдыңғысы, Esc – жабу",
    "print": "Басып шығару",
    "close": "Жабу",
    "why": "Неге белгіленді",
    "in_text": "Мәтіннен көрсету",
    "gap": "осы жерде түсіп қалған",
    "space": "бос орын",
    "no_counterpart": "мұнда ештеңе жоқ",
    "suggestion": "Мынаған ауыстыру",
    "delete": "өшіру",
    "place": "мәтіндегі орны",
    "release": "Релиз",
    "date": "Күні",
    "verdict": "Қорытынды",
    "quality": "Сапасы, %",
    "points_short": "1000 сөзге шаққандағы ұпай",
    "worst": "Айып ұпайлары неден жиналды",
    "over_time": "1000 сөзге шаққандағы айып ұпайы, уақыт бойынша",
    "less_better": "Неғұрлым аз болса, соғұрлым жақсы.",
    "sort": "Сұрыптау үшін баған атауын басыңыз.",
    "rejects": "Пайдалану мүмкін болмады",
    "made_by": "Kelisim бағдарламасында дайындалды",
    "signature": "Баптаулар",
    "termbase": "терминдер базасы",
    "explain_score": "Айып ұпайлары MQM бойынша есептеледі: өрескел қате – 25, елеулі қате – 5, ұсақ қате – 1, барлық нұсқаның 1000 сөзіне шаққанда; кеңестер есепке кірмейді. Жабылмаған өрескел қате тұрса немесе ұпай шектен асса, релизді жариялауға әлі ерте.",
    # the terminal
    "nothing": "Ештеңе табылмады.",
    "advice_hidden": "кеңестер, көрсетілмеген: {n} (көрсету: --advice)",
    "passes": "жариялауға дайын",
    "fails": "жариялауға әлі ерте",
    "points": "1000 сөзге шаққандағы айып ұпайы: {p}, сөз саны: {w}",
    "places": "тағы {n} жерде",
}
