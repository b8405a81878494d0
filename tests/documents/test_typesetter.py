"""Sheets set in a process of their own: the same pages, stopped at once, and the program outlives whatever happens."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from tests.waiting import LIMIT

from symposiarch.apart import SWITCH, worker_process
from symposiarch.documents import glyphs, render, typesetter
from symposiarch.documents.typesetter import Typesetter
from symposiarch.errors import SymposiarchError

CARDS = {"title": ["Place cards"], "folded": False, "size": {"width": 85, "height": 55}}
FEW = {**CARDS, "cards": [{"name": "Emma Berg", "native": "김철수"}]}
MANY = {**CARDS, "cards": [{"name": f"Guest {number}", "native": "김철수"} for number in range(30_000)]}


class Unwanted(Exception):
    """Nobody waits for the sheet any more."""


def patient(_fraction: float, _text: str) -> None:
    """Somebody who waits."""


@pytest.fixture
def ours(monkeypatch: pytest.MonkeyPatch) -> Iterator[Typesetter]:
    """A typesetter of the test's own."""
    made = Typesetter()
    monkeypatch.setattr(typesetter, "shared_typesetter", lambda: made)
    yield made
    made.stop()


def process_of(one: Typesetter) -> psutil.Process:
    assert one.process is not None
    return psutil.Process(one.process.pid)


def test_what_is_set_there_is_what_is_set_here(ours: Typesetter) -> None:
    assert render.pages("place-cards.typ", FEW, report=patient) == render.pages("place-cards.typ", FEW)
    assert render.svg("place-cards.typ", FEW, report=patient) == render.svg("place-cards.typ", FEW)
    assert render.pdf("place-cards.typ", FEW, report=patient).startswith(b"%PDF")


def test_letters_that_no_font_has_are_found_there_too(ours: Typesetter) -> None:
    facts = {**CARDS, "cards": [{"name": "A\U0001f9ff\ue000", "native": ""}]}
    assert glyphs.missing_glyphs(facts, report=patient) == glyphs.missing_glyphs(facts)
    assert "\ue000" in [one.letter for one in glyphs.missing_glyphs(facts, report=patient)]


def test_a_mistake_in_a_template_is_said_as_here_and_the_next_sheet_is_set(ours: Typesetter) -> None:
    own = render.own_templates()
    own.mkdir(parents=True)
    (own / "place-cards.typ").write_text('#import "house.typ": *\n\n#facts.nothing-like-this', encoding="utf-8")
    with pytest.raises(SymposiarchError, match=r"place-cards\.typ, line 3 .*own copy"):
        render.pages("place-cards.typ", FEW, report=patient)
    first = process_of(ours)
    (own / "place-cards.typ").unlink()
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1
    assert process_of(ours) == first


def test_a_long_sheet_is_stopped_at_once_and_the_next_one_is_set(ours: Typesetter) -> None:
    ours.start()
    working = process_of(ours)

    def no_longer(_fraction: float, _text: str) -> None:
        raise Unwanted

    with pytest.raises(Unwanted):
        render.pdf("place-cards.typ", MANY, report=no_longer)
    assert not working.is_running()
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1


def test_a_large_sheet_is_stopped_while_it_is_still_handed_over(ours: Typesetter) -> None:
    ours.start()
    process_of(ours).suspend()

    def no_longer(_fraction: float, _text: str) -> None:
        raise Unwanted

    with pytest.raises(Unwanted):
        ours.ask(b"." * (1 << 20), no_longer)
    assert ours.process is None


def test_a_process_that_was_ended_while_it_rested_is_started_once_more(
    ours: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1
    rested = process_of(ours)
    monkeypatch.setattr(ours.process, "poll", lambda: None)  # the system has not told us yet
    rested.kill()
    rested.wait()
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1
    assert process_of(ours) != rested


def test_who_waits_for_somebody_elses_sheet_can_leave_it(ours: Typesetter) -> None:
    begun, over = threading.Event(), threading.Event()

    def until_over(_fraction: float, _text: str) -> None:
        begun.set()
        if over.is_set():
            raise Unwanted

    def long_one() -> None:
        with pytest.raises(Unwanted):
            render.pdf("place-cards.typ", MANY, report=until_over)

    def no_longer(_fraction: float, _text: str) -> None:
        raise Unwanted

    other = threading.Thread(target=long_one)
    other.start()
    assert begun.wait(LIMIT)
    with pytest.raises(Unwanted):
        render.pages("place-cards.typ", FEW, report=no_longer)
    over.set()
    other.join()


def test_the_end_of_the_process_is_a_sentence_and_the_next_sheet_is_set(ours: Typesetter) -> None:
    def ending(_fraction: float, _text: str) -> None:
        process_of(ours).kill()

    with pytest.raises(SymposiarchError, match=r"ended in the middle of this one; nothing else was touched\. Try it"):
        render.pdf("place-cards.typ", MANY, report=ending)
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1


def test_the_process_ends_after_a_while_of_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    brief = Typesetter(rest=0.1)
    monkeypatch.setattr(typesetter, "shared_typesetter", lambda: brief)
    render.pages("place-cards.typ", FEW, report=patient)
    until = time.monotonic() + LIMIT
    while brief.process is not None:
        assert time.monotonic() < until, "it never ended"
        time.sleep(0.01)
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1


def test_a_process_that_has_grown_heavy_makes_room_for_a_new_one(
    ours: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours.start()
    first = process_of(ours)
    render.pages("place-cards.typ", FEW, report=patient)
    assert process_of(ours) == first
    monkeypatch.setattr(typesetter, "HEAVY", 1)
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1
    assert not first.is_running()
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1


def test_who_has_sheets_set_there_needs_neither_typst_nor_the_fonts() -> None:
    script = (
        "import sys; from symposiarch.documents import glyphs, render; wait = lambda fraction, text: None; "
        f"facts = {FEW!r}; render.pages('place-cards.typ', facts, report=wait); "
        "glyphs.missing_glyphs(facts, report=wait); "
        "print([name for name in ('typst', 'fontTools') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_nothing_in_the_folder_that_it_is_called_from_is_run(
    ours: Typesetter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "psutil.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert len(render.pages("place-cards.typ", FEW, report=patient)) == 1


def test_a_typesetter_that_cannot_be_started_is_a_sentence(ours: Typesetter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    ours.start_ahead()
    with pytest.raises(SymposiarchError, match="Try it again"):
        render.pages("place-cards.typ", FEW, report=patient)


@pytest.mark.parametrize("worker", [Typesetter().worker, "symposiarch.exchange.reading.process.worker"])
def test_a_frozen_program_starts_its_workers_by_a_word(worker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program, *arguments = worker_process._command(worker)
    assert (program, arguments[0]) == (sys.executable, SWITCH)
    told = subprocess.run(
        [program, "-m", "symposiarch", *arguments], input=b"", capture_output=True, timeout=LIMIT, check=True
    )
    assert told.stdout == b"", "it ends when its input does, and says nothing"
