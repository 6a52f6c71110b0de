"""The HTML report of a release: one self-contained file, no outside requests, readable without JavaScript."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.model import Reject
from pipeline.core.mqm import CATEGORIES
from pipeline.report.overview import overview
from pipeline.report.phrases import KINDS, LANGUAGE_NAMES, PHRASES, SEVERITY, STATUS
from pipeline.report.standing import USUAL, Alignment
from pipeline.report.view import LANGUAGE_INDEX, release_view
from pipeline.report.visible import plain, spaced, visible
from pipeline.report.wording import counted, decimal

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    loader = PackageLoader("pipeline.report", "templates")
    made = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals["asset"] = lambda name: Markup(loader.get_source(made, name)[0])
    made.globals["policy"] = lambda style, script: policy(
        loader.get_source(made, style)[0], loader.get_source(made, script)[0]
    )
    made.filters.update(visible=visible, plain=plain, spaced=spaced)
    return made


def policy(style: str, script: str) -> str:
    """A content security policy under which only our own style and script work, by their hashes: the second
    fence behind escaping, against whatever stands in a press release or a file name."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _common(document: Document, rejects: Sequence[Reject], ui: str) -> dict[str, Any]:
    return {
        "ui": ui,
        "t": PHRASES[ui],
        "severity_names": SEVERITY[ui],
        "languages": LANGUAGE_NAMES[ui],
        "kinds": KINDS[ui],
        "statuses": STATUS[ui],
        "n": partial(_counted, ui),
        "decimal": partial(decimal, ui=ui),
        "signature": document.signature,
        "rejects": rejects,
    }


def _counted(ui: str, key: str, number: int, **more: object) -> str:
    return counted(key, number, ui, **more)


def _render(
    releases: Sequence[ReleaseDocument],
    document: Document,
    rejects: Sequence[Reject],
    ui: str,
    back: str,
    known: Alignment,
) -> str:
    template = environment().get_template("release.html.j2")
    views = [release_view(r, ui, known) for r in releases]
    return template.render(releases=views, back=back, **_common(document, rejects, ui))


def page(document: Document, ui: str = "en", known: Alignment = USUAL) -> str:
    """All releases of a document in one page; the usual case is one. ``known``: of the alignment."""
    return _render(document.releases, document, document.rejects, ui, "", known)


def release_page(
    release: ReleaseDocument,
    rejects: Sequence[Reject],
    document: Document,
    ui: str,
    back: str,
    known: Alignment,
) -> str:
    """The page of one release with a link ``back`` to the index."""
    return _render([release], document, rejects, ui, back, known)


def index_page(document: Document, paths: dict[str, str], ui: str) -> str:
    """The table of all releases, the worst first."""
    totals: Counter[str] = Counter()
    for release in document.releases:
        if release.score is not None:
            totals.update(release.score.categories)
    names = [(CATEGORIES[k][LANGUAGE_INDEX[ui]], p) for k, p in totals.most_common() if k in CATEGORIES and p]
    template = environment().get_template("index.html.j2")
    return template.render(
        view=overview(document.releases, ui),
        paths=paths,
        categories=names,
        **_common(document, document.rejects, ui),
    )
