"""LNK101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import EntityKind, Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

#: where an address names a language: /ru/, index_ru.html, ?lang=ru, ru.example.org
_MARK = regex.compile(
    r"(?://|[/_=.-])(?P<code>kk|kz|kaz|ru|rus|en|eng)(?=[/?#&]|\.html?\b|\.php\b|$)|//(?P<host>kk|kaz|ru|en)\.",
    regex.IGNORECASE,
)
_LANGUAGE = {"kk": "kk", "kz": "kk", "kaz": "kk", "ru": "ru", "rus": "ru", "en": "en", "eng": "en"}
_HOST = regex.compile(r"^(?:https?://)?[^/?#]*", regex.IGNORECASE)


def language_of(url: str) -> str | None:
    """The language an address names, None when it names none. The top-level domain does not count."""
    host = _HOST.match(url)
    path_from = host.end() if host else 0
    for match in _MARK.finditer(url):
        if match.group("host"):
            return _LANGUAGE[match.group("host").lower()]
        if match.start() >= path_from:
            return _LANGUAGE[match.group("code").lower()]
    return None


@check(
    code="LNK101",
    name="link-to-other-language",
    mqm="locale/link",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Link to another language's page", ru="Ссылка на страницу на другом языке",
            kk="Сілтеме басқа тілдегі бетке апарады"),
    message=T(
        en="The link “{quote}” leads to a page in another language ({language}).",
        ru="Ссылка «{quote}» ведёт на страницу на другом языке ({language}).",
        kk="«{quote}» сілтемесі басқа тілдегі ({language}) бетке апарады.",
    ),
    ru="Адрес ссылки называет язык, и это не язык текста: /ru/, index_ru.html, lang=ru.",
    kk="Сілтеме мекенжайында тіл көрсетілген, бірақ ол мәтіннің тілі емес: /ru/, index_ru.html, lang=ru.",
    examples=[
        Fires(
            kk="Толығырақ: http://www.soglasheniemerov.eu/index_ru.html сайтында.",
            at={"kk": "http://www.soglasheniemerov.eu/index_ru.html"},
        ),
        Silent(ru="Подробнее: http://www.soglasheniemerov.eu/index_ru.html на сайте."),
        Silent(kk="Толығырақ: https://www.example.ru/news сайтында."),
    ],
)  # fmt: skip
def link_to_other_language(version: VersionView, config: Profile) -> Iterator[Draft]:
    """The address of a link names a language, and it is not the one of the text."""
    spots = [(e.start, e.end, e.value) for e in version.of(EntityKind.URL)]
    spots += [(link.start, link.end, link.url) for block in version.blocks for link in block.links]
    seen = set()
    for start, end, url in sorted(spots):
        language = language_of(url)
        if language is None or language == version.language or (start, end) in seen:
            continue
        seen.add((start, end))
        yield Draft(anchors=(Spot(version.id, start, end, url),), params={"language": language})
