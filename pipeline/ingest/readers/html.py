"""HTML pages: the article without menus, banners and footers, word for word as the page shows it.

Which part of a page is its article is told by the page's own mark-up (one ``<article>`` or ``<main>``), else
by trafilatura; the text itself comes from the tree, because trafilatura tidies white space and invisible
characters that the checks want to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pipeline.core.model import BlockKind, Place
from pipeline.ingest.clean import is_blank
from pipeline.ingest.document import Document, RawBlock, RefusalError
from pipeline.ingest.encoding import decode
from pipeline.ingest.readers._html_dom import Walker, hidden
from pipeline.ingest.structure import made_by_hand

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = regex.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", regex.I)
_XML_DECLARATION = regex.compile(r"^\s*<\?xml[^>]*\?>")
#: characters an article has at least; less is a teaser
_ARTICLE = 150
_FURNITURE_TAGS = ("nav", "aside", "footer", "form", "dialog")
_FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "complementary", "menu"}
)
_FURNITURE_NAMES = regex.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|breadcrumbs?|cookies?|menu|sidebar|subscribe|comments?|pagination"
    r"|advert\w*|banner|popup|print|tags)(?:$|[\s_-])",
    regex.I,
)


def read(data: bytes) -> Document:
    """Blocks of the main text of an HTML page."""
    from lxml import html

    text, encoding, notes = _decode(data)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    source = _XML_DECLARATION.sub("", text).replace("\x00", "")
    if is_blank(source):
        raise RefusalError("ING002", "The page is empty. Save it again or add its text.")
    root = html.document_fromstring(source, parser=parser, ensure_head_body=True)
    body = root.find("body")
    if body is None:
        raise RefusalError("ING002", "There is no text on this page. Save it again or add its text.")
    blocks, told = _main(body, source)
    blocks = made_by_hand(blocks)
    if blocks and not any(b.kind == BlockKind.HEADING for b in blocks):
        title = root.findtext("head/title") or ""
        # the site's name usually follows the title proper
        title = regex.split(r"\s+[|—·]\s+", " ".join(title.split()))[0]
        if title:
            blocks.insert(0, RawBlock(title, BlockKind.HEADING, 1, Place(part="title")))
    if not blocks:
        raise RefusalError("ING002", "There is no text on this page. Save it again or add its text.")
    return Document("html", tuple(blocks), encoding, (*notes, *told))


def _decode(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """The text by byte order mark, UTF-8, the page's own charset, or its letters: in this order."""
    stated = _CHARSET.search(data[:4096])
    try:
        found = decode(data)
    except RefusalError:
        if not stated:
            raise
        found = None
    if stated and (found is None or not found.encoding.startswith("UTF")):
        name = stated[1].decode("ascii")
        try:
            text = data.decode(name)
        except (LookupError, UnicodeDecodeError):
            text = ""
        if text and found is not None and text != found.text:
            # pages that call themselves windows-1251 and hold KZ-1048 are common
            return found.text, found.encoding, (*found.notes, f"the page itself says {name}")
        if text:
            return text, name.lower(), ()
    if found is None:
        raise RefusalError("ING006", "The encoding of this page could not be determined. Save it as UTF-8.")
    return found.text, found.encoding, found.notes


def _length(blocks: list[RawBlock]) -> int:
    return sum(len(b.text) for b in blocks)


def _main(body: HtmlElement, source: str) -> tuple[list[RawBlock], tuple[str, ...]]:
    """The blocks of the article, and how it was found."""
    everything = Walker(frozenset()).walk(body)
    inside = _furniture(body)
    page = Walker(inside).walk(body)
    for tag in ("article", "main"):
        marked = [e for e in body.iter(tag) if not hidden(e)]
        if len(marked) == 1:
            article = Walker(inside).walk(marked[0])
            if _length(article) >= _ARTICLE:
                return _told(_with_title(article, page), everything, f"main text marked by <{tag}>")
    extracted = _trafilatura(source)
    if extracted:
        known = _words(extracted)
        kept = [i for i, b in enumerate(page) if _covered(b, extracted, known)]
        article = page[slice(*_stretched(page, kept))] if kept else []
        if _length(article) >= _ARTICLE:
            return _told(_with_title(article, page), everything, "main text found by trafilatura")
    return _told(page or everything, everything, "the whole page was read")


def _stretched(page: list[RawBlock], kept: list[int]) -> tuple[int, int]:
    """The range of an article: what stands between its paragraphs, and text right around them.

    trafilatura often leaves out titles and contacts; lists of links and copyright lines do end an article.
    """
    start, stop = kept[0], kept[-1] + 1
    while start > 0 and not _ends_article(page[start - 1]):
        start -= 1
    while stop < len(page) and not _ends_article(page[stop]):
        stop += 1
    # the heading of a list of links is not the article's
    while stop > kept[-1] + 1 and page[stop - 1].kind == BlockKind.HEADING:
        stop -= 1
    return start, stop


def _ends_article(block: RawBlock) -> bool:
    linked = sum(x.end - x.start for x in block.links)
    return linked * 2 > len(block.text) or bool(regex.match(r"\W*(?:©|\(c\)|copyright)", block.text, regex.I))


def _told(
    blocks: list[RawBlock], everything: list[RawBlock], how: str
) -> tuple[list[RawBlock], tuple[str, ...]]:
    left = len(everything) - len(blocks)
    return blocks, (how, *((f"{left} blocks around it (menus, footers) were left out",) if left > 0 else ()))


def _with_title(article: list[RawBlock], page: list[RawBlock]) -> list[RawBlock]:
    """The article with the page's only first-level heading, which often stands outside of it."""
    titles = [b for b in page if b.kind == BlockKind.HEADING and b.level == 1]
    return (
        article if len(titles) != 1 or titles[0] in article or _has_title(article) else [titles[0], *article]
    )


def _has_title(article: list[RawBlock]) -> bool:
    return any(b.kind == BlockKind.HEADING and b.level == 1 for b in article)


def _furniture(body: HtmlElement) -> frozenset[HtmlElement]:
    """Elements that every page of a site repeats."""
    found = set()
    for element in body.iter():
        if not isinstance(element.tag, str) or element is body or element.tag in ("article", "main"):
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        header = element.tag == "header" and next(element.iterancestors("article", "main"), None) is None
        if (
            element.tag in _FURNITURE_TAGS
            or (header and element.find(".//h1") is None)
            or element.get("role") in _FURNITURE_ROLES
            or (
                _FURNITURE_NAMES.search(names)
                and next(element.iterdescendants("article", "main"), None) is None
            )
        ):
            found.add(element)
    return frozenset(found)


def _words(text: str) -> frozenset[str]:
    return frozenset(regex.findall(r"\w+", text.casefold()))


def _covered(block: RawBlock, extracted: str, known: frozenset[str]) -> bool:
    """Trafilatura kept this block, give or take its tidying, as text of the article."""
    if _ends_article(block) or block.kind == BlockKind.HEADING:
        # headings of lists of links are kept by it as well; those of the article stand between its paragraphs
        return False
    plain = " ".join(block.text.split())
    if len(plain) < 40:
        return plain in extracted
    words = regex.findall(r"\w+", plain.casefold())
    return sum(w in known for w in words) >= 0.95 * len(words) and plain[:30].strip() in extracted


def _trafilatura(source: str) -> str:
    from trafilatura import extract

    text = extract(
        source, include_comments=False, include_tables=True, favor_recall=True, output_format="txt"
    )
    return " ".join((text or "").split())
