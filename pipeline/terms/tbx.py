"""TBX: ISO 30042:2019 (TBX-Basic; DCA style is written, DCA and DCT are read) and the older ``martif``.

TBX-Basic knows no “forbidden”, “case-sensitive” or “do not translate”. They are written as ``note`` elements
that begin with ``kelisim:``, which every other reader shows as a plain note.
Source: ISO 30042:2019; TBX-Basic dialect, www.tbxinfo.net.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

from lxml import etree

from pipeline.core.errors import ConfigError
from pipeline.terms.records import Concept, Status, Term, Termbase

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MARK = "kelisim:"
_FORBIDDEN, _CASE, _KEEP = "forbidden", "case-sensitive", "do-not-translate"

_STATUS = {
    "preferredterm": Status.PREFERRED,
    "preferred": Status.PREFERRED,
    "admittedterm": Status.ADMITTED,
    "admitted": Status.ADMITTED,
    "acceptable": Status.ADMITTED,
    "deprecatedterm": Status.DEPRECATED,
    "deprecated": Status.DEPRECATED,
    "supersededterm": Status.DEPRECATED,
    "superseded": Status.DEPRECATED,
    "notrecommended": Status.DEPRECATED,
    "obsolete": Status.DEPRECATED,
    "forbidden": Status.FORBIDDEN,
    "forbiddenterm": Status.FORBIDDEN,
}
_WRITTEN = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_GROUPS = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp", "ntig")


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _line(element: etree._Element) -> int:
    return int(getattr(element, "sourceline", None) or 0)


def _text(element: etree._Element) -> str:
    return normalize("NFC", " ".join("".join(str(part) for part in element.itertext()).split()))


def _children(element: etree._Element) -> Iterator[etree._Element]:
    """Child elements, with those of grouping elements in place of the group; no comments."""
    for child in element.iterchildren("*"):
        if _name(child) in _GROUPS:
            yield from _children(child)
        else:
            yield child


def _fields(element: etree._Element) -> dict[str, list[str]]:
    """Data categories of one level: by the ``type`` attribute (DCA) or by the element's own name (DCT)."""
    fields: dict[str, list[str]] = {}
    for child in _children(element):
        if _name(child) not in ("langSec", "langSet", "termSec", "tig", "term"):
            key = (child.get("type") or _name(child)).casefold()
            fields.setdefault(key, []).append(_text(child))
    return fields


def _notes(fields: dict[str, list[str]]) -> tuple[str, set[str]]:
    """The readable note, and the marks of this project taken out of it."""
    notes, marks = [], set()
    for note in fields.get("note", []):
        if note.startswith(_MARK):
            marks.add(note.removeprefix(_MARK).strip())
        else:
            notes.append(note)
    return " ".join(notes), marks


def _first(fields: dict[str, list[str]], *names: str) -> str:
    return next((fields[name][0] for name in names if fields.get(name)), "")


def _status(value: str, file: str, line: int) -> Status:
    if not value:
        return Status.PREFERRED
    key = value.casefold().removesuffix("-admn-sts").replace(" ", "").replace("_", "")
    if key not in _STATUS:
        raise ConfigError(
            f"{file}, line {line}: unknown status “{value}”. Use preferredTerm-admn-sts, "
            "admittedTerm-admn-sts or deprecatedTerm-admn-sts."
        )
    return _STATUS[key]


def _term(section: etree._Element, language: str, file: str) -> Term:
    line = _line(section)
    text = next((_text(child) for child in _children(section) if _name(child) == "term"), "")
    if not text:
        raise ConfigError(f"{file}, line {line}: a term section without a term. Write the term or remove it.")
    fields = _fields(section)
    note, marks = _notes(fields)
    status = _status(_first(fields, "administrativestatus", "normativeauthorization"), file, line)
    return Term(
        language=language,
        text=text,
        status=Status.FORBIDDEN if _FORBIDDEN in marks else status,
        part_of_speech=_first(fields, "partofspeech"),
        term_type=_first(fields, "termtype"),
        source=_first(fields, "source"),
        note=note,
        case_sensitive=_CASE in marks,
    )


def _concept(entry: etree._Element, number: int, file: str) -> Concept:
    fields = _fields(entry)
    note, marks = _notes(fields)
    terms: list[Term] = []
    definition = _first(fields, "definition")
    for section in _children(entry):
        if _name(section) not in ("langSec", "langSet"):
            continue
        language = section.get(_XML_LANG) or section.get("lang") or ""
        if not language:
            line = _line(section)
            raise ConfigError(f'{file}, line {line}: a language section without xml:lang. Add xml:lang="kk".')
        definition = definition or _first(_fields(section), "definition")
        primary = language.replace("_", "-").split("-")[0].lower()
        for child in section.iterchildren("*"):
            if _name(child) in ("termSec", "tig", "ntig"):
                terms.append(_term(child, primary, file))
    return Concept(
        id=entry.get("id") or f"c{number}",
        domain=_first(fields, "subjectfield"),
        definition=definition,
        note=note,
        source=_first(fields, "source"),
        customer=_first(fields, "customersubset"),
        do_not_translate=_KEEP in marks,
        terms=tuple(terms),
    )


def read_tbx(data: bytes, file: str) -> Termbase:
    """Parse TBX of either edition; ``file`` is named in errors. Entities are never expanded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        detail = getattr(error, "msg", None) or str(error)
        line = getattr(error, "lineno", None) or 1
        raise ConfigError(
            f"{file}, line {line}: not well-formed XML ({detail}). Export the file anew."
        ) from error
    if root is None or _name(root) not in ("tbx", "martif"):
        found = "nothing" if root is None else f"<{_name(root)}>"
        raise ConfigError(f"{file}, line 1: {found} is not TBX. Export the termbase as TBX, CSV or XLSX.")
    concepts: list[Concept] = []
    lines: dict[str, int] = {}
    entries = (e for e in root.iter("*") if _name(e) in ("conceptEntry", "termEntry"))
    for number, entry in enumerate(entries, 1):
        concept = _concept(entry, number, file)
        line = _line(entry)
        if concept.id in lines:
            raise ConfigError(
                f"{file}, line {line}: the concept id “{concept.id}” is used already in line "
                f"{lines[concept.id]}. Give each concept an id of its own."
            )
        lines[concept.id] = line
        concepts.append(concept)
    return Termbase.of(concepts)


def _add(parent: etree._Element, tag: str, text: str, kind: str = "") -> None:
    if text:
        element = etree.SubElement(parent, tag, {"type": kind} if kind else {})
        element.text = text


def _write_term(parent: etree._Element, term: Term) -> None:
    section = etree.SubElement(parent, "termSec")
    _add(section, "term", term.text)
    _add(section, "termNote", _WRITTEN[term.status], "administrativeStatus")
    _add(section, "termNote", term.part_of_speech, "partOfSpeech")
    _add(section, "termNote", term.term_type, "termType")
    _add(section, "admin", term.source, "source")
    _add(section, "note", term.note)
    if term.status is Status.FORBIDDEN:
        _add(section, "note", f"{_MARK} {_FORBIDDEN}")
    if term.case_sensitive:
        _add(section, "note", f"{_MARK} {_CASE}")


def _write_concept(body: etree._Element, concept: Concept) -> None:
    entry = etree.SubElement(body, "conceptEntry", {"id": concept.id})
    _add(entry, "descrip", concept.domain, "subjectField")
    if concept.definition:
        group = etree.SubElement(entry, "descripGrp")
        _add(group, "descrip", concept.definition, "definition")
        _add(group, "admin", concept.source, "source")
    else:
        _add(entry, "admin", concept.source, "source")
    _add(entry, "admin", concept.customer, "customerSubset")
    _add(entry, "note", concept.note)
    if concept.do_not_translate:
        _add(entry, "note", f"{_MARK} {_KEEP}")
    for language in dict.fromkeys(t.language for t in concept.terms):
        section = etree.SubElement(entry, "langSec", {_XML_LANG: language})
        for term in concept.of(language):
            _write_term(section, term)


def write_tbx(termbase: Termbase, path: Path) -> None:
    """Write TBX-Basic in DCA style, UTF-8. The same termbase gives the same bytes."""
    namespaces: Any = {None: _NAMESPACE}
    root = etree.Element("tbx", {"type": "TBX-Basic", "style": "dca", _XML_LANG: "en"}, nsmap=namespaces)
    header = etree.SubElement(etree.SubElement(root, "tbxHeader"), "fileDesc")
    _add(etree.SubElement(header, "titleStmt"), "title", "Kelisim termbase")
    _add(
        etree.SubElement(header, "sourceDesc"), "p", "Terms of press releases in Kazakh, Russian and English."
    )
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for concept in termbase.concepts:
        _write_concept(body, concept)
    try:
        data = etree.tostring(root, pretty_print=True, xml_declaration=True, encoding="UTF-8")
        path.write_bytes(data)
    except OSError as error:
        raise ConfigError(f"{path} cannot be written: {error.strerror}. Choose another place.") from error
