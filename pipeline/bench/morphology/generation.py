"""Is the generated form of a cell the one that stands in the treebank?"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.bench.morphology.ktb import Token
from pipeline.bench.suite import Row, share
from pipeline.languages.folding import fold_word
from pipeline.languages.kk.morphology import Case, Features, Number, Possessive, analyse, inflect

CASES = {
    "Nom": Case.NOMINATIVE,
    "Gen": Case.GENITIVE,
    "Dat": Case.DATIVE,
    "Acc": Case.ACCUSATIVE,
    "Loc": Case.LOCATIVE,
    "Abl": Case.ABLATIVE,
    "Ins": Case.INSTRUMENTAL,
}
OWNERS = {
    ("1", "Sing"): Possessive.FIRST,
    ("1", "Plur"): Possessive.FIRST_PLURAL,
    ("2", "Sing"): Possessive.SECOND,
    ("3", "Plur,Sing"): Possessive.THIRD,
}


def cell(token: Token) -> Features | None:
    """The cell that the features of a noun name, None where they leave it open or name more than a cell."""
    found = token.features
    case = CASES.get(found.get("Case", ""))
    if case is Case.LOCATIVE and token.form.endswith(("ғы", "гі")):
        # «өңірдегі» is tagged as a locative, and is more
        return None
    if token.pos not in ("NOUN", "PROPN") or case is None or "Polite" in found:
        return None
    number = Number.PLURAL if found.get("Number") == "Plur" else Number.SINGULAR
    if "Person[psor]" not in found:
        return Features(number, Possessive.NONE, case)
    owner = OWNERS.get((found["Person[psor]"], found.get("Number[psor]", "")))
    return Features(number, owner, case) if owner is not None else None


def measure(tokens: Sequence[Token], show: int) -> tuple[list[Row], list[str]]:
    """Rows on generator and analyser, and failures."""
    cells = [(token, found) for token in tokens if (found := cell(token)) is not None]
    asked = [(token, found) for token, found in cells if found != Features()]
    wrong, misread = [], []
    for token, features in asked:
        form = fold_word(token.form)
        lemma = fold_word(token.lemma)
        made = inflect(lemma, number=features.number, possessive=features.possessive, case=features.case)
        if made != form:
            wrong.append(f"generated {made}, stands {form}")
        if analyse(form, lemma) != features:
            misread.append(f"read as {analyse(form, lemma)}: {form}, is {features}")
    total = len(asked)
    rows = [
        Row(what="nouns generated as they stand", value=share(total - len(wrong), total)),
        Row(what="nouns analysed as their cell", value=share(total - len(misread), total)),
    ]
    return rows, [*wrong[:show], *misread[:show]]
