"""What stands around a job title and makes it another: acting, former, first, deputy.

Kazakh puts deputy and acting after the title («әкімнің бірінші орынбасары», «директордың м.а.»), Russian and
English before it. Source: editor's judgement.
"""

from __future__ import annotations

import regex

from pipeline.core.model import Language

#: characters looked at on each side
_REACH = 60
_GAP = r"[ \u00A0]+"
_BEFORE: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.KK: (
        ("former", rf"(?:бұрынғы{_GAP}|экс-)"),
        ("acting", rf"уақытша{_GAP}"),
        ("first", rf"бірінші{_GAP}"),
    ),
    Language.RU: (
        ("former", rf"(?:бывш(?:ий|ая|его|ей|ему|им|ем|ую){_GAP}|экс-)"),
        (
            "acting",
            rf"(?:(?:временно{_GAP})?исполняющ(?:ий|ая|его|ей|ему|им|ем|ую){_GAP}обязанности"
            rf"|и\.[ \u00A0]?о\.|врио){_GAP}",
        ),
        ("first", rf"перв(?:ый|ая|ого|ой|ому|ым|ом|ую){_GAP}"),
        ("deputy", rf"(?:заместител(?:ь|я|ю|ем|е|ьниц\p{{L}}{{1,2}}){_GAP}|зам\.?{_GAP}?)"),
    ),
    Language.EN: (
        ("former", rf"(?:former{_GAP}|ex-)"),
        ("acting", rf"(?:acting|interim){_GAP}"),
        ("first", rf"first{_GAP}"),
        ("deputy", rf"deputy(?:{_GAP}|-)"),
    ),
}
_MODIFIED = {
    language: [
        (name, regex.compile(rf"(?<![\p{{L}}-]){pattern}$", regex.IGNORECASE)) for name, pattern in rows
    ]
    for language, rows in _BEFORE.items()
}
_DEPUTY_KK = regex.compile(
    rf"{_GAP}(?P<first>бірінші{_GAP})?орынбасар(?!лар)\p{{Ll}}{{0,8}}(?!\p{{L}})", regex.IGNORECASE
)
_ACTING_KK = regex.compile(
    rf"{_GAP}(?:міндет(?:ін|терін){_GAP}(?:уақытша{_GAP})?атқарушы(?!лар)\p{{Ll}}{{0,6}}(?!\p{{L}})"
    r"|м\.[ \u00A0]?а\.)",
    regex.IGNORECASE,
)
_DEPUTIES = ("deputy-", "vice-", "first-")
#: names of their own among the deputies, as the table has them
_SAME = {
    "deputy-minister": "vice-minister", "deputy-president": "vice-president", "deputy-rector": "vice-rector",
    "deputy-board-chair": "board-deputy-chair", "deputy-governor": "vice-governor",
    # the languages do not name the body alike: «заместитель директора (департамента)»
    "deputy-department-director": "deputy-director", "deputy-head-of-department": "deputy-head",
    "deputy-head-of-administration": "deputy-head", "deputy-office-head": "deputy-head",
    "deputy-staff-head": "deputy-head", "deputy-administration-head": "deputy-head",
    "deputy-chief": "deputy-head",
    "deputy-committee-chair": "deputy-chair", "deputy-council-chair": "deputy-chair",
    "deputy-commission-chair": "deputy-chair",
}  # fmt: skip
_PREFIX = regex.compile("(?:(?:former|acting|first)-)+")


def office(title: str) -> str:
    """The id without former, acting and first: ``acting-akim`` is of the office ``akim``."""
    return _PREFIX.sub("", title)


def _deputy(title: str) -> str:
    return _SAME.get(f"deputy-{title}", f"deputy-{title}")


def around(
    text: str, start: int, end: int, title: str, language: Language, left: int
) -> tuple[int, int, str]:
    """Span and id of the title at ``text[start:end]`` with its modifiers; the title before ends at ``left``.

    Modifiers stand in the order former, acting, first, deputy: ``former-first-deputy-akim``.
    """
    first = False
    if language == Language.KK:
        deputy = _DEPUTY_KK.match(text, end, end + _REACH)
        if deputy is not None and not title.startswith(_DEPUTIES):
            end, title, first = deputy.end(), _deputy(title), deputy["first"] is not None
        acting = _ACTING_KK.match(text, end, end + _REACH)
        if acting is not None:
            end, title = acting.end(), f"acting-{'first-' if first else ''}{title}"
            first = False
    if first:
        title = f"first-{title}"
    for name, pattern in reversed(_MODIFIED[language]):
        before = pattern.search(text, max(left, start - _REACH), start)
        if before is None or title.startswith(f"{name}-"):
            continue
        if name == "deputy":
            if title.startswith(_DEPUTIES):
                continue
            title = _deputy(title)
        elif name == "first":
            # "the first president" counts presidents; the first deputy is an office
            if not title.startswith(_DEPUTIES) and "-deputy-" not in title:
                continue
            title = f"first-{title}"
        else:
            title = f"{name}-{title}"
        start = before.start()
    return start, end, title
