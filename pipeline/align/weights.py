"""The fitted numbers of the aligner: a frozen file beside its card, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

FILE = Path(__file__).resolve().parent.parent / "models" / "align" / "weights.json"

#: Set by hand and not fitted, since the training texts do not show them: they are plain lines of prose.
#: A contact line, a donor's boilerplate or a heading has its counterpart in a block of its own kind; two
#: items of a list may differ in nothing but a name and a figure. (Fitted on prose, conflicts get weights of
#: about 0; set like this they cost nothing there.)
BY_HAND: dict[str, float] = {
    "values.conflict": -1.5,
    "names.conflict": -0.6,
    "kind.differs": -1.0,
    "kind.contact": -3.0,
    "kind.boilerplate": -2.5,
    "kind.heading": -1.5,
}


class PairModel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``ratio``: characters of the second language per character of the first; ``weights`` by feature
    name; ``shares`` of the classes of beads in the texts they were fitted on
    (:mod:`pipeline.align.priors`)."""

    ratio: float
    weights: dict[str, float]
    shares: dict[str, float] = {}

    def weight(self, name: str) -> float:
        return self.weights.get(name, BY_HAND.get(name, 0.0))


Model = dict[str, PairModel]


def read(path: Path) -> Model:
    """Weights by pair of languages (``kk-ru``)."""
    return msgspec.json.decode(path.read_bytes(), type=Model)


@lru_cache(maxsize=1)
def shipped() -> Model:
    """The weights that come with the package."""
    return read(FILE)


def for_pair(model: Model, first: str, second: str) -> PairModel:
    """Weights of a pair; of languages that were never fitted, the mean over all pairs."""
    if f"{first}-{second}" in model:
        return model[f"{first}-{second}"]
    names = sorted({name for pair in model.values() for name in pair.weights})
    mean = {n: sum(p.weights.get(n, 0.0) for p in model.values()) / len(model) for n in names}
    return PairModel(ratio=1.0, weights=mean, shares=dict(next(iter(model.values())).shares))
