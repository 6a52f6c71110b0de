"""``python -m tests.golden.update``: the golden findings of the sample anew. Review the diff."""

from __future__ import annotations

from pathlib import Path

from pipeline.api import check
from pipeline.core.document import Document
from tests.helpers import SAMPLE, without_encoder

GOLDEN = Path(__file__).with_name("covenant-seminar-2014.tsv")


def lines(document: Document) -> str:
    """Severity, code and the anchors of every finding, a line each."""
    rows = []
    for finding in document.releases[0].findings:
        anchors = "; ".join(
            f"{a.version} {a.start}:{a.end} {' '.join(a.quote.split())}" for a in finding.anchors
        )
        rows.append(f"{finding.severity}\t{finding.code}\t{anchors}\n")
    return "".join(rows)


if __name__ == "__main__":
    GOLDEN.write_text(lines(check(SAMPLE, config=without_encoder())), "utf-8")
