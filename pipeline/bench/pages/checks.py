"""``docs/checks/``: a page for each check and the table of all, from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from pipeline.bench.pages import NOTE
from pipeline.core.mqm import CATEGORIES, category
from pipeline.report.visible import plain
from pipeline.rules.examples import Fires, Silent
from pipeline.rules.registry import CheckSpec

_VIEWS = {
    "BeadView": "sentences of the versions that belong together",
    "VersionView": "each version by itself",
    "ReleaseView": "the release as a whole",
    "CorpusView": "all releases in the order of their dates",
}
_LANGUAGES = {"kk": "Kazakh", "ru": "Russian", "en": "English"}


def _words(text: str) -> str:
    """Running text on one line, with the signs Markdown would take for its own escaped."""
    return str(regex.sub(r"([\\`*_<>|&\[\]])", r"\\\1", plain(" ".join(text.split()))))


def _code(text: str) -> str:
    """A quote as code; spaces at its ends stay visible."""
    shown = regex.sub(r"^ | $", "␣", plain(text.replace("\n", " ¶ "))).replace("|", "\\|")
    marks = "`" * (max((len(m) for m in regex.findall("`+", shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{marks}{pad}{shown}{pad}{marks}" if shown else "*(an empty place)*"


def _block(texts: dict[str, str]) -> list[str]:
    lines = [
        f"{k if i == 0 else '  '}  {line}" for k, t in texts.items() for i, line in enumerate(t.splitlines())
    ]
    shown = "\n".join(plain(line) for line in lines)
    fence = "`" * max(3, max((len(m) for m in regex.findall("`+", shown)), default=0) + 1)
    return [f"{fence}text", *shown.split("\n"), fence]


def _termbase(example: Fires | Silent) -> list[str]:
    rows = [
        f"| {concept} | {language} | {_words(term)} | {status} |"
        for concept, languages in example.terms.items()
        for language, terms in languages.items()
        for term, status in terms.items()
    ]
    return (
        ["", "With this termbase:", "", "| concept | language | term | status |", "|---|---|---|---|", *rows]
        if rows
        else []
    )


def _example(example: Fires | Silent) -> list[str]:
    lines = ["", *_block(example.texts), *_termbase(example)]
    if isinstance(example, Fires):
        told = [f"{k} {_code(quote)}" for k, quote in example.at.items()]
        said = f"Marked: {'; '.join(told)}."
        if example.suspect:
            said += f" Wrong version: {example.suspect}."
        if example.fix is not None:
            said += f" Offered instead: {_code(example.fix)}." if example.fix else " Offered: take it out."
        lines += ["", said]
    return lines


def check_page(spec: CheckSpec) -> str:
    """The page of one check."""
    top = CATEGORIES[category(spec.mqm)][0]
    languages = ", ".join(_LANGUAGES[x] for x in spec.languages)
    lines = [
        NOTE,
        f"# {spec.code} {spec.name}",
        "",
        f"**{_words(spec.title.en)}** · {_words(spec.title.ru)} · {_words(spec.title.kk)}",
        "",
        "| | |",
        "|---|---|",
        f"| Severity | {spec.severity} |",
        f"| Category | {top}: `{spec.mqm}` |",
        f"| Looks at | {_VIEWS[spec.view.__name__]} |",
        f"| Languages | {languages} |",
        *(
            ["| Counted | as style: one finding per document and kind in the profile `press` |"]
            if spec.style
            else []
        ),
        "",
        _words(spec.explanation.en),
        "",
        f"**По-русски.** {_words(spec.explanation.ru)}",
        "",
        f"**Қазақша.** {_words(spec.explanation.kk)}",
    ]
    for kind, heading in ((Fires, "Reported"), (Silent, "Not reported")):
        lines += ["", f"## {heading}"]
        for example in spec.examples:
            if isinstance(example, kind):
                lines += _example(example)
    return "\n".join([*lines, "", "[All checks](index.md)", ""])


def check_index(specs: Sequence[CheckSpec]) -> str:
    """The table of all checks."""
    rows = [
        f"| [{s.code}]({s.code}.md) | {s.name} | {_words(s.title.en)} | {_words(s.title.ru)} "
        f"| {_words(s.title.kk)} | {CATEGORIES[category(s.mqm)][0]} | {s.severity} |"
        for s in specs
    ]
    lines = [
        NOTE,
        "# The checks",
        "",
        f"{len(specs)} checks. `kelisim explain CODE` prints the same in a terminal. The first three letters "
        "of a code are its family; [configuration](../guide/configuration.md) says how a code or a family is "
        "switched off or made more or less severe.",
        "",
        "| code | name | in English | по-русски | қазақша | category | severity |",
        "|---|---|---|---|---|---|---|",
        *rows,
        "",
        "A check that fails on a release becomes advice with the code INT001, and the other checks go on.",
        "",
    ]
    return "\n".join(lines)
