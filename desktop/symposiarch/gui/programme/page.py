"""Programme: the timeline and the list, two views of one programme, edited in either; and its speakers."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QSplitter, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dropped import take_dropped
from symposiarch.gui.pieces import column_of, row_of
from symposiarch.gui.programme import outside, work
from symposiarch.gui.programme.dialogs import opening
from symposiarch.gui.programme.entry import entry_line
from symposiarch.gui.programme.listing import ItemList, lines_of
from symposiarch.gui.programme.panel import ItemPanel
from symposiarch.gui.programme.shown import ShownProgramme
from symposiarch.gui.programme.speaker_panel import SpeakerPanel
from symposiarch.gui.programme.speakers import SpeakerList
from symposiarch.gui.programme.timeline.timeline import Timeline
from symposiarch.gui.programme.words import item_title
from symposiarch.gui.qt import override
from symposiarch.gui.tables.chips import Chip, Chips
from symposiarch.gui.words import short_date, tr
from symposiarch.model.events import RuleLevel
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.programme.conflicts.conflicts import found_in, frame
from symposiarch.planning.programme.rows import programme_rows, rooms_of
from symposiarch.planning.programme.speakers import speaker_rows
from symposiarch.store import ChangeSet

SHOWN = frozenset(
    """
    programme_items roles people posts organisations events rooms acknowledgements rule_settings absences
    programme_releases speaker_duties event_rooms
    """.split()
)
SPEAKERS = "speakers"


class ProgrammePage(ShownProgramme):
    """Chips choose the day and the view; the line below takes what is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.days = Chips()
        self.views = Chips()
        self.timeline = Timeline(desk.theme)
        self.list = ItemList(desk, partial(work.write_cells, self))
        self.speaker_list = SpeakerList(desk)
        self.entry = entry_line(self._write_line)
        self.panel = ItemPanel(desk.theme)
        self.speaker_panel = SpeakerPanel()
        self.setAcceptDrops(True)
        self._lay_out()
        self.keyboard = self.list
        desk.actions.attach("programme", self.list)
        desk.actions.attach("programme", self.timeline)

        self.days.chosen.connect(lambda _key: self._show_other_day())
        self.views.chosen.connect(self._show_view)
        self.timeline.item_chosen.connect(self.choose)
        self.timeline.item_opened.connect(lambda _id: opening.edit(self))
        self.timeline.item_moved.connect(partial(work.move, self))
        self.timeline.item_stretched.connect(partial(work.stretch, self))
        self.timeline.item_drawn.connect(partial(work.ask_title, self, self.entry))
        self.list.selection_changed.connect(self._list_chosen)
        self.list.row_opened.connect(lambda _row: opening.edit(self))
        self.list.moved.connect(partial(work.reorder, self))
        self.list.indented.connect(partial(work.indent, self))
        self.list.removed.connect(partial(work.remove, self))
        self.entry.left.connect(self.list.setFocus)
        self.panel.item_wanted.connect(self.show_thing)
        self.panel.edit_wanted.connect(partial(opening.edit, self))
        self.panel.role_wanted.connect(partial(opening.edit_role, self))
        self.panel.person_wanted.connect(partial(work.add_person, self))
        self.panel.slot_wanted.connect(partial(work.leave_open, self))
        self.panel.order_wanted.connect(partial(opening.order, self))
        self.panel.chairs_wanted.connect(partial(opening.chairs, self))
        self.panel.acknowledged.connect(partial(work.acknowledge, self))
        self.panel.rules_wanted.connect(lambda: desk.show_page("findings", "rules"))
        self.panel.import_wanted.connect(partial(outside.import_file, self))
        self.panel.template_wanted.connect(partial(outside.begin_with, self))
        self.speaker_list.selection_changed.connect(self._show_speaker)
        self.speaker_panel.role_wanted.connect(partial(opening.edit_role, self))
        self.speaker_panel.duty_ticked.connect(partial(work.tick_duty, self))
        self.speaker_panel.duty_added.connect(partial(work.add_duty, self))
        self.speaker_panel.duty_wanted.connect(partial(opening.edit_duty, self))
        self.speaker_panel.absence_wanted.connect(partial(opening.add_absence, self))
        self.speaker_panel.absence_removed.connect(partial(work.remove_absence, self))
        desk.workspace.editing_changed.connect(self._set_editable)
        desk.theme.changed.connect(self._show_panel)
        self._set_editable(desk.workspace.can_edit)

    def _lay_out(self) -> None:
        content, panels = QWidget(), QWidget()
        self.set_content(content)
        self.set_panel(panels)
        views = (("both", tr("Both")), ("timeline", tr("Timeline")), ("list", tr("List")), (SPEAKERS, tr("Speakers")))
        self.views.show_chips([Chip(key, text) for key, text in views])
        top = row_of(holds=(self.views, None, self.days))
        self.halves = QSplitter(handleWidth=10)
        column_of(content, margins=0, spacing=10, holds=(top, (self.halves, 1), (self.speaker_list, 1), self.entry))
        self.halves.addWidget(self.timeline)
        self.halves.addWidget(self.list)
        self.halves.setSizes([520, 480])
        column_of(panels, margins=0, holds=(self.panel, self.speaker_panel))
        self.speaker_list.hide()
        self.speaker_panel.hide()
        self.add_button("programme.import")
        self.add_button("programme.versions")
        self.add_button("programme.add", primary=True)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        can, one, has, several, stage = (
            cls.can_edit_event,
            cls.can_edit_one,
            cls.has_items,
            cls.has_speakers,
            cls.has_stage,
        )
        return (
            Command("programme.add", tr("Add an item"), cls.add, "add", "Ctrl+Shift+P", ready=can, at_once=True),
            Command("programme.import", tr("Import a programme…"), outside.import_file, "import", ready=can,
                    at_once=True),
            Command("programme.versions", tr("Versions…"), outside.versions, "history", ready=has),
            Command("programme.export", tr("Export the programme…"), outside.export, "export", ready=has, at_once=True),
            Command("programme.template", tr("Begin with another event's programme…"), outside.begin_with, "copy",
                    ready=cls.can_begin),
            Command("programme.speakers", tr("What speakers owe and when they are away"),
                    lambda page: page.views.choose(SPEAKERS), ready=has),
            Command("programme.edit", tr("Edit this item…"), opening.edit, "edit", "E", ready=one),
            Command("programme.person", tr("Add somebody to this item…"), work.add_person, "person-add", "P",
                    ready=one),
            Command("programme.slot", tr("Leave a place open"), work.leave_open, "", "O", ready=one),
            Command("programme.order", tr("Order of speaking…"), opening.order, "precedence", "R", ready=several),
            Command("programme.addresses", tr("Order of the addresses…"), opening.order_addresses, ready=has),
            Command("programme.chairs", tr("Chairs on the stage…"), opening.chairs, "seating", "C", ready=stage),
            Command("programme.pin", tr("Pin to the clock, or let it follow"), work.pin, "", "K", ready=one),
            Command("programme.shift", tr("Shift everything after this…"), work.shift, "", "S", ready=one),
            Command("programme.remove", tr("Take this item out"), work.remove, "delete", ready=one),
        )  # fmt: skip

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        read = self.desk.workspace.read
        event = read(event_row, event_id)
        self.languages = event.languages or ("en",)
        self.rows = read(programme_rows, event_id)
        self.conflicts = found_in(self.rows, read(frame, event_id))
        self.rooms = read(rooms_of, event_id)
        if self._shows_speakers():
            self.speakers = read(speaker_rows, event_id, languages=self.languages)
        days = list(dict.fromkeys(row.day for row in self.rows if row.depth == 0))
        self.days.show_chips([Chip(day.isoformat(), short_date(day)) for day in days])
        self.days.setVisible(len(days) > 1 and not self._shows_speakers())
        if days and self.days.key() not in {day.isoformat() for day in days}:
            self.days.choose(days[0].isoformat())
        self._show_rows()

    def _show_rows(self) -> None:
        day = self.day()
        wrong = frozenset(
            item
            for one in self.conflicts
            if not one.acknowledged and one.level is not RuleLevel.WARN
            for item in one.items
        )
        self.timeline.languages = self.languages
        self.timeline.show_day(self.rows, day, wrong, self.rooms)
        tops = {row.id for row in self.rows if row.depth == 0 and row.day == day}
        shown = [row for row in self.rows if row.id in tops or row.parent_id in tops]
        self.list.show_rows(lines_of(shown, self.languages, wrong))
        self.speaker_list.show_rows(self.speakers)
        self.say_count(tr("%n items", n=len(self.rows)))
        if self.chosen_id is not None and not any(row.id == self.chosen_id for row in self.rows):
            self.chosen_id = None
        self.choose(self.chosen_id)
        self._show_speaker()
        self._place_keyboard()

    def _show_other_day(self) -> None:
        """What was chosen on the day before stands here no more, and nothing is typed after it."""
        chosen = self.chosen()
        whole = next((row for row in self.rows if chosen is not None and row.id == chosen.parent_id), chosen)
        if whole is not None and whole.day != self.day():
            self.chosen_id = None
        self._show_rows()

    def _place_keyboard(self) -> None:
        """Where the keyboard goes when the page is come to: while it is empty, the first item is typed at once."""
        view = self.timeline if self.views.key() == "timeline" else self.list
        entered = not self.rows and self.can_edit_event()
        self.keyboard = self.speaker_list if self._shows_speakers() else self.entry if entered else view

    @override
    def day(self) -> date | None:
        days = [row.day for row in self.rows if row.depth == 0]
        wanted = next((day for day in days if day.isoformat() == self.days.key()), None)
        return wanted or (days[0] if days else None)

    def _shows_speakers(self) -> bool:
        return self.views.key() == SPEAKERS

    def _show_view(self, key: str) -> None:
        speakers = key == SPEAKERS
        self.timeline.setVisible(key != "list")
        self.list.setVisible(key != "timeline")
        for widget, shown in (
            (self.halves, not speakers),
            (self.entry, not speakers),
            (self.panel, not speakers),
            (self.speaker_list, speakers),
            (self.speaker_panel, speakers),
        ):
            widget.setVisible(shown)
        self._place_keyboard()
        self.refresh()
        self.told.emit()

    @override
    def show_thing(self, about: object) -> None:
        row = next((row for row in self.rows if row.id == about), None)
        if row is None:
            return
        if self._shows_speakers():
            self.views.choose("both")
        top = next((one for one in self.rows if one.id == row.parent_id), row)
        if top.day != self.day():
            self.days.choose(top.day.isoformat())
        self.choose(row.id)

    @override
    def status(self) -> str:
        if self._shows_speakers():
            line = self.speaker_list.current()
            return str(line.name) if line is not None else tr("All changes are kept")
        row = self.chosen()
        return item_title(row, self.languages) if row else tr("All changes are kept")

    @override
    def keys(self) -> str:
        if self._shows_speakers():
            return tr("Type done, a day, or nothing into a duty · F2 edits")
        return tr(
            "Alt+↑↓ reorder · figures set minutes · Tab puts under the one above · K pins · E edits · P adds somebody"
        )

    def choose(self, item_id: int | None) -> None:
        self.chosen_id = item_id
        self.timeline.choose(item_id)
        current = self.list.current()
        if item_id is not None and (current is None or current.id != item_id):
            self.list.select_keys([item_id])
        self._show_panel()
        self.told.emit()

    def _list_chosen(self) -> None:
        line = self.list.current()
        if line is not None and line.id != self.chosen_id:
            self.choose(line.id)

    def _show_panel(self) -> None:
        can_edit = self.desk.workspace.can_edit
        stage, empty = self.has_stage(), not self.rows
        self.panel.show_item(self.chosen(), self.languages, self.conflicts, can_edit, has_stage=stage, empty=empty)

    def _show_speaker(self) -> None:
        if self._shows_speakers():
            line = self.speaker_list.current()
            speaker = self.speaker(line.id) if line is not None else None
            self.speaker_panel.show_speaker(speaker, self.desk.workspace.can_edit)
            self.told.emit()

    def _write_line(self, text: str) -> bool:
        """The item that a typed line made, or was about, is chosen then. A line that asks whom it means stays until it
        is answered."""
        drawn_on = self.entry.about

        def written(item: int) -> None:
            self.entry.done()
            self.show_thing(item)

        work.write_line(self, text, drawn_on if isinstance(drawn_on, date) else None, written)
        return False

    def add(self) -> None:
        if self._shows_speakers():
            self.views.choose("both")
        self.entry.setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.can_edit_event():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        take_dropped(event, self.desk.notices, lambda file: outside.look_at(self, Path(file)))

    # What is ready

    def _set_editable(self, can_edit: bool) -> None:
        self.list.rows.can_edit = can_edit
        self.speaker_list.rows.can_edit = can_edit
        self.timeline.can_edit = can_edit
        self.entry.setEnabled(can_edit)
