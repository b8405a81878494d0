"""What is held on one person, as a PDF to hand over; that it was taken is noted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from symposiarch.gui.desk import Desk


def ask_and_write(desk: Desk, person_id: int, name: str, parent: QWidget) -> None:
    """Ask where, and write it."""
    folder = Path(str(desk.settings.value("documents/folder", "") or Path.home()))
    title = tr("What is held on {name}", name=name.replace("/", "-"))
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(folder / f"{title}.pdf"), tr("PDF files (*.pdf)"))
    if chosen:
        write_held(desk, person_id, Path(chosen))


def write_held(desk: Desk, person_id: int, target: Path) -> None:
    """Write the PDF in a job, and note who took it."""
    workspace = desk.workspace

    def work(_report: Callable[[float, str], None]) -> Path:
        from symposiarch.documents.people import held_on
        from symposiarch.documents.saving import save_bytes

        save_bytes(held_on.pdf(workspace.read(held_on.facts, person_id)), target)
        return target

    def done(path: Path) -> None:
        from symposiarch.planning.care.access import note_access

        who = workspace.office.who
        workspace.perform(tr("Write what is held on somebody"), note_access, "held-on", by=who)
        desk.notices.say(tr("Saved as “{file}”; that it was taken is noted.", file=path.name))

    desk.jobs.start(tr("Collecting what is held"), work, done=done, can_stop=False)
