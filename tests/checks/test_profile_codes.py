"""A profile that names a check which does not exist is told so: it would silently do nothing."""

from __future__ import annotations

import pytest

from pipeline.api import check, load_config
from pipeline.core.config import ChecksConfig, Override, Profile
from pipeline.core.errors import ConfigError


def _with(key: str) -> object:
    profile = Profile(checks={key: Override(enabled=False)})
    checks = ChecksConfig(profile="own", profiles={"own": profile})
    return check(
        {"ru": "Город подписал подписал план."}, config=load_config().model_copy(update={"checks": checks})
    )


@pytest.mark.parametrize("key", ["TPY", "NUM999"])
def test_an_unknown_code_is_refused(key: str) -> None:
    with pytest.raises(ConfigError, match=key):
        _with(key)


@pytest.mark.parametrize("key", ["TYP", "NUM101", "COR"])
def test_a_known_code_or_family_is_taken(key: str) -> None:
    _with(key)
