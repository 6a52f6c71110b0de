"""Which words of terms a word of a text may be a form of: an index asked once per distinct form."""

from __future__ import annotations

import regex

from pipeline.core.model import Language
from pipeline.languages.inflection import lemmas, may_be_form_of

#: forms that are remembered before the cache starts anew
CACHE = 500_000
_VOWELS = "аәеёіоөүұыэя"
_HARD = {"ғ": "қ", "г": "к", "б": "п"}
# A noun before the head of a Kazakh noun phrase stands in the bare form, the genitive or the plural; with
# another case it belongs to the verb. Source: Қазақ грамматикасы (2002), изафет.
_CASE = regex.compile(r"(?:[дтн][ае]н?|[нд]д[ае]|[ғгқк][ае]|[дтн][ыі]|[мбп]ен)$")

_PLURAL = regex.compile(r"(.{2,})[лдт][ае]р[ыі]")


class FormWord:
    """One word of a term: its text and the dictionary forms under which a text's forms are accepted."""

    __slots__ = ("final", "id", "lemmas", "text")

    def __init__(self, number: int, text: str, final: bool, accepted: tuple[str, ...]) -> None:
        self.id = number
        self.text = text
        self.final = final
        self.lemmas = accepted


def _kazakh_stems(text: str) -> tuple[str, ...]:
    """The word itself and, where it is a possessive form (менеджменті, одағы, көздері), its stem."""
    if len(text) < 4 or text[-1] not in "ыі":
        return (text,)
    stems: list[str] = []
    if text[-2] == "с" and text[-3] in _VOWELS:
        stems.append(text[:-2])
    elif text[-2] not in _VOWELS:
        stems.append(text[:-2] + _HARD.get(text[-2], text[-2]))
    if plural := _PLURAL.fullmatch(text):
        stems.append(plural[1])
    known = lemmas(text, Language.KK) if stems else ()
    return (text, *(stem for stem in stems if stem in known))


def accepted_lemmas(text: str, language: Language, final: bool = True) -> tuple[str, ...]:
    """The dictionary forms under which a word of a term is recognised; ``text`` is folded."""
    if language is Language.KK:
        return _kazakh_stems(text) if final else (text,)
    known = lemmas(text, language)
    if text in known or not known:
        return (text,)
    if language is Language.EN:
        # “saving” is a word of its own in a term: “saved” is no form of it; “sources” is one of “source”
        return (text, *(known if text.endswith("s") else ()))
    return known


class FormIndex:
    """Words of terms of one language, found by hash from any of their forms."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words: list[FormWord] = []
        self._known: dict[tuple[str, bool], int] = {}
        self._keys: dict[str, list[int]] = {}
        self._cache: dict[str, tuple[int, ...]] = {}

    def add(self, text: str, final: bool) -> int:
        """Id of a word of a term; ``final`` is the word that takes the endings of the whole term."""
        found = self._known.get((text, final))
        if found is not None:
            return found
        word = FormWord(len(self.words), text, final, accepted_lemmas(text, self.language, final))
        self.words.append(word)
        self._known[text, final] = word.id
        for key in {self._key(lemma) for lemma in (*word.lemmas, text)}:
            self._keys.setdefault(key, []).append(word.id)
        self._cache.clear()
        return word.id

    def _key(self, lemma: str) -> str:
        # A Kazakh stem keeps all but its last letters in every form: қ → ғ, and халық → халқы drops a vowel.
        if self.language is not Language.KK or len(lemma) < 4:
            return lemma
        drops = lemma[-2] in "ыі" and lemma[-1] not in _VOWELS
        return lemma[:-2] if drops else lemma[:-1]

    def ids(self, form: str) -> tuple[int, ...]:
        """Ids of the words that a folded form may be a form of."""
        found = self._cache.get(form)
        if found is None:
            if len(self._cache) >= CACHE:
                self._cache.clear()
            found = self._cache[form] = self._look_up(form)
        return found

    def _look_up(self, form: str) -> tuple[int, ...]:
        if self.language is Language.KK:
            # no term begins with these letters: spare the acceptor
            near = [i for n in range(1, len(form) + 1) for i in self._keys.get(form[:n], ())]
            return tuple(sorted({i for i in near if self._kazakh(form, self.words[i])}))
        keys = {form, *lemmas(form, self.language)}
        if self.language is Language.EN and len(form) > 2 and form.endswith("s"):
            keys.add(form[:-1])
        return tuple(sorted({i for key in keys for i in self._keys.get(key, ())}))

    def _kazakh(self, form: str, word: FormWord) -> bool:
        if form == word.text:
            return True
        if form.endswith(("ша", "ше")) and form[:-2] in word.lemmas:
            # «орташа» is a word of its own beside «орта»
            return False
        return any(
            may_be_form_of(form, lemma, Language.KK)
            and (word.final or not _CASE.search(form, max(len(lemma) - 1, 1)))
            for lemma in word.lemmas
        )

    def surely(self, form: str, word: FormWord) -> bool:
        """False where the likeliest dictionary form is of another word («банку»: банка rather than банк)."""
        if self.language is Language.KK or form == word.text:
            return True
        known = lemmas(form, self.language)
        return not known or known[0] in word.lemmas
