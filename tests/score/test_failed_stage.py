"""A release on which a stage failed does not pass, however little was found."""

from __future__ import annotations

import msgspec
import pytest

from pipeline.api import from_texts, process
from pipeline.core.config import Config
from pipeline.core.model import Reject
from pipeline.score.stage import run


@pytest.mark.parametrize(("code", "passes"), [("RUN001", False), ("ING003", True)])
def test_a_failed_stage_fails_the_release(code: str, passes: bool) -> None:
    tables = process(from_texts({"ru": "Семинар прошёл в Алматы."}), Config(), until="align")
    rejected = msgspec.structs.replace(tables, rejects=(Reject(source="r", code=code, reason="…"),))
    (score,), _ = run(rejected, Config())
    assert score.passed is passes
