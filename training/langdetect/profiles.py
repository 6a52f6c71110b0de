"""Train langdetect's Kazakh profiles: ``python training/langdetect/profiles.py --data DIR --out DIR``.

Made with langdetect's own LangProfile from KazNERD: ``kk`` from the text as it stands, ``kk-latn-…`` from
the same text in each of its Latin alphabets. Only n-gram counts are written, sorted, so that
the same text gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from langdetect.utils.lang_profile import LangProfile

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from pipeline.languages._identify.alphabets import ALPHABETS, latin
from training.langdetect.corpus import kazakh


def train(name: str, texts: Iterable[str], out: Path) -> None:
    """One profile file named like its language."""
    profile = LangProfile(name)
    for text in texts:
        profile.update(text)
    profile.omit_less_freq()
    content = {"freq": dict(sorted(profile.freq.items())), "n_words": profile.n_words, "name": name}
    (out / name).write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{name}: {len(profile.freq)} n-grams")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    sentences = list(kazakh(options.data))
    train("kk", sentences, options.out)
    for alphabet in ALPHABETS:
        train(f"kk-latn-{alphabet}", (latin(s, alphabet) for s in sentences), options.out)


if __name__ == "__main__":
    main()
