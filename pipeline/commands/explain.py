"""``kelisim explain CODE``"""

from __future__ import annotations

from pipeline.core.errors import KelisimError
from pipeline.report.phrases import SEVERITY
from pipeline.rules.examples import Fires, Silent
from pipeline.rules.registry import CheckSpec

_WORDS = {
    "en": ("Reports", "Says nothing about", "Category", "Severity"),
    "ru": ("Отмечает", "Не отмечает", "Категория", "Серьёзность"),
    "kk": ("Белгілейді", "Белгілемейді", "Санаты", "Маңыздылығы"),
}

#: INT001 is no check: it is what the runner says of one that failed
_CRASH = {
    "en": "A check failed on this release because of a fault in it, not in the text; please report it.",
    "ru": "Проверка завершилась ошибкой: дело в ней самой, а не в тексте; сообщите об этом.",
    "kk": "Тексеру қатемен аяқталды: кінәрат мәтінде емес, тексерудің өзінде; бұл туралы хабарлаңыз.",
}


def _example(example: Fires | Silent) -> str:
    return "\n".join(
        f"    {language}: {line}" for language, text in example.texts.items() for line in text.splitlines()
    )


def every_check() -> tuple[CheckSpec, ...]:
    """The catalogue: the checks of releases and those of the whole corpus, by code."""
    from pipeline.checks.stage import all_checks
    from pipeline.consistency.stage import corpus_checks

    return tuple(sorted(all_checks() + corpus_checks(), key=lambda s: s.code))


def explanation(code: str, ui: str) -> str:
    """The rule in words, and its examples. Raises :class:`KelisimError` for an unknown code."""
    if code.upper() == "INT001":
        return f"INT001 check-crashed\n\n{_CRASH[ui]}"
    checks = {s.code: s for s in every_check()}
    spec = checks.get(code.upper())
    if spec is None:
        raise KelisimError(f"There is no check {code}. Known: {', '.join(checks)}.")
    fires, silent, category, severity = _WORDS[ui]
    paragraph = " ".join(getattr(spec.explanation, ui).split())
    lines = [
        f"{spec.code} {spec.name}: {getattr(spec.title, ui)}",
        f"{category}: {spec.mqm}. {severity}: {SEVERITY[ui][spec.severity]}.",
        "",
        paragraph,
    ]
    for example in spec.examples:
        lines += ["", f"{fires if isinstance(example, Fires) else silent}:", _example(example)]
        if isinstance(example, Fires):
            lines += [f"    → {language}: «{quote}»" for language, quote in example.at.items()]
    return "\n".join(lines)
