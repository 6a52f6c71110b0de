"""Text of the licensed corpora that the language models are trained on, a sentence at a time.

KazNERD (CC BY 4.0), factRuEval-2016 (MIT), UNER English EWT (CC BY-SA 4.0), wikigold (CC BY 4.0). Only counts
and weights leave the training scripts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_LATIN = regex.compile(r"\p{Latin}")
_GLUE = regex.compile(r" (?=[.,;:!?»)%])|(?<=[«(]) ")


def _tokens(path: Path, column: int) -> Iterator[list[str]]:
    sentence: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        fields = line.split()
        if not fields or line.startswith("# "):
            if sentence and not fields:
                yield sentence
                sentence = []
            continue
        if len(fields) > column:
            sentence.append(fields[column])
    if sentence:
        yield sentence


def _text(tokens: list[str]) -> str:
    return _GLUE.sub("", " ".join(tokens))


def kazakh(data: Path) -> Iterator[str]:
    """Sentences of KazNERD that are written in Cyrillic."""
    for tokens in _tokens(data / "kaznerd_train.iob2", 0):
        text = _text(tokens)
        if len(_CYRILLIC.findall(text)) > 2 * len(_LATIN.findall(text)):
            yield text


def russian(data: Path) -> Iterator[str]:
    """Paragraphs of factRuEval."""
    for path in sorted((data / "factrueval_devset").glob("*.txt")):
        yield from (line for line in path.read_text("utf-8").splitlines() if line.strip())


def english(data: Path) -> Iterator[str]:
    """Sentences of wikigold and of the English UNER."""
    for tokens in _tokens(data / "wikigold.conll", 0):
        yield _text(tokens)
    for tokens in _tokens(data / "uner_en_ewt_dev.iob2", 1):
        yield _text(tokens)
