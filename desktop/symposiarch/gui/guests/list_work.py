"""Who is on the list and how it is decided: inviting, the approval sheet, the reserve, the organisers' lists, files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import opened
from symposiarch.gui.guests.approval import ApprovalDialog
from symposiarch.gui.guests.guest_list import GuestList
from symposiarch.gui.guests.guests_out import export_list
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.organisers import OrganisersDialog
from symposiarch.gui.guests.received import ReceivedDialog
from symposiarch.gui.guests.reply_file import ReplyFileDialog, read_replies
from symposiarch.gui.guests.reserve import ReserveDialog
from symposiarch.gui.people.replies import wave_words
from symposiarch.gui.saving import ask_what_to_read_together
from symposiarch.gui.words import tr
from symposiarch.planning.inviting.waves import next_wave, open_wave

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.replies import ReplyPlan
    from symposiarch.exchange.reading.tables import SourceFile


def commands() -> tuple[Command, ...]:
    ready = GuestList.can_edit_event
    return (
        Command("guests.invite", tr("Invite…"), invite, "invite", "Ctrl+I", ready=ready, at_once=True),
        Command("guests.write", tr("Write to the selected guests…"), write, "invitations", "L",
                ready=GuestList.can_record),
        Command("guests.decide", tr("Record the approval sheet…"), decide, "check", ready=ready),
        Command("guests.reserve", tr("Give free places to the reserve…"), fill_places, "person-add", ready=ready),
        Command("guests.next_wave", tr("Begin the next wave"), begin_next_wave, "invite", ready=ready),
        Command("guests.organisers", tr("Lists of the organisers…"), show_organisers, "contacts", ready=ready),
        Command("guests.received", tr("Invitations that we received…"), show_received, "history",
                ready=GuestList.can_record_one),
        Command("guests.import_replies", tr("Import replies from a file…"), choose_replies, "import", ready=ready),
        Command("guests.paste_replies", tr("Read copied replies…"), paste_replies, "copy", ready=ready),
        Command("guests.export", tr("Export the guest list…"), export_list, "export", ready=GuestList.has_guests,
                at_once=True),
    )  # fmt: skip


def invite(page: GuestList) -> InviteDialog:
    """Whoever is invited is selected then: to be approved, written to, or accepted at once."""
    dialog = opened(InviteDialog(page.desk, page.event_id, page))
    dialog.finished.connect(lambda _result: _show_invited(page, frozenset(dialog.invited)))
    return dialog


def _show_invited(page: GuestList, people: frozenset[int]) -> None:
    if people:
        page.bring_into_sight([row.id for row in page.table.rows.rows if row.person_id in people])


def write(page: GuestList) -> None:
    """Go to the letters, with the selected guests as those who are written to."""
    page.desk.show_page("invitations", (page.kind_of_letter(), tuple(page.selected_ids()), page.key))


def begin_next_wave(page: GuestList) -> None:
    """From now on the next wave is invited as well: its approved invitations are due to be sent."""
    event_id = page.event_id
    wave = page.desk.workspace.read(next_wave, event_id)
    if wave is None:
        raise SymposiarchError(tr("The last wave is being invited already. Free places go to the reserve."))
    page.desk.change(tr("Begin {wave}", wave=wave_words()[wave]), open_wave, event_id, wave)


def decide(page: GuestList) -> ApprovalDialog:
    return opened(ApprovalDialog(page))


def fill_places(page: GuestList) -> ReserveDialog:
    return opened(ReserveDialog(page))


def show_organisers(page: GuestList) -> OrganisersDialog:
    return opened(OrganisersDialog(page))


def show_received(page: GuestList) -> ReceivedDialog:
    row = page.one()
    return opened(ReceivedDialog(page.desk, row.person_id, row.name, page))


def choose_replies(page: GuestList) -> None:
    """A form's export, an edited list of ours, a co-host's list; or saved e-mails, several at once."""
    if paths := ask_what_to_read_together(page.desk.settings, "importing", page, tr("Import replies"), ""):
        import_replies(page, *paths)


def paste_replies(page: GuestList) -> None:
    """Mails that were copied out of the mail program, each with its sender above, or cells of a form's table."""
    text = QGuiApplication.clipboard().text()
    if not text.strip():
        raise SymposiarchError(tr("The clipboard holds no text. Copy the mails, with who sent each, first."))
    import_replies(page, copied=text)


def read_pasted_mails(page: GuestList, copied: str) -> bool:
    """Mails that are pasted onto the list are answers, and no cells. Whether they are mails."""
    from symposiarch.exchange.reading.copied_mails import holds_mails

    mails = holds_mails(copied)
    if mails:
        import_replies(page, copied=copied)
    return mails


def import_replies(page: GuestList, *paths: Path, copied: str = "") -> None:
    """Read the files, or what was copied, away from the window; then say line by line what would be recorded."""
    office, event_id = page.desk.workspace.office, page.event_id

    def show(read: tuple[SourceFile, ReplyPlan]) -> None:
        if page.desk.event_id == event_id and page.desk.workspace.has_open(office):
            ReplyFileDialog(page, *read).open()

    page.desk.jobs.start(tr("Reading the replies"), read_replies, office, event_id, paths, copied, done=show)
