"""The lock files hold hashes and no places to fetch from."""

from __future__ import annotations

import pytest
import regex

from tests.helpers import ROOT


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_lock(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not regex.search(r"https?:|file:|--index|--find-links", text)
    pins = regex.findall(r"(?m)^[a-z0-9._-]+==\S+", text)
    assert len(pins) > 30
    assert text.count("--hash=sha256:") >= len(pins)
    assert not regex.search(r"(?m)^torch==", text)


def test_shared_packages_are_pinned_alike() -> None:
    def pins(name: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for package, version in regex.findall(r"(?m)^([a-z0-9._-]+)==(\S+)", (ROOT / name).read_text()):
            found.setdefault(package, set()).add(version)
        return found

    run, test = pins("requirements.lock"), pins("requirements-test.lock")
    assert {p: v for p, v in test.items() if p in run and run[p] != v} == {}


def test_dvc_sends_nothing() -> None:
    assert "analytics = false" in (ROOT / ".dvc/config").read_text()


def test_a_plain_repro_never_needs_the_training_data() -> None:
    # DVC leaves out what is a project of its own
    assert (ROOT / "training/.dvc/config").is_file()
    assert "analytics = false" in (ROOT / "training/.dvc/config").read_text()
