"""A command and its answer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tests.cli.answers import answer


@pytest.fixture
def ask(office: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    return partial(answer, capsys, office)
