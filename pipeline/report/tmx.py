"""The alignment as a translation memory: TMX 1.4b (LISA OSCAR, 26 April 2005), level 1, plain text.

No date is written and nothing depends on the machine: the same document gives the same bytes. There is no
DOCTYPE: readers would look for a DTD that nobody ships; the file is valid against it all the same.
"""

from __future__ import annotations

from urllib.parse import quote

import msgspec
import regex
from lxml import etree

from pipeline.core.document import Document, ReleaseDocument
from pipeline.core.model import Bead

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: what XML 1.0 (production 2, Char) cannot hold
_FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Memory(msgspec.Struct, frozen=True):
    data: bytes
    #: beads of one version only: no translation of anything
    left_out: int
    #: characters that XML cannot hold, written as U+FFFD
    replaced: int


def _tuid(release: str, bead: str) -> str:
    """Unique in the file and without white space, as the specification asks."""
    return regex.sub(r"[\s%]", lambda m: quote(m[0]), f"{release}:{bead}")


class _Writer:
    def __init__(self, version: str) -> None:
        self.left_out = self.replaced = 0
        self.root = etree.Element("tmx", version="1.4")
        header = {
            "creationtool": "kelisim",
            "creationtoolversion": version,
            "segtype": "sentence",
            "o-tmf": "kelisim",
            "adminlang": "en",
            # any version may be the source: which one was, the files do not say
            "srclang": "*all*",
            "datatype": "plaintext",
        }
        etree.SubElement(self.root, "header", header)
        self.body = etree.SubElement(self.root, "body")

    def clean(self, text: str) -> str:
        cleaned, count = _FORBIDDEN.subn(_REPLACEMENT, text)
        self.replaced += count
        return cleaned

    def release(self, release: ReleaseDocument) -> None:
        versions = {v.id: v for v in release.versions}
        segments = {s.id: s for s in release.segments}
        for bead in release.beads:
            said = {v: ids for v, ids in bead.segments.items() if ids}
            if len(said) < 2:
                self.left_out += 1
                continue
            unit = self._unit(release.id, bead, max(map(len, said.values())))
            for version, ids in said.items():
                variant = etree.SubElement(unit, "tuv", {_LANG: versions[version].language.value})
                text = versions[version].text
                words = " ".join(text[segments[i].start : segments[i].end] for i in ids)
                etree.SubElement(variant, "seg").text = self.clean(words)

    def _unit(self, release: str, bead: Bead, size: int) -> etree._Element:
        unit = etree.SubElement(self.body, "tu", tuid=self.clean(_tuid(release, bead.id)))
        if size > 1:
            # several sentences that are translated together are no sentence
            unit.set("segtype", "block")
        for name, value in (("release", release), ("bead", bead.id), ("posterior", f"{bead.posterior:.3f}")):
            etree.SubElement(unit, "prop", type=f"x-{name}").text = self.clean(value)
        return unit

    def data(self) -> bytes:
        etree.indent(self.root)
        return etree.tostring(self.root, encoding="UTF-8", xml_declaration=True) + b"\n"


def memory(document: Document) -> Memory:
    """All releases of the document in one memory; ``srclang`` is open, so every direction can be used."""
    writer = _Writer(document.signature.version)
    for release in document.releases:
        writer.release(release)
    return Memory(writer.data(), writer.left_out, writer.replaced)
