"""The HTML report of a release: one self-contained file, no outside requests, readable without JavaScript."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.model import LANGUAGES, Finding, Reject, Severity
from pipeline.core.mqm import CATEGORIES, category
from pipeline.report.layout import extra, facts, rows
from pipeline.report.phrases import LANGUAGE_NAMES, PHRASES, SEVERITY

if TYPE_CHECKING:
    from jinja2 import Environment

#: beads below this posterior are marked for review
DOUBT = 0.6


@cache
def environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("pipeline.report", "templates")
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals["asset"] = lambda name: loader.get_source(made, name)[0]
    return made


def columns(release: ReleaseDocument) -> tuple[str, ...]:
    """Ids of the versions that are aligned, in the order kk, ru, en."""
    used = {v for bead in release.beads for v in bead.segments}
    order = {language: i for i, language in enumerate(LANGUAGES)}
    chosen = [v for v in release.versions if v.id in used]
    return tuple(v.id for v in sorted(chosen, key=lambda v: order.get(v.language, 9)))


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By severity, then as they stand in the text; those dismissed last."""
    dismissed = ("ignored", "fixed")
    return tuple(sorted(findings, key=lambda f: (f.status in dismissed, -f.severity.rank)))


def release_context(release: ReleaseDocument, ui: str) -> dict[str, Any]:
    """Everything the template of one release prints."""
    findings = worst_first(release.findings)
    shown = columns(release)
    index = {"en": 0, "ru": 1, "kk": 2}[ui]
    counts = Counter(f.severity for f in findings if f.status == "open" or f.status == "accepted")
    return {
        "release": release,
        "findings": findings,
        "columns": [v for c in shown for v in release.versions if v.id == c],
        "rows": rows(release, findings, shown, DOUBT),
        "extra": extra(release, findings, shown),
        "facts": facts(release, shown),
        "counts": [(s, counts.get(s, 0)) for s in reversed(Severity)],
        "categories": {p: CATEGORIES.get(category(p), (p, p, p))[index] for p in {f.mqm for f in findings}},
        "category": category,
        "used_categories": sorted({category(f.mqm) for f in findings}),
        "category_names": {k: v[index] for k, v in CATEGORIES.items()},
        "dates": _date(release.date, ui),
    }


def _date(date: str | None, ui: str) -> str:
    """The release date as readers of this language write it; as it stands if it is not a full date."""
    import datetime

    from babel.dates import format_date

    if date is None:
        return ""
    try:
        return format_date(datetime.date.fromisoformat(date), "long", locale=ui)
    except ValueError:
        return date


def _common(ui: str) -> dict[str, Any]:
    return {"ui": ui, "t": PHRASES[ui], "severity_names": SEVERITY[ui], "languages": LANGUAGE_NAMES[ui]}


def page(document: Document, ui: str = "en") -> str:
    """All releases of a document in one page; the usual case is one."""
    template = environment().get_template("release.html.j2")
    return template.render(
        releases=[release_context(r, ui) for r in document.releases],
        rejects=document.rejects,
        signature=document.signature,
        back="",
        **_common(ui),
    )


def release_page(release: ReleaseDocument, rejects: Sequence[Reject], document: Document, ui: str, back: str) -> str:
    """The page of one release with a link ``back`` to the index."""
    template = environment().get_template("release.html.j2")
    return template.render(
        releases=[release_context(release, ui)],
        rejects=rejects,
        signature=document.signature,
        back=back,
        **_common(ui),
    )


def index_page(document: Document, paths: dict[str, str], ui: str) -> str:
    """The table of all releases, the worst first."""
    template = environment().get_template("index.html.j2")
    totals: Counter[str] = Counter()
    for release in document.releases:
        if release.score is not None:
            totals.update(release.score.categories)
    index = {"en": 0, "ru": 1, "kk": 2}[ui]
    return template.render(
        releases=sorted(document.releases, key=lambda r: (-(r.score.per_1000_words if r.score else 0), r.id)),
        paths=paths,
        rejects=document.rejects,
        signature=document.signature,
        categories=[(CATEGORIES[k][index], n) for k, n in totals.most_common() if k in CATEGORIES and n],
        **_common(ui),
    )
