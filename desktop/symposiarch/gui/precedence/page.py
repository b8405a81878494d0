"""Precedence: who stands before whom at the chosen event, and why."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.words import house_words
from symposiarch.gui.forms import Choice
from symposiarch.gui.precedence.class_dialog import ClassDialog
from symposiarch.gui.precedence.columns import precedence_columns
from symposiarch.gui.precedence.panel import PrecedencePanel
from symposiarch.gui.precedence.place_dialog import PlaceDialog
from symposiarch.gui.precedence.words import honour_words
from symposiarch.gui.qt import override
from symposiarch.gui.saving import ask_where_it_goes, workbooks, write_away
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.tables.table import Table
from symposiarch.gui.words import tr, within
from symposiarch.model.events import House
from symposiarch.model.invitations import Honour
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.precedence.order import set_honour, set_place
from symposiarch.planning.precedence.rows import (
    PrecedenceList,
    PrecedenceRow,
    event_setting,
    practice_titles,
    precedence_list,
)
from symposiarch.store import ChangeSet

SHOWN = frozenset({"people", "posts", "organisations", "invitations", "attendees", "events"})


class PrecedencePage(ListPage):
    """The order as a table, the reasons beside it; honours by one key, a place by hand with its note."""

    key = "precedence"
    of_event = True
    opens = "precedence.place"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Precedence"), Table(desk, "precedence", precedence_columns()))
        self.table.say_when_empty(
            tr("Nobody is invited yet. Whoever is on the guest list and has not declined stands here in order."),
            tr("No guest fits what you are looking for."),
        )
        self.practice, self.house = Choice(), Choice()
        for choice in (self.practice, self.house):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.panel = PrecedencePanel(tr("Choose a guest to see why they stand where they do."))
        self.practice.setToolTip(tr("The practice by which guests are ranked"))
        self.house.setToolTip(tr("Whose house it is decides whether ministers or ambassadors come first"))
        self.lay_out(
            self.panel,
            self.practice,
            self.house,
            buttons=("precedence.by_rule", "precedence.print", "precedence.export"),
            primary="precedence.place",
        )

        self.practice.activated.connect(lambda _at: self._choose_practice())
        self.house.activated.connect(lambda _at: self._choose_house())
        self.panel.person_wanted.connect(lambda person_id: desk.show_page("contacts", person_id))
        self.panel.class_wanted.connect(lambda: desk.actions.do("precedence.class"))
        desk.theme.changed.connect(self.show_selected)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        def honour(value: str, text: str, key: str, icon: str) -> Command:
            return Command(
                f"precedence.{value or 'no_honour'}",
                text,
                lambda page: page.set_honour(value),
                icon,
                key,
                ready=cls._can_edit_some,
            )

        return (
            honour("host", tr("Make host"), "H", "accept"),
            honour("co_host", tr("Make co-host"), "C", "person-add"),
            honour("guest_of_honour", tr("Make guest of honour"), "G", "post"),
            honour("", tr("Take the honour away"), "N", "no-answer"),
            Command("precedence.place", tr("Set the place…"), cls.place_by_hand, "edit", "P", ready=cls._can_place),
            Command("precedence.by_rule", tr("Leave to the rules"), cls.leave_to_rules, "undo", "Delete",
                    ready=cls._has_place),
            Command("precedence.class", tr("Choose the class…"), cls.choose_class, "number", "K",
                    ready=cls._can_edit_one),
            Command("precedence.print", tr("Print…"), cls.print_sheet, "print", ready=cls.has_event),
            Command("precedence.export", tr("Export…"), cls.save_workbook, "export", ready=cls.has_event),
            Command("precedence.copy", tr("Copy the selected guests"), lambda page: page.table.copy(), "copy"),
        )  # fmt: skip

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        if changes is None or "events" in changes.tables:
            self._show_setting(event_id)
        try:
            found = self.desk.workspace.read(precedence_list, event_id)
        except SymposiarchError as error:
            # The practice cannot be read: said, and another one can be chosen above the list.
            self.desk.notices.warn(str(error))
            found = PrecedenceList()
        self.table.show_rows(found.rows, self.filter_rows)
        minded = sum(1 for row in found.rows if row.warnings)
        counts = [tr("%n in order", n=len(found.rows))]
        if found.ties:
            counts.append(tr("%n ranks shared", n=found.ties))
        if minded:
            counts.append(tr("%n to mind", n=minded))
        self.say_count(" · ".join(counts))
        self.desk.actions.refresh()

    def _show_setting(self, event_id: int) -> None:
        setting = self.desk.workspace.read(event_setting, event_id)
        self.practice.clear()
        for name, title in practice_titles():
            self.practice.addItem(tr("Practice: {practice}", practice=title), name)
        if self.practice.findData(setting.practice) < 0:
            self.practice.addItem(tr("Practice: {practice}", practice=setting.practice), setting.practice)
        self.practice.setCurrentIndex(self.practice.findData(setting.practice))
        if not self.house.count():
            for house, text in house_words().items():
                self.house.addItem(text, house)
        self.house.setCurrentIndex(self.house.findData(setting.house))

    @override
    def show_thing(self, about: object) -> None:
        """Select the guest of this person's id."""
        self.bring_into_sight([row.id for row in self.table.rows.rows if row.person_id == about])

    @override
    def keys(self) -> str:
        return tr(
            "H host · C co-host · G guest of honour · N no honour · K chooses the class · P sets the place · "
            "Delete leaves it to the rules"
        )

    @override
    def filter_rows(self) -> None:
        self.table.keep_rows(finder(self.search.text(), _searched))
        self.told.emit()

    @override
    def show_selected(self) -> None:
        row = self.table.current()
        if row is None:
            self.panel.show_nothing()
            return
        names: dict[int, str] = {shown.id: shown.name for shown in self.table.rows.rows}
        self.panel.show_guest(row, self.desk.theme, names)

    # What can be done

    def set_honour(self, value: str) -> None:
        honour, rows = Honour(value), self.table.selected()
        words = within(honour_words()[honour]) or tr("no honour")
        if len(rows) == 1:
            label = tr("Record {name}: {honour}", name=rows[0].name, honour=words)
        else:
            label = tr("Record %n guests: {honour}", n=len(rows), honour=words)
        self.desk.change(label, set_honour, [row.id for row in rows], honour=honour)

    def place_by_hand(self) -> PlaceDialog:
        places = sum(1 for row in self.table.rows.rows if row.place is not None)
        return opened(PlaceDialog(self.desk, self._guest(), places, self))

    def choose_class(self) -> ClassDialog:
        assert self.desk.event_id is not None
        return opened(ClassDialog(self.desk, self.desk.event_id, self._guest(), self))

    def leave_to_rules(self) -> None:
        guest = self._guest()
        self.desk.change(tr("Leave the place of {name} to the rules", name=guest.name), set_place, guest.id, place=None)

    def print_sheet(self) -> None:
        self.desk.show_page("documents", "precedence-list")

    def save_workbook(self) -> None:
        """The order with its reasons, for whoever goes on working with it."""
        from symposiarch.exchange.precedence_export import export_precedence

        title, settings = tr("Export the order of precedence"), self.desk.settings
        if path := ask_where_it_goes(settings, "precedence", self, title, workbooks(), tr("Precedence"), ".xlsx"):
            write_away(
                self.desk,
                tr("Exporting the order of precedence"),
                export_precedence,
                self.desk.event_id,
                path,
                said=lambda count: tr("%n people were written.", n=count),
            )

    def _guest(self) -> PrecedenceRow:
        guest: PrecedenceRow = self.one()
        return guest

    def _choose_practice(self) -> None:
        name, title = self.practice.currentData(), self.practice.currentText()
        event_id = self.desk.event_id
        if event_id is not None and not self.desk.change(title, edit_event, event_id, practice=name):
            self._show_setting(event_id)

    def _choose_house(self) -> None:
        house, words = House(self.house.currentData()), self.house.currentText()
        event_id = self.desk.event_id
        label = tr("Whose house: {house}", house=words)
        if event_id is not None and not self.desk.change(label, edit_event, event_id, house=house):
            self._show_setting(event_id)

    @override
    def set_editable(self, can_edit: bool) -> None:
        self.practice.setEnabled(can_edit)
        self.house.setEnabled(can_edit)

    def _can_place(self) -> bool:
        row = self.table.current()
        return self.desk.workspace.can_edit and row is not None and row.place is not None

    def _has_place(self) -> bool:
        row = self.table.current()
        return self.desk.workspace.can_edit and row is not None and row.by_hand


def _searched(row: PrecedenceRow) -> str:
    return " ".join((row.name, row.native_name, row.title, row.organisation, row.state))
