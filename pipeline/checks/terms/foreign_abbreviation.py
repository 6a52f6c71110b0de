"""TRM104"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.core.config import Profile
from pipeline.core.model import Edit, Severity
from pipeline.rules import Draft, Fires, ReleaseView, Silent, T, VersionView, check
from pipeline.rules.draft import Spot
from pipeline.rules.memo import once

_TERMS = {"c1": {"kk": {"ЖЭК": "preferred"}, "ru": {"ВИЭ": "preferred"}}}


@once
def _abbreviations(release: ReleaseView) -> tuple[dict[str, set[str]], dict[tuple[str, str], str]]:
    """What each language abbreviates, and (language, foreign abbreviation) → the language's own."""
    own: dict[str, set[str]] = {"kk": set(), "ru": set(), "en": set()}
    foreign: dict[tuple[str, str], str] = {}
    for concept in release.termbase.concepts:
        short = {
            language: [t.text for t in concept.of(language) if t.status.usable and t.text.isupper()]
            for language in own
        }
        for language, texts in short.items():
            own[language].update(texts)
            for other, others in short.items():
                if other != language and texts:
                    foreign.update({(language, text): texts[0] for text in others})
    return own, foreign


@check(
    code="TRM104",
    name="foreign-abbreviation",
    mqm="terminology/abbreviation",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(
        en="Abbreviation of another language", ru="Сокращение другого языка", kk="Басқа тілдің қысқартуы"
    ),
    message=T(
        en="“{quote}” is the abbreviation of another version; here it is “{right}”.",
        ru="«{quote}» – сокращение на другом языке; здесь пишется «{right}».",
        kk="«{quote}» – басқа тілдегі қысқарту; мұнда «{right}» деп жазылады.",
    ),
    ru="В тексте стоит сокращение, которое терминологическая база приводит для другого языка, хотя в этом языке есть своё.",
    kk="Мәтінде терминдер базасында басқа тілге тән деп көрсетілген қысқарту тұр, ал бұл тілдің өз қысқартуы бар.",
    examples=[
        Fires(ru="Доля ЖЭК выросла.", terms=_TERMS, at={"ru": "ЖЭК"}),
        Silent(ru="Доля ВИЭ выросла.", terms=_TERMS),
    ],
)
def foreign_abbreviation(version: VersionView, config: Profile) -> Iterator[Draft]:
    """An abbreviation that the termbase lists for another language stands in this one, which has its own."""
    own, foreign = _abbreviations(version.release)
    told = {i for t in version.terms if not t.status.usable for i in range(t.start, t.end)}
    for word in version.words:
        if word.start in told:
            continue  # a deprecated term already (TRM101)
        text = word.text.partition("-")[0]
        if not (2 <= len(text) <= 8 and text.isupper()) or text in own[version.language.value]:
            continue
        rights = foreign.get((version.language.value, text))
        if rights is None:
            continue
        span = (word.start, word.start + len(text))
        edit = Edit(version=version.id, start=span[0], end=span[1], replacement=rights)
        yield Draft(anchors=(Spot(version.id, *span),), params={"right": rights}, edit=edit)
