"""How far a draft, machine translation or earlier version of a language is from its final version.

sacrebleu (Post 2018) over the paragraphs of the two texts: BLEU, chrF++ and TER with their signatures.
The texts are compared paragraph by paragraph where they have equally many, else as one line each.
"""

from __future__ import annotations

from pipeline.core.model import DraftScore, Role, Tables, Version

COMPARED = frozenset({Role.DRAFT, Role.MACHINE, Role.PREVIOUS})


def _lines(tables: Tables, version: Version) -> list[str]:
    blocks = [b for b in tables.blocks if b.version == version.id]
    return [" ".join(version.text[b.start : b.end].split()) for b in blocks]


def compare(hypothesis: list[str], reference: list[str]) -> tuple[float, float, float, dict[str, str]]:
    """BLEU, chrF++ and TER (0…100) of ``hypothesis`` against ``reference``, with sacrebleu's signatures."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    if len(hypothesis) != len(reference):
        hypothesis, reference = [" ".join(hypothesis)], [" ".join(reference)]
    metrics = {"bleu": BLEU(), "chrf": CHRF(word_order=2), "ter": TER()}
    scores = {name: metric.corpus_score(hypothesis, [reference]).score for name, metric in metrics.items()}
    signatures = {name: str(metric.get_signature()) for name, metric in metrics.items()}
    return round(scores["bleu"], 2), round(scores["chrf"], 2), round(scores["ter"], 2), signatures


def draft_scores(tables: Tables) -> tuple[DraftScore, ...]:
    """One score per version that is compared with the final version of its language."""
    final = {v.language: v for v in tables.versions if v.role == Role.FINAL}
    scores = []
    for version in tables.versions:
        reference = final.get(version.language)
        if version.role not in COMPARED or reference is None:
            continue
        bleu, chrf, ter, signatures = compare(_lines(tables, version), _lines(tables, reference))
        scores.append(
            DraftScore(
                version=version.id,
                reference=reference.id,
                bleu=bleu,
                chrf=chrf,
                ter=ter,
                signatures=signatures,
            )
        )
    return tuple(scores)
