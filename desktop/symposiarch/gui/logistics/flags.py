"""Flags and anthems: the row as it stands, changed by hand, and why each flag stands where it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.typed import read_count
from symposiarch.gui.logistics.flag_row import HEIGHT, FlagPicture
from symposiarch.gui.logistics.section import TypedSection
from symposiarch.gui.logistics.words import reason_words, yes, yes_or_nothing
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column, Edit
from symposiarch.gui.words import tr
from symposiarch.planning.logistics.flags import (
    FlagReason,
    FlagRow,
    anthems,
    flag_rows,
    leave_flags_to_rules,
    place_flag,
    set_flag,
)
from symposiarch.planning.logistics.typed import type_flag

if TYPE_CHECKING:
    from symposiarch.gui.logistics.panel import LinePanel
    from symposiarch.gui.workspace import Session


class Flags(TypedSection):
    key = "flags"
    typed_by = staticmethod(type_flag)
    tables = frozenset(
        {"flags", "attendees", "invitations", "people", "posts", "organisations", "organisers", "events"}
    )
    buttons = ("logistics.flag_left", "logistics.flag_right", "logistics.flags_by_rule")
    sheet = "flag-plan"

    def __init__(self, desk: Desk) -> None:
        self.example = tr("Another flag: the name of a state or an organisation")
        self.anthems: tuple[FlagRow, ...] = ()
        super().__init__(desk)
        self.picture = FlagPicture(desk.theme)
        self.over_table = scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("card", True)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(HEIGHT + 14)
        scroll.setWidget(self.picture)
        self.picture.setProperty("scrolled", True)
        self.column.insertWidget(1, scroll)
        self.table.say_when_empty(
            tr("No states are known yet. The flags follow from who gives the event, where, and who comes."),
            tr("No flag fits what you are looking for."),
        )
        desk.actions.attach("logistics", self.picture)
        self.picture.chosen.connect(lambda state: self.table.select_keys([state]))
        self.picture.moved.connect(self.move_to)
        self.chosen.connect(self._mark)

    @override
    def columns(self) -> tuple[Column, ...]:
        choices = yes_or_nothing()
        return (
            Column(tr("Place"), "place", align="right", editable=True, parse=read_count),
            Column(tr("Code"), "code", quiet=True, hidden=True),
            Column(tr("State"), "name", bold=True),
            Column(tr("Why there"), "reason", of=reason_words),
            Column(tr("Guests"), "guests", align="right", show=lambda count: str(count) if count else ""),
            Column.of_several(tr("Anthem"), "anthem", choices, show=yes),
            Column.of_several(tr("In the row"), "shown", choices),
            Column(tr("Notes"), "notes", editable=True, quiet=True, hidden=True),
        )

    @override
    def read(self, event_id: int) -> Sequence[FlagRow]:
        rows = self.desk.workspace.read(flag_rows, event_id)
        self.anthems = self.desk.workspace.read(anthems, event_id, rows)
        return rows

    @override
    def refresh(self, event_id: int) -> None:
        super().refresh(event_id)
        self.picture.show_flags(self.rows)
        self.over_table.setVisible(bool(self.picture.flags))
        names = " · ".join(row.name for row in self.anthems)
        self.say_at_foot(tr("Anthems in this order: {names}", names=names) if names else "")

    @override
    def write(self, session: Session, event_id: int, edit: Edit) -> None:
        if edit.field == "place":
            if edit.value is None:
                set_flag(session, event_id, edit.row.id, shown=False)
            else:
                place_flag(session, event_id, edit.row.id, place=edit.value)
        else:
            set_flag(session, event_id, edit.row.id, **{edit.field: edit.value})

    @override
    def take_out(self, session: Session, event_id: int, rows: Sequence[Any]) -> None:
        """A flag is left out rather than forgotten: the state is present all the same."""
        for row in rows:
            set_flag(session, event_id, row.id, shown=False)

    @override
    def summary(self) -> str:
        return tr("%n flags, seen by who looks at them", n=sum(row.shown for row in self.rows))

    @override
    def keys(self) -> str:
        return tr("Alt+← and Alt+→ move a flag · Delete leaves it out · drag it in the picture")

    @override
    def set_editable(self, can_edit: bool) -> None:
        super().set_editable(can_edit)
        if hasattr(self, "picture"):
            self.picture.can_edit = can_edit

    @override
    def fill(self, panel: LinePanel, row: FlagRow | None) -> None:
        if row is None:
            panel.show_nothing(
                tr("The row follows from who gives the event, where it is held, and who comes. Drag a flag to move it.")
            )
            return
        panel.begin(row.name, (row.code,))
        panel.group(tr("Place"))
        if row.place is not None:
            panel.line(tr("Place {place} from the observer's left", place=row.place))
        panel.quiet(reason_words(row))
        panel.group(tr("Present"))
        panel.line(tr("%n guests come for it.", n=row.guests) if row.guests else tr("No guest comes for it."))
        if row.anthem:
            panel.group(tr("Anthem"))
            panel.line(tr("Its anthem is played."))
        panel.notes(row.notes)
        panel.end()

    def _mark(self) -> None:
        row = self.table.current()
        self.picture.choose(row.id if row is not None else "")

    # What only flags can

    def move_to(self, state: str, place: int) -> None:
        name = next(row.name for row in self.rows if row.id == state)
        self.desk.change(tr("Move the flag of {name}", name=name), place_flag, self.desk.event_id, state, place=place)

    def step(self, by: int) -> None:
        """Move the selected flag one place to the left (-1) or to the right (1)."""
        row = self.table.current()
        if row is not None and row.place is not None:
            last = sum(one.shown for one in self.rows)
            place = max(1, min(last, row.place + by))
            if place != row.place:
                self.move_to(row.id, place)

    def leave_to_rules(self) -> None:
        self.desk.change(tr("Leave the order of the flags to the practice"), leave_flags_to_rules, self.desk.event_id)

    def placed_by_hand(self) -> bool:
        return any(row.reason is FlagReason.BY_HAND for row in self.rows)
