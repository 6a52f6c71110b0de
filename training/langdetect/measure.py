"""The identifier measured: ``python training/langdetect/measure.py DATA.jsonl`` (rows with ``kk``, ``ru``,
``en``).

Full sentences, their first five words, single words (four letters or more, not shared by two of the
languages), Latin Kazakh (the Kazakh side transliterated with the alphabet of 2021), mixed paragraphs
(three sentences, one of each language: characters with the right language), and speed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import regex

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from pipeline.core.model import Language
from pipeline.languages._identify.detector import detect
from pipeline.languages.identify import identify, spans
from training.langdetect.latin import LATIN_2018, LATIN_2021, latin

_LONG_WORD = regex.compile(r"(?<!\p{L})\p{L}{4,}(?!\p{L})")


def accuracy(texts: Sequence[str], language: str, show: int) -> str:
    """Share of texts that get the language, with examples of the others."""
    wrong = [t for t in texts if identify(t).language != language]
    for text in wrong[:show]:
        print(f"    {language}: {identify(text)} {text[:110]!r}")
    return f"{100 * (1 - len(wrong) / len(texts)):.2f}"


def mixed(rows: list[dict[str, str]]) -> float:
    """Share of the characters of kk + ru + en paragraphs that get the right language."""
    right = total = 0
    for i, row in enumerate(rows):
        order = (("kk", "ru", "en"), ("ru", "en", "kk"), ("en", "kk", "ru"), ("ru", "kk", "en"))[i % 4]
        text, truth = "", ""
        for code in order:
            part = row[code] + " "
            text, truth = text + part, truth + code[0] * len(part)
        found = [" "] * len(text)
        for start, end, language in spans(text):
            found[start:end] = language[0] * (end - start)
        pairs = [(a, b) for a, b, c in zip(truth, found, text, strict=True) if not c.isspace()]
        right += sum(a == b for a, b in pairs)
        total += len(pairs)
    return 100 * right / total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    texts = {c: [r[c] for r in rows if r[c].strip()] for c in ("kk", "ru", "en") if c in rows[0]}
    words = {c: {w.lower() for t in texts[c] for w in _LONG_WORD.findall(t)} for c in texts}
    everything = [t for c in texts for t in texts[c]]
    began = time.process_time()
    for text in everything:
        identify(text)
    cold = len(everything) / (time.process_time() - began)
    began = time.process_time()
    for text in everything:
        identify(text)
    warm = len(everything) / (time.process_time() - began)
    for code, language in ((c, Language(c)) for c in texts):
        full = accuracy(texts[code], language, options.show)
        five = accuracy([" ".join(t.split()[:5]) for t in texts[code]], language, options.show)
        others = set().union(*(words[c] for c in texts if c != code))
        single = accuracy(sorted(words[code] - others), language, options.show)
        print(f"{code}: full {full} first five {five} single {single}")
        alone = [
            100 * sum(detect(t)[0] == code for t in sample) / len(sample)
            for sample in (
                texts[code][:300],
                [" ".join(t.split()[:5]) for t in texts[code][:300]],
                sorted(words[code] - others)[::10],
            )
        ]
        print("    langdetect alone, samples: full {:.1f} first five {:.1f} single {:.1f}".format(*alone))
    for name, table in (("2021", LATIN_2021), ("2018", LATIN_2018)):
        roman = [latin(t, table) for t in texts["kk"] if sum("Ѐ" <= c <= "ӿ" for c in t) > 0.6 * len(t)]
        five = [" ".join(t.split()[:5]) for t in roman]
        print(f"Latin kk {name}: full {accuracy(roman, 'kk', options.show)} five {accuracy(five, 'kk', 0)}")
    if "en" in texts:
        print(f"mixed paragraphs: {mixed(rows):.2f} % of characters")
    print(f"speed: {cold:.0f} segments/s cold, {warm:.0f} warm")


if __name__ == "__main__":
    main()
