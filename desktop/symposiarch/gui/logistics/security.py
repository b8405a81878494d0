"""Security: what the gate must know of everybody. Document numbers are masked until somebody, who is noted, asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.typed import country_code
from symposiarch.gui.logistics.section import Section
from symposiarch.gui.logistics.words import hour, missing_words, role_words
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.qt import override
from symposiarch.gui.saving import write_away
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import country_name, tr, when
from symposiarch.planning.logistics.security import SHEET, SecurityRow, access_rows, edit_security, security_rows
from symposiarch.planning.personal_data.access import AccessRow

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session

SHOWN_ACCESSES = 8


def gate_name(row: SecurityRow) -> str:
    """The name, or with whom somebody comes who has none yet."""
    return row.name or tr("with {name}", name=row.principal)


class Security(Section):
    key = "security"
    tables = frozenset(
        {"movements", "attendees", "invitations", "people", "posts", "organisations", "events", "access_records"}
    )
    buttons = ("logistics.numbers", "logistics.security_file")
    sheet = "security-list"

    def __init__(self, desk: Desk) -> None:
        self.numbers = False
        self.seen: tuple[AccessRow, ...] = ()
        super().__init__(desk)
        self.table.say_when_empty(
            tr("Nobody comes yet. Whoever accepts stands here, with what the gate must know."),
            tr("Nobody fits what you are looking for."),
        )

    @override
    def columns(self) -> tuple[Column, ...]:
        return (
            Column(tr("Name"), "name", of=gate_name, bold=True),
            Column(tr("Missing"), "missing", of=lambda row: missing_words(row.missing),
                   dot=lambda missing: "tentative" if missing else None),
            Column(tr("Passport name"), "passport_name", editable=True),
            Column(tr("Nationality"), "nationality", show=country_name, parse=country_code, editable=True),
            Column(tr("Document"), "document", editable=True),
            Column(tr("Organisation"), "organisation", quiet=True, spare=True),
            Column(tr("As"), "role", of=lambda row: role_words(row.role.value), quiet=True, hidden=True),
            Column(tr("Plate"), "plate", editable=True, spare=True),
            Column(tr("Driver"), "driver", editable=True, hidden=True),
            Column(tr("Guards"), "guards", editable=True, hidden=True),
            Column(tr("Zone"), "access_zone", editable=True, spare=True),
            Column(tr("Gate"), "gate", editable=True, hidden=True),
            Column(tr("Expected"), "expected_at", show=hour, hidden=True),
        )  # fmt: skip

    @override
    def read(self, event_id: int) -> Sequence[SecurityRow]:
        self.seen = self.desk.workspace.read(access_rows, event_id)
        return self.desk.workspace.read(security_rows, event_id, numbers=self.numbers)

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        edit_security(session, event_id, edit.row.id, **{edit.field: edit.value})

    @override
    def summary(self) -> str:
        counts = [tr("%n people pass the gate", n=len(self.rows))]
        missing = sum(bool(row.missing) for row in self.rows)
        if missing:
            counts.append(tr("%n with something missing", n=missing))
        return " · ".join(counts)

    @override
    def keys(self) -> str:
        return tr("F2 edits · B changes many · Ctrl+V pastes from Excel · the numbers are masked until asked for")

    @override
    def fill(self, panel: LinePanel, row: SecurityRow | None) -> None:
        panel.begin(gate_name(row) if row is not None else "", (row.title, row.organisation) if row is not None else ())
        if row is not None:
            panel.facts(
                tr("Passport"),
                (tr("Name"), row.passport_name),
                (tr("Nationality"), country_name(row.nationality) or ""),
                (tr("Document"), row.document),
            )
            if row.missing:
                panel.dot_line(self.desk.theme, "tentative", tr("Missing: {what}.", what=missing_words(row.missing)))
            panel.facts(
                tr("Arrival"),
                (tr("Car"), row.vehicle),
                (tr("Plate"), row.plate),
                (tr("Driver"), row.driver),
                (tr("Guards"), row.guards),
                (tr("Gate"), row.gate),
                (tr("Zone"), row.access_zone),
                (tr("Expected"), hour(row.expected_at)),
            )
        panel.group(tr("Who saw the numbers"))
        for one in self.seen[:SHOWN_ACCESSES]:
            panel.line(tr("{name}, {when}", name=one.by, when=when(one.at.astimezone())))
            panel.quiet(one.purpose)
        if not self.seen:
            panel.quiet(tr("Nobody yet. Whoever shows or prints them is noted here."))
        panel.end()

    # What only this list can

    def show_numbers(self) -> None:
        """Tell the document numbers in full, and note who asked; once more masks them again."""
        event_id = self.desk.event_id
        if event_id is None:
            return
        if not self.numbers:
            label = tr("Show the document numbers")
            note_access(self.desk, label, SHEET, event_id=event_id, purpose=tr("shown on screen"))
            self.desk.notices.say(tr("It is noted who saw the document numbers."))
        self.numbers = not self.numbers
        self.refresh(event_id)

    def save(self, path: Path) -> None:
        """Write the list to a workbook: with the numbers where they are shown, and then it is noted."""
        from symposiarch.exchange.logistics.export import export_security

        event_id = self.desk.event_id
        if event_id is None:
            return
        if self.numbers:
            purpose = tr("written to {file}", file=path.name)
            note_access(self.desk, tr("Write the security list"), SHEET, event_id=event_id, purpose=purpose)
        write_away(
            self.desk,
            tr("Exporting the list"),
            export_security,
            event_id,
            path,
            numbers=self.numbers,
            said=lambda count: tr("%n people were written.", n=count),
        )

    def hide_numbers(self) -> None:
        """Another event, or the page is left: the numbers are masked again."""
        self.numbers = False
