"""What a command prints with --json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from symposiarch.cli.main import run


def answer(capsys: pytest.CaptureFixture[str], office: Path, *words: str) -> Any:
    assert run(["--office", str(office), "--json", *words]) == 0, capsys.readouterr().err
    return json.loads(capsys.readouterr().out)


def answer_of_event(capsys: pytest.CaptureFixture[str], office: Path, *words: str) -> Any:
    """About the only event."""
    return answer(capsys, office, *words, "--event", "1")
