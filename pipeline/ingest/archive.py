"""Members of Office archives and their XML, with a guard on every size and no access to anything outside."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from pipeline.ingest.document import RefusalError

if TYPE_CHECKING:
    from lxml.etree import _Element

_BROKEN = "The file is damaged: {}. Open it where it was written, save it again and add the new copy."
#: more unpacked bytes per packed byte than any text has; small members may be as regular as they like
_RATIO = 400
_SMALL = 1_000_000


class Archive:
    """Read-only view of a ZIP file that unpacks at most ``limit`` bytes in all."""

    def __init__(self, data: bytes, limit: int) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError) as error:
            raise RefusalError("ING003", _BROKEN.format("it ends too early")) from error
        self._left = limit
        self.names = frozenset(self._zip.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a member. Raises :class:`RefusalError` if it is encrypted, broken or too large."""
        info = self._zip.getinfo(name)
        if info.flag_bits & 0x1:
            raise RefusalError(
                "ING004", "The file has a password. Save a copy without the password and add that."
            )
        bomb = info.file_size > _SMALL and info.file_size > _RATIO * max(info.compress_size, 1)
        if info.file_size > self._left or bomb:
            raise RefusalError(
                "ING010",
                f"Unpacked, the file would have {info.file_size:,} bytes in {name}. Save the text alone.",
            )
        try:
            with self._zip.open(info) as member:
                # one byte more than declared shows a header that lies
                data = member.read(info.file_size + 1)
        except (
            zipfile.BadZipFile,
            EOFError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise RefusalError("ING003", _BROKEN.format(f"its part {name} cannot be unpacked")) from error
        if len(data) > info.file_size:
            raise RefusalError(
                "ING010", f"The part {name} unpacks to more than it declares. Save the file again."
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> _Element:
        return parse_xml(self.read(name), name)


def parse_xml(data: bytes, name: str) -> _Element:
    """The root element; entities stay unresolved, nothing is fetched, and a DTD is refused."""
    from lxml import etree

    # no Office program writes a document type; one that is there wants to include files or grow
    head = data.replace(b"\x00", b"").upper()
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise RefusalError(
            "ING003", f"The part {name} declares entities, which documents do not need. Save the file anew."
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusalError("ING003", _BROKEN.format(f"its part {name} is not well-formed")) from error
