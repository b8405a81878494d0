"""Programmes that come in and go out: files read off the window's thread, versions, another event's programme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.programme.exporting import ExportDialog
from symposiarch.gui.programme.importing import ProgrammeImportDialog
from symposiarch.gui.programme.releases import ReleasesDialog
from symposiarch.gui.programme.templates import TemplateDialog
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_row

if TYPE_CHECKING:
    from symposiarch.exchange.programme.plan import ProgrammePlan
    from symposiarch.exchange.programme.values import ReadProgramme
    from symposiarch.gui.programme.shown import ShownProgramme


def import_file(page: ShownProgramme) -> None:
    kinds = tr(
        "Programmes (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt *.docx *.ics *.json *.xml);;All files (*)"
    )
    path = ask_what_to_read(page.desk.settings, "programme", page, tr("Import a programme"), kinds)
    if path is not None:
        look_at(page, path)


def look_at(page: ShownProgramme, path: Path) -> None:
    """Read a file off the window's thread, then show what it would do."""
    from symposiarch.exchange.programme.plan import plan_programme
    from symposiarch.exchange.programme.reading import read_programme

    event_id, office = page.desk.event_id, page.desk.workspace.office
    if event_id is None:
        return
    event = page.desk.workspace.read(event_row, event_id)
    first, zone = event.begins.date(), event.begins_at.tzinfo

    def work(report: object) -> tuple[ReadProgramme, ProgrammePlan]:
        read = read_programme(path, first_day=first, zone=zone)
        with office.reading() as session:
            return read, plan_programme(session, event_id, read=read)

    def show(found: tuple[ReadProgramme, ProgrammePlan]) -> None:
        if page.desk.event_id == event_id and page.desk.workspace.has_open(office):
            ProgrammeImportDialog(page.desk, path, *found, page).open()

    page.desk.jobs.start(tr("Reading {file}", file=path.name), work, done=show)


def export(page: ShownProgramme) -> QDialog:
    if page.desk.event_id is None:
        raise SymposiarchError(tr("Choose an event first."))
    return opened(ExportDialog(page.desk, page.rows, page))


def versions(page: ShownProgramme) -> QDialog:
    assert page.desk.event_id is not None
    return opened(ReleasesDialog(page.desk, page.desk.event_id, page))


def begin_with(page: ShownProgramme) -> QDialog:
    """Another event's programme as the beginning of this one."""
    return opened(TemplateDialog(page.desk, page))
