"""The import assistant: a list is dropped, looked at, and kept in one step; nothing is written before that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from PySide6.QtWidgets import QStackedWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.importing.comparing import Comparison
from symposiarch.gui.importing.drop_zone import DropZone
from symposiarch.gui.importing.keeping import (
    Kept,
    ToKeep,
    can_be_kept,
    has_problems,
    keep_list,
    keep_words,
    problem_file,
    save_problems,
    say_what_was_kept,
)
from symposiarch.gui.importing.list_reader import ListReader
from symposiarch.gui.importing.list_views import ListViews
from symposiarch.gui.importing.reading import Decision, ListInHand
from symposiarch.gui.importing.row_panel import RowPanel
from symposiarch.gui.importing.words import remark_words
from symposiarch.gui.page import Page
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.inviting.quotas import quotas
from symposiarch.planning.people.categories import categories

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.logistics.reading import ReadList
    from symposiarch.exchange.reading.tables import SourceFile


class ImportPage(Page):
    """One page with three views of the list: people, columns and words; the panel shows the selected row."""

    key = "importing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Import a list"))
        self.reader = ListReader(desk, self)
        self.comparison = Comparison(desk, self)
        self._whose_wished: int | None = None
        self._counts: dict[str, int] = {}
        self._is_new = False
        self.drop_zone = DropZone()
        self.views = ListViews(desk)
        self.people, self.mapping, self.meanings = self.views.people, self.views.mapping, self.views.meanings
        self.logistics = self.views.logistics
        self.table = self.people.table
        self.panel = RowPanel()
        self.stack = QStackedWidget()
        self._lay_out()
        for table in (self.table, self.logistics.table):
            desk.actions.attach("importing", table)

        self.reader.read.connect(self._take_source)
        self.reader.reading.connect(self.drop_zone.say_what_is_read)
        self.views.tabs.currentChanged.connect(lambda _view: self._show_state())
        self.drop_zone.file_wanted.connect(lambda: desk.actions.do("importing.choose"))
        self.drop_zone.paste_wanted.connect(lambda: desk.actions.do("importing.paste"))
        self.people.chips.chosen.connect(lambda _key: self.told.emit())
        self.people.corrected.connect(self.comparison.correct)
        self.people.missing.activated.connect(lambda _at: self._say_what_is_kept())
        self.table.selection_changed.connect(self._show_row)
        self.table.selection_changed.connect(self.told)
        self.logistics.table.selection_changed.connect(self.told)
        self.logistics.decided.connect(self._say_what_is_kept)
        self.mapping.changed.connect(self.comparison.compare_soon)
        self.mapping.read_anew.connect(lambda: self.reader.read_again(self.mapping.options()))
        self.views.rest.noted.connect(self._note_the_rest)
        self.meanings.chosen.connect(self.comparison.mean)
        self.panel.same_person.connect(lambda person: self._decide(person_id=person))
        self.panel.new_person.connect(lambda: self._decide(new=True))
        self.panel.taken.connect(lambda taken: self._decide(taken=taken))
        self.panel.named.connect(lambda named: self._decide(named=named))
        self.panel.ours.connect(lambda field, ours: self._decide(ours={field: ours}))
        self.panel.everywhere.connect(lambda field, ours: self.comparison.keep_ours(field, everywhere=ours))
        self.comparison.compared.connect(self._show_plan)
        self.comparison.decided.connect(self._show_decided)
        self.comparison.forgotten.connect(self.leave)

    def _lay_out(self) -> None:
        self.set_content(self.stack)
        self.stack.addWidget(self.drop_zone)
        self.stack.addWidget(self.views)
        self.side = self.set_panel(self.panel)
        self.add_button("importing.leave")
        self.add_button("importing.problems")
        self.add_button("importing.keep", primary=True)
        self._show_state()

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("importing.choose", tr("Import a list…"), cls.choose_file, "import", "Ctrl+Shift+I",
                    ready=lambda page: page.desk.workspace.can_edit, at_once=True),
            Command("importing.paste", tr("Import from the clipboard"), cls.paste, "copy", "Ctrl+Shift+V",
                    at_once=True),
            Command("importing.problems", tr("Save problem rows…"), cls.save_problems, "warning",
                    ready=cls.can_save_problems),
            Command("importing.keep", tr("Keep"), cls.keep, "accept", "Ctrl+Return", ready=cls.can_keep),
            Command("importing.same", tr("They are the people whom they resemble"), cls.same_people, "guests", "S",
                    ready=cls._resemble_somebody),
            Command("importing.join", tr("Make one of these rows"), cls.join_rows, "merge", "M", ready=cls._can_join),
            Command("importing.row_out", tr("Leave these rows out"), cls.leave_rows_out, "decline", "Delete",
                    ready=cls._is_on_row),
            Command("importing.leave", tr("Leave the list"), cls.leave, "delete", ready=cls._has_list),
        )  # fmt: skip

    # What is shown

    @property
    def list(self) -> ListInHand | None:
        return self.comparison.list

    @property
    def plan(self) -> ImportPlan | None:
        """What keeping the list would do, as far as it has been compared."""
        return self.comparison.plan

    @override
    def show_thing(self, about: object) -> None:
        """Read a file: its path as text, or with the organiser whose list it is."""
        path, self._whose_wished = about if isinstance(about, tuple) else (about, None)
        self._begin()
        self.reader.read_file(Path(str(path)))

    @override
    def status(self) -> str:
        if self.plan is None:
            return ""
        lines = len(self.logistics.plan.lines) if self.logistics.plan is not None else 0
        return tr("%n rows · nothing is written before you keep them", n=len(self.plan.rows) + lines)

    @override
    def keys(self) -> str:
        if self.plan is None:
            return ""
        if self.views.are_on_logistics():
            return tr("Ctrl+Return keeps · Delete leaves out")
        return tr("Ctrl+Return keeps · F2 edits · S somebody known · M one of two rows · Delete leaves out")

    def _show_state(self) -> None:
        self.stack.setCurrentIndex(0 if self.plan is None else 1)
        # The panel tells of a row, and rows stand among the people alone.
        self.side.say_something(self.plan is not None and self.views.are_on_people())
        if self.plan is None:
            self.say_count("")
        self.told.emit()

    # Reading

    def choose_file(self) -> None:
        if path := self.reader.chosen_file():
            self.show_thing(str(path))

    def paste(self) -> None:
        self._begin()
        self.reader.read_clipboard()

    def _begin(self) -> None:
        """Another list is looked at from its people on, and the keys are theirs as soon as they are there."""
        self.views.show_people()
        self.people.forget_whose()
        self._is_new = True

    def _take_source(self, source: SourceFile, logistics: tuple[ReadList, ...]) -> None:
        if not self.desk.workspace.is_open:  # the office was closed while the list was read
            return
        if trouble := self.comparison.take(source, logistics):
            self.views.show_columns()
            self.desk.notices.warn(trouble)
        assert self.list is not None
        self.views.show_kinds(people=not self.list.is_logistics_alone, logistics=bool(logistics))
        self.mapping.show_list(self.list, self.reader.header_row)
        self.comparison.compare()

    def _show_plan(self) -> None:
        self.logistics.show_plan(self.comparison.logistics)
        self._show_decided()
        self._show_words()
        self._show_state()
        if self._is_new and self.isVisible() and self.views.are_on_people():
            self.table.setFocus()
        self._is_new = False

    def _show_decided(self) -> None:
        self._show_remarks()
        self._show_rows()

    def _show_remarks(self) -> None:
        assert self.list is not None
        assert self.plan is not None
        remarks = remark_words(self.list.source, self.plan)
        if self.list.recalled:
            remarks.append(tr("The columns are read as in the last list with these headings."))
        self.views.say(remarks)

    def _show_rows(self) -> None:
        assert self.plan is not None
        self._counts = self.people.show_plan(self.plan)
        self._show_organisers()
        self._say_what_is_kept()
        self.say_count(self.plan.source)
        self._show_row()

    def _show_organisers(self) -> None:
        event_id = self.desk.event_id
        organisers = self.desk.workspace.read(quotas, event_id) if event_id is not None else ()
        self.people.show_organisers([(one.organiser_id, one.name) for one in organisers], self._whose_wished)
        self._whose_wished = None

    def _say_what_is_kept(self) -> None:
        taken = sum(self._counts.get(key, 0) for key in ("new", "unclear", "changed"))
        gone = len(self.plan.missing) if self.plan is not None and self.people.policy() == "withdraw" else 0
        text = keep_words(taken, self.logistics.count(), gone)
        self.desk.actions["importing.keep"].setText(text)
        self.told.emit()

    def _show_words(self) -> None:
        from symposiarch.exchange.guest_lists.columns.word_meanings import words_used

        assert self.list is not None
        found = words_used(self.list.taken(), self.list.meanings)
        self.views.show_words(found, self.desk.workspace.read(categories))
        self.views.say_unplaced(self.list.unplaced(), self.list.noted())

    def _show_row(self) -> None:
        line = self.table.current()
        row = self.plan.rows[line.id] if self.plan is not None and line is not None else None
        self.panel.show_row(self.plan, row, ours_everywhere=self.list.ours if self.list is not None else ())

    # What one says of the list

    def _note_the_rest(self, noted: bool) -> None:
        """Keep among the notes what the columns say that have no field of ours, or leave it out again."""
        assert self.list is not None
        self.list.note_the_rest(noted=noted)
        self.mapping.show_columns()
        self.views.say_unplaced(self.list.unplaced(), self.list.noted())
        self.comparison.compare_soon()

    def _decide(self, **decision: Unpack[Decision]) -> None:
        line = self.table.current()
        if line is not None:
            self.comparison.decide([line.id], **decision)

    def same_people(self) -> None:
        """Each of the selected rows means the one whom it resembles most."""
        self.comparison.take_as_known([line.id for line in self.table.selected()])

    def _resemble_somebody(self) -> bool:
        return self.views.are_on_people() and any(line.verdict == "unclear" for line in self.table.selected())

    def join_rows(self) -> None:
        """The selected rows are one person."""
        first, *others = (line.id for line in self.table.selected())
        self.comparison.join(first, others)

    def leave_rows_out(self) -> None:
        """Leave the selected rows out, or take them after all when all of them are left out."""
        if self.views.are_on_logistics():
            self.logistics.leave_out()
            return
        lines = self.table.selected()
        taken = all(line.verdict == "left" for line in lines)
        self.comparison.decide([line.id for line in lines], taken=taken)

    def _has_list(self) -> bool:
        return self.list is not None

    def _is_on_row(self) -> bool:
        table = self.logistics.table if self.views.are_on_logistics() else self.table
        return self.plan is not None and table.current() is not None

    def _can_join(self) -> bool:
        return self.plan is not None and len(self.table.selected()) > 1

    # Keeping

    def can_keep(self) -> bool:
        return self.plan is not None and can_be_kept(self.desk, self._wish())

    def can_save_problems(self) -> bool:
        return self.plan is not None and has_problems(self._wish())

    def _wish(self) -> ToKeep:
        assert self.plan is not None
        assert self.list is not None
        missing = "keep" if self.list.is_logistics_alone else self.people.policy()
        whose = self.people.whose.currentData()
        return ToKeep(self.plan, missing, whose, self.logistics.plan, self.logistics.policy())

    def keep(self) -> None:
        if self.comparison.is_behind:
            self.comparison.catch_up()
            raise SymposiarchError(
                tr("What was said last is still being compared with the address book. Keep the list in a moment.")
            )
        keep_list(self.desk, self._wish(), done=self._kept)

    def _kept(self, kept: Kept) -> None:
        assert self.list is not None
        page = (
            "logistics" if self.list.is_logistics_alone else "guests" if self.desk.event_id is not None else "contacts"
        )
        self.leave()
        say_what_was_kept(self.desk, kept)
        self.desk.show_page(page)

    def leave(self) -> None:
        """Let go of the list; nothing of it was written."""
        self.comparison.forget()
        self.logistics.forget()
        self.reader.forget()
        self.table.show_rows(())
        self.panel.show_row(None, None)
        self.desk.actions["importing.keep"].setText(tr("Keep"))
        self._show_state()

    def save_problems(self) -> None:
        assert self.list is not None
        if path := problem_file(self.desk, self):
            save_problems(self.desk, path, self.list, self._wish())
