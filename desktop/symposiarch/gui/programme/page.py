"""Programme: the timeline and the list, two views of one programme, edited in either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QSplitter, QVBoxLayout, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.chips import Chip, Chips
from symposiarch.gui.page import Page
from symposiarch.gui.people import PersonPicker
from symposiarch.gui.programme.dialogs import ItemDialog, RoleDialog, at_on
from symposiarch.gui.programme.entry import EntryLine
from symposiarch.gui.programme.importing import ProgrammeImportDialog
from symposiarch.gui.programme.listing import ItemList, lines_of
from symposiarch.gui.programme.panel import ItemPanel
from symposiarch.gui.programme.releases import ReleasesDialog
from symposiarch.gui.programme.timeline import Place, Timeline
from symposiarch.gui.programme.words import item_title
from symposiarch.gui.qt import override
from symposiarch.gui.words import short_date, tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QDialog

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.tables import Edit
    from symposiarch.gui.workspace import Session
    from symposiarch.planning.programme.rows import ItemRow
    from symposiarch.planning.programme.rules import Conflict
    from symposiarch.store import ChangeSet

SHOWN = frozenset(
    {"programme_items", "roles", "people", "posts", "organisations", "events", "rooms", "acknowledgements",
     "rule_settings", "absences", "programme_releases"}
)  # fmt: skip


class ProgrammePage(Page):
    """Chips choose the day and the view; the line below takes what is typed."""

    key = "programme"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Programme"))
        self.rows: tuple[ItemRow, ...] = ()
        self.conflicts: tuple[Conflict, ...] = ()
        self.languages: tuple[str, ...] = ("en",)
        self._chosen: int | None = None
        self.days = Chips()
        self.views = Chips()
        self.views.show_chips([Chip("both", tr("Both")), Chip("timeline", tr("Timeline")), Chip("list", tr("List"))])
        self.timeline = Timeline(desk.theme)
        self.list = ItemList(desk, self._write)
        self.entry = EntryLine(self.write_line)
        self.panel = ItemPanel(desk.theme)
        self.setAcceptDrops(True)
        self._lay_out()
        self.setFocusProxy(self.list)
        desk.actions.attach("programme", self.list)
        desk.actions.attach("programme", self.timeline)

        self.days.chosen.connect(lambda _key: self._show_rows())
        self.views.chosen.connect(self._show_view)
        self.timeline.item_chosen.connect(self._choose)
        self.timeline.item_opened.connect(lambda _id: self.edit())
        self.timeline.item_moved.connect(self._move)
        self.timeline.item_stretched.connect(self._stretch)
        self.list.selection_changed.connect(self._list_chosen)
        self.list.row_opened.connect(lambda _row: self.edit())
        self.list.moved.connect(self._reorder)
        self.list.indented.connect(self._indent)
        self.list.removed.connect(self.remove)
        self.entry.left.connect(self.list.setFocus)
        self.panel.item_wanted.connect(self.show_thing)
        self.panel.edit_wanted.connect(self.edit)
        self.panel.role_wanted.connect(self.edit_role)
        self.panel.person_wanted.connect(self.add_person)
        self.panel.slot_wanted.connect(self.add_slot)
        self.panel.acknowledged.connect(self._acknowledge)
        desk.workspace.editing_changed.connect(self._set_editable)
        desk.theme.changed.connect(self._show_panel)
        self._set_editable(desk.workspace.can_edit)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(self.days)
        top.addStretch(1)
        top.addWidget(self.views)
        self.halves = QSplitter()
        self.halves.setHandleWidth(10)
        self.halves.addWidget(self.timeline)
        self.halves.addWidget(self.list)
        self.halves.setSizes([520, 480])
        column.addLayout(top)
        column.addWidget(self.halves, 1)
        column.addWidget(self.entry)
        self.set_content(content)
        self.set_panel(self.panel)
        self.add_button("programme.import")
        self.add_button("programme.versions")
        self.add_button("programme.add", primary=True)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        can, one = cls._can_add, cls._can_edit_one
        return (
            Command("programme.add", tr("Add an item"), cls.add, "add", "Ctrl+Shift+I", ready=can, at_once=True),
            Command("programme.import", tr("Import a programme…"), cls.import_file, "import", ready=can, at_once=True),
            Command("programme.versions", tr("Versions…"), cls.versions, "history", ready=cls._has_items),
            Command("programme.export", tr("Export the programme…"), cls.export, "export", ready=cls._has_items),
            Command("programme.edit", tr("Edit this item…"), cls.edit, "edit", "E", ready=one),
            Command("programme.person", tr("Add somebody to this item…"), cls.add_person, "person-add", "P", ready=one),
            Command("programme.pin", tr("Pin to the clock, or let it follow"), cls.pin, "", "K", ready=one),
            Command("programme.shift", tr("Shift everything after this…"), cls.shift, "", "S", ready=one),
            Command("programme.remove", tr("Take this item out"), cls.remove, "delete", ready=one),
        )

    # What is shown

    @override
    def needs_event(self) -> bool:
        return True

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        from symposiarch.planning.events import event_row
        from symposiarch.planning.programme.conflicts import conflicts
        from symposiarch.planning.programme.rows import programme_rows

        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        read = self.desk.workspace.read
        self.languages = read(event_row, event_id).languages or ("en",)
        self.rows = read(programme_rows, event_id)
        self.conflicts = read(conflicts, event_id)
        days = list(dict.fromkeys(row.day for row in self.rows if row.depth == 0))
        self.days.show_chips([Chip(day.isoformat(), short_date(day)) for day in days])
        self.days.setVisible(len(days) > 1)
        if days and self.days.key() not in {day.isoformat() for day in days}:
            self.days.choose(days[0].isoformat())
        self._show_rows()

    def _show_rows(self) -> None:
        day = self._day()
        wrong = frozenset(
            item for one in self.conflicts if not one.acknowledged and one.level != "warn" for item in one.items
        )
        self.timeline.languages = self.languages
        self.timeline.show_day(self.rows, day, wrong)
        tops = {row.id for row in self.rows if row.depth == 0 and row.day == day}
        shown = [row for row in self.rows if row.id in tops or row.parent_id in tops]
        self.list.show_rows(lines_of(shown, self.languages, wrong))
        count = tr("%n items", n=len(self.rows))
        open_conflicts = [one for one in self.conflicts if not one.acknowledged]
        self.say_count(
            tr("{items} · {conflicts}", items=count, conflicts=tr("%n to look at", n=len(open_conflicts)))
            if open_conflicts
            else count
        )
        if self._chosen is not None and not any(row.id == self._chosen for row in self.rows):
            self._chosen = None
        self._choose(self._chosen)

    def _day(self) -> date | None:
        days = [row.day for row in self.rows if row.depth == 0]
        wanted = next((day for day in days if day.isoformat() == self.days.key()), None)
        return wanted or (days[0] if days else None)

    def _show_view(self, key: str) -> None:
        self.timeline.setVisible(key != "list")
        self.list.setVisible(key != "timeline")

    @override
    def show_thing(self, about: object) -> None:
        row = next((row for row in self.rows if row.id == about), None)
        if row is None:
            return
        top = next((one for one in self.rows if one.id == row.parent_id), row)
        if top.day != self._day():
            self.days.choose(top.day.isoformat())
        self._choose(row.id)

    @override
    def status(self) -> str:
        row = self.chosen()
        return item_title(row, self.languages) if row else tr("All changes are kept")

    @override
    def keys(self) -> str:
        return tr(
            "Alt+↑↓ reorder · figures set minutes · Tab puts under the one above · K pins · E edits · P adds somebody"
        )

    def chosen(self) -> ItemRow | None:
        return next((row for row in self.rows if row.id == self._chosen), None)

    def _choose(self, item_id: int | None) -> None:
        self._chosen = item_id
        self.timeline.choose(item_id)
        current = self.list.current()
        if item_id is not None and (current is None or current.id != item_id):
            self.list.select_keys([item_id])
        self._show_panel()
        self.desk.actions.refresh()
        self.told.emit()

    def _list_chosen(self) -> None:
        line = self.list.current()
        if line is not None and line.id != self._chosen:
            self._choose(line.id)

    def _show_panel(self) -> None:
        self.panel.show_item(self.chosen(), self.languages, self.conflicts, self.desk.workspace.can_edit)

    # What can be done

    def write_line(self, text: str) -> bool:
        """Write what was typed; the item it made, or was about, is chosen then."""
        from symposiarch.exchange.programme.typed import write_line

        assert self.desk.event_id is not None
        event_id, chosen = self.desk.event_id, self._chosen
        made: list[int] = []

        def write(session: Session) -> None:
            made.append(write_line(session, event_id, text=text, chosen=chosen))

        if not self.desk.change(tr("Add “{text}” to the programme", text=" ".join(text.split())[:60]), write):
            return False
        self._choose(made[0])
        return True

    def add(self) -> None:
        self.entry.setFocus()

    def edit(self) -> QDialog | None:
        row = self.chosen()
        if row is None or not self.desk.workspace.can_edit:
            return None
        dialog = ItemDialog(self.desk, row, self.languages, self)
        dialog.open()
        return dialog

    def edit_role(self, role_id: int) -> QDialog | None:
        role = next((role for row in self.rows for role in row.roles if role.id == role_id), None)
        if role is None or not self.desk.workspace.can_edit:
            return None
        dialog = RoleDialog(self.desk, role, self.languages, self)
        dialog.open()
        return dialog

    def add_person(self) -> None:
        from symposiarch.planning.programme.line_up import add_role

        row = self.chosen()
        if row is None:
            return

        def take(person_id: int) -> None:
            self.desk.change(tr("Add somebody to the programme"), add_role, row.id, person_id=person_id)

        title = tr("Add somebody to {item}", item=item_title(row, self.languages))
        PersonPicker(self.desk, title, tr("Whoever speaks becomes a guest of the event."), take, parent=self).open()

    def add_slot(self) -> None:
        from symposiarch.planning.programme.line_up import add_role

        if self._chosen is not None:
            self.desk.change(tr("Leave a place open"), add_role, self._chosen)

    def pin(self) -> None:
        from symposiarch.planning.programme.placing import pin_item

        row = self.chosen()
        if row is not None:
            at = None if row.pinned else row.begins.replace(tzinfo=None)
            label = tr("Let it follow") if row.pinned else tr("Pin to the clock")
            self.desk.change(label, pin_item, row.id, at=at)

    def shift(self) -> None:
        from symposiarch.planning.programme.placing import shift_after

        if self._chosen is None:
            return
        title, question = tr("Shift everything after this"), tr("Minutes later (negative: earlier)")
        minutes, ok = QInputDialog.getInt(self, title, question, 10, -600, 600)
        if ok and minutes:
            self.desk.change(tr("Shift by %n minutes", n=minutes), shift_after, self._chosen, minutes=minutes)

    def remove(self) -> None:
        from symposiarch.planning.programme.items import remove_item

        row = self.chosen()
        if row is not None and self.desk.workspace.can_edit:
            title = item_title(row, self.languages)
            self.desk.change(tr("Take out {item}", item=title), remove_item, row.id)

    def _move(self, item_id: int, place: Place) -> None:
        from symposiarch.planning.programme.placing import place_item

        self.desk.change(tr("Move an item"), place_item, item_id, at=place.at, room_id=place.room_id)

    def _stretch(self, item_id: int, minutes: int) -> None:
        from symposiarch.planning.programme.items import resize_item

        self.desk.change(tr("Change the length of an item"), resize_item, item_id, minutes=minutes)

    def _reorder(self, by: int) -> None:
        from symposiarch.planning.programme.placing import move_item

        if self._chosen is not None and self.desk.workspace.can_edit:
            self.desk.change(tr("Reorder the programme"), move_item, self._chosen, by=by)

    def _indent(self, inwards: bool) -> None:
        from symposiarch.planning.programme.placing import indent, outdent

        if self._chosen is not None and self.desk.workspace.can_edit:
            label = tr("Put under the item above") if inwards else tr("Take out from under its item")
            self.desk.change(label, indent if inwards else outdent, self._chosen)

    def _acknowledge(self, finding: str) -> None:
        from symposiarch.planning.programme.rules import acknowledge

        assert self.desk.event_id is not None
        self.desk.change(tr("Acknowledge a conflict"), acknowledge, self.desk.event_id, finding=finding)

    def _write(self, edits: list[Edit]) -> None:
        """Cells edited in the list."""
        rows = {row.id: row for row in self.rows}
        first = self.languages[0]

        def write(session: Session) -> None:
            from symposiarch.model.programme import ItemKind, ProgrammeItem
            from symposiarch.planning.programme import items, placing

            for edit in edits:
                row, value = rows[edit.row.id], edit.value
                if edit.field == "minutes":
                    items.resize_item(session, row.id, minutes=int(value))
                elif edit.field == "shown_title":
                    items.retitle(session, row.id, language=first, title=str(value))
                elif edit.field == "kind":
                    items.edit_item(session, row.id, kind=ItemKind(value))
                elif edit.field == "time":
                    placing.pin_item(session, row.id, at=at_on(row, str(value)) if str(value).strip() else None)
                elif edit.field == "room":
                    event_id = session.get_one(ProgrammeItem, row.id).event_id
                    name = str(value).strip()
                    room = items.room_called(session, event_id, name).id if name else None
                    placing.move_to(session, row.id, room_id=room, everywhere=not name)

        self.desk.change(tr("Change %n items of the programme", n=len(edits)), write)

    # Files

    def versions(self) -> QDialog:
        assert self.desk.event_id is not None
        dialog = ReleasesDialog(self.desk, self.desk.event_id, self)
        dialog.open()
        return dialog

    def export(self) -> None:
        from symposiarch.exchange.programme.export import export_programme

        kinds = ";;".join(
            (
                tr("Workbook (*.xlsx)"),
                tr("Calendar (*.ics)"),
                tr("Schedule (*.json)"),
                tr("Text (*.txt)"),
                "HTML (*.html)",
            )
        )
        path, _ = QFileDialog.getSaveFileName(self, tr("Export the programme"), "programme.xlsx", kinds)
        if path and self.desk.event_id is not None:
            count = self.desk.workspace.read(export_programme, self.desk.event_id, to=Path(path))
            self.desk.notices.say(tr("%n items were written", n=count))

    def import_file(self) -> None:
        kinds = tr("Programmes (*.xlsx *.xlsm *.xls *.ods *.csv *.ics *.json *.xml *.docx);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Import a programme"), "", kinds)
        if path:
            self.look_at(Path(path))

    def look_at(self, path: Path) -> None:
        """Read a file off the window's thread, then show what it would do."""
        from symposiarch.exchange.programme.plan import ProgrammePlan, plan_programme
        from symposiarch.exchange.programme.reading import read_programme
        from symposiarch.planning.events import event_row

        event_id, office = self.desk.event_id, self.desk.workspace.office
        if event_id is None:
            return
        first = self.desk.workspace.read(event_row, event_id).begins.date()

        def work(report: object) -> ProgrammePlan:
            read = read_programme(path, first_day=first)
            with office.reading() as session:
                return plan_programme(session, event_id, read=read)

        def show(plan: ProgrammePlan) -> None:
            ProgrammeImportDialog(self.desk, path, plan, self).open()

        self.desk.jobs.start(tr("Reading {file}", file=path.name), work, done=show)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._can_add():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.look_at(Path(files[0]))

    # What is ready

    def _set_editable(self, can_edit: bool) -> None:
        self.list.rows.can_edit = can_edit
        self.timeline.can_edit = can_edit
        self.entry.setEnabled(can_edit)

    def _has_items(self) -> bool:
        return bool(self.rows)

    def _can_add(self) -> bool:
        return self.desk.workspace.can_edit and self.desk.event_id is not None

    def _can_edit_one(self) -> bool:
        return self.desk.workspace.can_edit and self._chosen is not None
