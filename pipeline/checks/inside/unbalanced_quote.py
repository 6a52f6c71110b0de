"""QUO101"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from pipeline.core.config import Profile
from pipeline.core.model import Severity
from pipeline.rules import Draft, Fires, Silent, T, VersionView, check
from pipeline.rules.draft import Spot

_PAIRS = {"«": "»", "“": "”"}
#: the German pair closes with the sign that opens the English one
_LOW = "„"
#: «…», – деді ол; «…», – сказал он
_SPEAKER = regex.compile(r"(?<=\p{L}),?[  ]?,[  ][–—][  ](?=\p{Ll})")


def _closes(text: str, at: int) -> bool:
    """True where an opening sign stands as a closing one, as typewriters' habit has it: “сөз“."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before) and not before.isspace() and not after.isalnum()


def unpaired(text: str) -> list[int]:
    """Offsets of directed quote marks without a partner, over the whole text.

    A mark that opens again at the start of a paragraph continues a quotation and is no fault.
    """
    stack: list[tuple[str, int]] = []
    alone = []
    for at, sign in enumerate(text):
        if sign == "“" and stack and (stack[-1][0] == "“" or (stack[-1][0] == "”" and _closes(text, at))):
            stack.pop()
        elif sign in _PAIRS:
            fresh = at == 0 or text[at - 1] == "\n"
            if not (fresh and stack and stack[-1][0] == _PAIRS[sign]):
                stack.append((_PAIRS[sign], at))
        elif sign == _LOW:
            stack.append(("“", at))
        elif sign in _PAIRS.values():
            if stack and stack[-1][0] == sign:
                stack.pop()
            elif any(s == sign for s, _ in stack):
                while stack[-1][0] != sign:
                    alone.append(stack.pop()[1])
                stack.pop()
            else:
                alone.append(at)
    return sorted([*alone, *(at for _, at in stack)])


def _likely_end(text: str, at: int) -> int | None:
    """Where an open quotation most likely ends: before the words of the speaker, or at the end of the paragraph."""
    paragraph = text.find("\n", at)
    stop = paragraph if paragraph >= 0 else len(text)
    speaker = _SPEAKER.search(text, at, stop)
    return speaker.start() if speaker else None


@check(
    code="QUO101",
    name="unbalanced-quote",
    mqm="linguistic/punctuation/quotes",
    severity=Severity.MINOR,
    view=VersionView,
    title=T(en="Quote mark without its partner", ru="Кавычка без пары", kk="Жұбы жоқ тырнақша"),
    message=T(
        en="The quote mark “{quote}” has no partner.",
        ru="Кавычка без пары: {quote}",
        kk="Жұбы жоқ тырнақша: {quote}",
    ),
    ru="Кавычка открыта и не закрыта либо закрыта, но не открыта. Цитата может занимать несколько абзацев.",
    kk="Тырнақша ашылып, жабылмаған не ашылмай жабылған. Дәйексөз бірнеше азат жолға созылуы мүмкін.",
    style=True,
    examples=[
        Fires(ru="Проект «Соглашение мэров завершён.", at={"ru": "«"}),
        Silent(ru="«Первый абзац цитаты.\n\nВторой абзац цитаты», – сказал он."),
    ],
)
def unbalanced_quote(version: VersionView, config: Profile) -> Iterator[Draft]:
    """A quote mark is opened and not closed, or closed and not opened. Pairs are matched over paragraphs: a quotation may span several."""
    text = version.quote
    for at in unpaired(text):
        spot = Spot(version.id, at, at + 1)
        end = _likely_end(text, at) if text[at] in _PAIRS else None
        # both places: where it opens, and where it most likely should close
        yield Draft(
            anchors=(spot,) if end is None else (spot, Spot(version.id, end, end)), group="unbalanced"
        )
