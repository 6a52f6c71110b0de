"""The words of the interface around findings, in its three languages: one module per language, the same keys.

A phrase that depends on a number is a dict of plural forms (CLDR: one, few, many, other);
``pipeline.report.wording`` chooses. Kazakh nouns stay in the singular after a numeral.
"""

from __future__ import annotations

from pipeline.core.model import EntityKind, Severity
from pipeline.report.phrases import en, kk, ru

_ALL = {"en": en, "ru": ru, "kk": kk}

#: the word in a badge
SEVERITY: dict[str, dict[Severity, str]] = {ui: m.SEVERITY for ui, m in _ALL.items()}
#: "6 critical errors": plural forms
COUNTED: dict[str, dict[Severity, dict[str, str]]] = {ui: m.COUNTED for ui, m in _ALL.items()}
#: heads of columns
LANGUAGE_NAMES: dict[str, dict[str, str]] = {ui: m.LANGUAGE_NAMES for ui, m in _ALL.items()}
#: "in the Kazakh text"
IN_TEXT: dict[str, dict[str, str]] = {ui: m.IN_TEXT for ui, m in _ALL.items()}
ROLES: dict[str, dict[str, str]] = {ui: m.ROLES for ui, m in _ALL.items()}
KINDS: dict[str, dict[EntityKind, str]] = {ui: m.KINDS for ui, m in _ALL.items()}
STATUS: dict[str, dict[str, str]] = {ui: m.STATUS for ui, m in _ALL.items()}
PLURALS: dict[str, dict[str, dict[str, str]]] = {ui: m.PLURALS for ui, m in _ALL.items()}
PHRASES: dict[str, dict[str, str]] = {ui: m.PHRASES for ui, m in _ALL.items()}
