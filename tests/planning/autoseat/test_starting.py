"""The auto-seating is soon ready: it loads nothing that it does not need, and compiles nothing twice."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

from tests.benchmarks import instances

from symposiarch.planning import autoseat
from symposiarch.planning.autoseat.annealing import circles, loop
from symposiarch.planning.autoseat.warmth import warm


def test_a_problem_file_is_seated_without_what_an_office_file_needs() -> None:
    code = (
        "import symposiarch.cli.main, symposiarch.cli.seating.seats, symposiarch.planning.autoseat.search, sys\n"
        "print('sqlalchemy' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_what_was_compiled_for_a_small_problem_serves_every_other() -> None:
    warm()
    for make in (instances.embassy, instances.strangers):
        autoseat.solve(autoseat.problem_from(make(20, 7)), seconds=0.1)
    compiled: tuple[Any, ...] = (loop.anneal, circles.begin_again, circles.follow, circles.join, circles.seek)
    assert [len(function.signatures) for function in compiled] == [1] * len(compiled)
