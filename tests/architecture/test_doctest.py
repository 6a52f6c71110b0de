"""What the documentation of the Python API shows is what happens."""

from __future__ import annotations

import doctest

import pytest

import pipeline.api


def test_the_examples_of_the_api_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    result = doctest.testmod(pipeline.api, raise_on_error=False)
    assert result.attempted >= 4
    assert result.failed == 0
