"""What an abbreviation with a full stop says about the place behind it.

Three kinds matter to a sentence splitter:

* ``binding``: something always follows in the same sentence (Mr., проф., тел.);
* ``before_figure``: binding before a figure only (No. 5, стр. 12, б. 12);
* ``closing``: may end a sentence, so the next word decides (т.б., 2014 ж., 5 млн., Inc.).

The lists of the three languages are looked up together: a Kazakh text quotes Russian abbreviations, an
English one keeps “им.” of an address.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pipeline.languages.en import abbreviations as en
from pipeline.languages.kk import abbreviations as kk
from pipeline.languages.ru import abbreviations as ru


class Abbreviations(NamedTuple):
    """Lower-case forms without the last full stop and without inner white space (``т.б``, ``mr``)."""

    binding: frozenset[str]
    before_figure: frozenset[str]
    closing: frozenset[str]
    #: words that begin a sentence far more often than they are a name, lower case
    starters: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Every abbreviation of the three kinds."""
        return self.binding | self.before_figure | self.closing


def words(*texts: str) -> frozenset[str]:
    """The words of lists that are written as text."""
    return frozenset(w for text in texts for w in text.split())


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations of Kazakh, Russian and English together."""
    return Abbreviations(
        binding=words(kk.BINDING, ru.BINDING, en.BINDING),
        before_figure=words(kk.BEFORE_FIGURE, ru.BEFORE_FIGURE, en.BEFORE_FIGURE),
        closing=words(kk.CLOSING, ru.CLOSING, en.CLOSING),
        starters=words(kk.STARTERS, ru.STARTERS, en.STARTERS),
    )
