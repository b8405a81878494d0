"""Logistics: eight lists under eight chips, each edited like a spreadsheet, with the selected line at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.logistics.commands import logistics_commands
from symposiarch.gui.logistics.lists import LogisticsLists
from symposiarch.gui.logistics.panel import LinePanel
from symposiarch.gui.logistics.section import Section
from symposiarch.gui.pieces import column_of, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.tables.chips import Chip
from symposiarch.gui.words import tr
from symposiarch.planning.logistics.lines import line_counts
from symposiarch.store import ChangeSet


def section_titles() -> dict[str, str]:
    """The lists in the order of their chips."""
    return {
        "tasks": tr("Tasks"),
        "services": tr("Services"),
        "suppliers": tr("Suppliers"),
        "costs": tr("Costs"),
        "arrivals": tr("Arrivals"),
        "gifts": tr("Gifts"),
        "flags": tr("Flags"),
        "security": tr("Security"),
    }


LIST_OF_RULE = {
    "logistics_late_task": "tasks",
    "logistics_unconfirmed": "services",
    "logistics_catering": "services",
    "logistics_over_budget": "costs",
    "logistics_no_greeter": "arrivals",
    "logistics_clash": "arrivals",
}
"""By the rule of the preflight: the list in which its findings are put right."""


class LogisticsPage(LogisticsLists):
    """Chips choose the list; the commands are about the one that is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._unread: set[str] = set()
        self.stack = QStackedWidget()
        self.panel = LinePanel()
        self._lay_out()
        self._show_chips()

        self.chips.chosen.connect(self.show_section)
        for section in self.sections.values():
            section.chosen.connect(partial(self._line_chosen, section))
        desk.theme.changed.connect(self._fill_panel)
        desk.event_chosen.connect(lambda _event: self.security.hide_numbers())
        desk.workspace.editing_changed.connect(self._set_editable)
        self._set_editable(desk.workspace.can_edit)
        self.show_section("tasks")

    def _lay_out(self) -> None:
        content = QWidget()
        self.set_content(content)
        top = row_of(holds=(self.chips, None))
        column_of(content, margins=0, spacing=12, holds=(top, (self.stack, 1)))
        for section in self.sections.values():
            self.stack.addWidget(section)
        self.set_panel(self.panel)
        self.add_button("logistics.export")
        self.add_button("logistics.print")
        self.add_button("logistics.add", primary=True)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return logistics_commands(section_titles())

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None:
            return
        touched = {key for key, one in self.sections.items() if changes is None or changes.tables & one.tables}
        if touched:
            # Only the list in sight is read: arrivals and flags follow from all guests and take their time.
            self._unread |= touched
            self._read_shown()
            self._show_chips()

    def _read_shown(self) -> None:
        """Read the list that is shown, if it was changed since."""
        event_id = self.desk.event_id
        if event_id is not None and self.section.key in self._unread:
            self._unread.discard(self.section.key)
            self.section.refresh(event_id)
        self._fill_panel()
        self._tell()

    def _show_chips(self) -> None:
        event_id = self.desk.event_id
        counts = self.desk.workspace.read(line_counts, event_id) if event_id is not None else {}
        self.chips.show_chips([Chip(key, title, counts.get(key)) for key, title in section_titles().items()])

    def show_section(self, key: str) -> None:
        section = self.sections[key]
        if section is not self.security:
            self._mask_numbers()
        self.stack.setCurrentWidget(section)
        self.keyboard = section.table
        self._read_shown()

    @override
    def show_thing(self, about: object) -> None:
        """A list by its name ("costs") or by the rule that leads to it, or a task by its key or UUID."""
        named = LIST_OF_RULE.get(about, about) if isinstance(about, str) else ""
        if named in self.sections:
            self.go_to(named)
            return
        if about is not None:
            self.go_to("tasks")
            self.tasks.select([row.id for row in self.tasks.rows if about in (row.id, row.uuid)])

    @override
    def status(self) -> str:
        table = self.section.table
        return tr("{selected} of %n selected", n=table.rows.rowCount(), selected=len(table.selected()))

    @override
    def keys(self) -> str:
        return self.section.keys()

    def _line_chosen(self, section: Section) -> None:
        if section is self.section:
            self._fill_panel()
            self.told.emit()

    def _fill_panel(self) -> None:
        self.section.fill(self.panel, self.section.table.current())

    def _tell(self) -> None:
        self.say_count(self.section.summary() if self.section.rows else "")
        self.told.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._mask_numbers()

    def _mask_numbers(self) -> None:
        """Document numbers that somebody asked for are masked again once one looks elsewhere."""
        if self.security.numbers:
            self.security.hide_numbers()
            self._unread.add("security")
            self.stale = True

    def _set_editable(self, can_edit: bool) -> None:
        for section in self.sections.values():
            section.set_editable(can_edit)
