"""Compiled once, before the first test that would wait for it."""

from __future__ import annotations

import pytest

from symposiarch.planning.autoseat.warmth import warm


@pytest.fixture(scope="package", autouse=True)
def _compiled() -> None:
    warm()
