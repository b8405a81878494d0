"""What is held on one person, as a PDF to hand over; that it was taken is noted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.documents.people import held_on
from symposiarch.documents.saving import save_bytes
from symposiarch.gui.desk import Desk
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.saving import ask_where_it_goes, write_away
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.apart.worker_process import Report
    from symposiarch.gui.workspace import Session


def ask_and_write(desk: Desk, person_id: int, name: str, parent: QWidget) -> None:
    """Ask where, and write it."""
    title = tr("What is held on {name}", name=name)
    if target := ask_where_it_goes(desk.settings, "documents", parent, title, tr("PDF files (*.pdf)"), title, ".pdf"):
        write_held(desk, person_id, target)


def write_held(desk: Desk, person_id: int, target: Path) -> None:
    """Note who takes it, and write the PDF in a job."""
    said = tr("Saved as “{file}”; that it was taken is noted.", file=target.name)
    note_access(desk, tr("Write what is held on somebody"), "held-on")
    write_away(desk, tr("Collecting what is held"), _write, person_id, target, said=lambda _none: said, can_stop=True)


def _write(session: Session, person_id: int, target: Path, *, report: Report) -> None:
    save_bytes(held_on.pdf(held_on.facts(session, person_id), report=report), target)
