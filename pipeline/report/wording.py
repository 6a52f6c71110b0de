"""Numbers, dates and plural forms as readers of one language write them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from pipeline.core.document import VersionDocument
from pipeline.report.phrases import LANGUAGE_NAMES, PLURALS, ROLES

if TYPE_CHECKING:
    from babel import Locale


@cache
def locale(ui: str) -> Locale:
    from babel import Locale as BabelLocale

    return BabelLocale(ui)


def plural(forms: Mapping[str, str], n: int, ui: str, **more: object) -> str:
    """The form for ``n`` filled in; a language that needs fewer forms gives only ``other``."""
    form = forms.get(str(locale(ui).plural_form(n))) or forms["other"]
    return form.format(n=n, **more)


def counted(key: str, n: int, ui: str, **more: object) -> str:
    """A phrase of :data:`PLURALS`."""
    return plural(PLURALS[ui][key], n, ui, **more)


def decimal(value: float, ui: str) -> str:
    """One decimal place at most: more would promise a precision that penalty points do not have."""
    from babel.numbers import format_decimal

    return format_decimal(value, format="#,##0.#", locale=ui)


def long_date(date: str | None, ui: str) -> str:
    """The release date as readers of this language write it; as it stands if it is not a full date."""
    from babel.dates import format_date

    if date is None:
        return ""
    try:
        return format_date(datetime.date.fromisoformat(date), "long", locale=ui)
    except ValueError:
        return date


def version_label(version: VersionDocument, ui: str) -> str:
    """ "Russian", "Russian (draft)": how a reader calls a version, whatever its id."""
    name = LANGUAGE_NAMES[ui].get(version.language.value, version.language.value)
    role = ROLES[ui].get(version.role.value, version.role.value)
    return f"{name} ({role})" if role else name


def version_labels(versions: tuple[VersionDocument, ...], ui: str) -> dict[str, str]:
    """Version id → label. A part is named as such only beside a full text of its language; what still
    shares a label gets its id."""
    finals = {v.language for v in versions if v.role.value == "final"}
    labels = {
        v.id: LANGUAGE_NAMES[ui].get(v.language.value, v.language.value)
        if v.role.value == "part" and v.language not in finals
        else version_label(v, ui)
        for v in versions
    }
    shared = [label for label in labels.values() if list(labels.values()).count(label) > 1]
    return {k: f"{label} [{k}]" if label in shared else label for k, label in labels.items()}
