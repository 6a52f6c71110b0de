"""Files built for the tests of ingest, and short ways to read them."""

from __future__ import annotations

import io
import zipfile

from pipeline.core.config import IngestConfig
from pipeline.core.model import Block, Reject, Release, Version
from pipeline.ingest.raw import RawFile, RawRelease
from pipeline.ingest.stage import run

KK = (
    "Петропавл қаласының мәслихаты тұрақты энергетикалық даму жөніндегі жоспарды бекітті. "
    "Құжат Еуропалық Одақтың қолдауымен әзірленді және үш тілде жарияланды."
)
RU = (
    "Маслихат города Петропавловска утвердил план устойчивого энергетического развития. "
    "Документ подготовлен при поддержке Европейского союза и опубликован на трёх языках."
)
EN = (
    "The city council of Petropavl has approved the plan for sustainable energy development. "
    "The document was prepared with the support of the European Union and published in three languages."
)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Result:
    """The rows of one run, by kind."""

    def __init__(self, files: dict[str, bytes], config: IngestConfig | None = None) -> None:
        raw = RawRelease("r", tuple(RawFile(n, d) for n, d in files.items()))
        self.rows, self.rejects = run(raw, config or IngestConfig())
        self.release = next(r for r in self.rows if isinstance(r, Release))
        self.versions = {r.id: r for r in self.rows if isinstance(r, Version)}

    def blocks(self, version: str) -> list[Block]:
        return [r for r in self.rows if isinstance(r, Block) and r.version == version]

    def texts(self, version: str) -> list[str]:
        text = self.versions[version].text
        return [text[b.start : b.end] for b in self.blocks(version)]

    def kinds(self, version: str) -> list[str]:
        return [b.kind.value for b in self.blocks(version)]

    def notes(self, version: str) -> str:
        return "; ".join(self.versions[version].source.notes)

    @property
    def codes(self) -> list[tuple[str, str]]:
        return [(r.source, r.code) for r in self.rejects]

    def reject(self) -> Reject:
        assert len(self.rejects) == 1, self.rejects
        return self.rejects[0]


def ingest(config: IngestConfig | None = None, **files: bytes | str) -> Result:
    """``ingest(kk_txt="…")``: the last underscore of a name is the dot before the extension."""
    named = {".".join(k.rsplit("_", 1)).replace("__", "."): v for k, v in files.items()}
    return Result({k: v.encode() if isinstance(v, str) else v for k, v in named.items()}, config)


def archive(members: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in members.items():
            z.writestr(name, data)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file out of the XML of its body; ``footnotes="…"`` and the like add parts with that content."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{i}" Type="{kinds}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for i, name in enumerate(parts)
    )
    relations += (
        f'<Relationship Id="link" Type="{kinds}/hyperlink" Target="https://e.kz/kk" TargetMode="External"/>'
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="m" Type="{kinds}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}</Relationships>',
        "word/document.xml": word_part("document", f"<w:body>{body}</w:body>"),
    }
    for name, content in parts.items():
        root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
        members[f"word/{name}.xml"] = word_part(root, content)
    return archive(members)


def word_part(root: str, content: str) -> str:
    return (
        f'<w:{root} xmlns:w="{WORD}" '
        f'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{content}</w:{root}>'
    )


def p(text: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(content: str, master: str = "", styles: str = "", manifest: str = "") -> bytes:
    spaces = " ".join(
        f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"'
        for n in ("office", "text", "table", "style", "manifest")
    )
    spaces += (
        ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
        ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {spaces}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{content}</office:text></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {spaces}><office:master-styles>{master}"
            "</office:master-styles></office:document-styles>",
            "META-INF/manifest.xml": f"<manifest:manifest {spaces}>{manifest}</manifest:manifest>",
        }
    )


def pdf(lines: list[tuple[float, float, float, str]], pages: int = 1, picture: bool = False) -> bytes:
    """A PDF in Helvetica: (x, y from the bottom, size, text) on every page; ``#`` is its number."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 "
                            b"/BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    kids = []
    for page in range(1, pages + 1):
        content = b"".join(
            b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n"
            % (size, x, y, t.replace("#", str(page)).replace("(", r"\(").replace(")", r"\)").encode("cp1252"))
            for x, y, size, t in lines
        )
        extra = b""
        if picture:
            content += b"q 400 0 0 600 50 50 cm /I Do Q\n"
            objects.append(
                b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
                b"/BitsPerComponent 8 "
                b"/Length 1 >>\nstream\n\x00\nendstream"
            )
            extra = b"/XObject << /I %d 0 R >>" % len(objects)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font "
            b"<< /F1 3 0 R >> %s >> >>" % (len(objects), extra)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % o for o in offsets)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (len(objects) + 1, table, trailer)
