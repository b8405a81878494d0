"""The auto-seating is soon ready: it loads nothing that it does not need, and compiles nothing twice."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from tests.benchmarks import instances

from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.annealing import assigning, circles, loop
from symposiarch.planning.autoseat.warmth import warm


def test_a_problem_file_is_seated_without_what_an_office_file_needs() -> None:
    code = (
        "import symposiarch.cli.main, symposiarch.cli.seating.seat, symposiarch.planning.autoseat.search, sys\n"
        "print('sqlalchemy' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_what_was_compiled_for_a_small_problem_serves_every_other() -> None:
    warm()
    for made in (instances.embassy(60, 7), instances.strangers(20, 7)):
        autoseat.solve(autoseat.problem_from(made), seconds=0.1)
    compiled: tuple[Any, ...] = (
        loop.anneal,
        assigning.assign_anew,
        circles.begin_again,
        circles.follow,
        circles.join,
        circles.seek,
    )
    assert [len(function.signatures) for function in compiled] == [1] * len(compiled)
