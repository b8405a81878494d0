"""Contacts: the address book."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.contacts import linking, personal_data, photos, saved_lists
from symposiarch.gui.contacts.attendance import AttendanceFilter
from symposiarch.gui.contacts.contacts_out import export_contacts
from symposiarch.gui.contacts.merging import MergeDialog
from symposiarch.gui.contacts.person_dialog import PersonDialog, edit_person
from symposiarch.gui.contacts.record import PersonPanel
from symposiarch.gui.contacts.writing import write_edits
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.fields.typed import country_code, languages_from
from symposiarch.gui.flow import Flow
from symposiarch.gui.people.tables import BulkDialog, step_label
from symposiarch.gui.pieces import button
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.tables.search_field import RowSearch
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import country_name, language_words, tr
from symposiarch.planning.people.categories import categories
from symposiarch.planning.people.contacts import archive, unarchive
from symposiarch.planning.people.records import PersonRow, people_of_posts, people_rows, person_record
from symposiarch.store import ChangeSet
from symposiarch.store.changes import Operation

FEW = 500
"""Up to so many changed people are read one by one; beyond, the whole address book is."""

SHOWN = frozenset({"people", "posts", "organisations", "invitations", "events", "saved_lists", "list_members"})
"""The tables whose changes are seen here."""

OF_ROWS = frozenset({"people", "posts", "organisations"})
"""Those of which the rows are made; the others are seen in the panel, or keep rows out."""

LISTS = frozenset({"saved_lists", "list_members"})

CAME = frozenset({"arrivals", "attendees", "invitations", "events"})
"""The tables whose changes say anew who came."""


class ContactsPage(ListPage):
    """Everybody the office knows, searched, sorted, edited in place, and the whole record of the selected one."""

    key = "contacts"
    opens = "contacts.edit"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Contacts"), Table(desk, "contacts", contact_columns(), commit=self._write))
        if self.table.rows.sorted_by is None:
            self.table.sort_by("name")
        self.table.whole_lists = tr("A list of people is brought in with Ctrl+Shift+V.")
        self.table.say_when_empty(
            tr("The address book is empty. Add the first person with Ctrl+N, or bring in a list with Ctrl+Shift+I."),
            tr("Nobody fits what you are looking for."),
        )
        self._found = RowSearch()
        self.category = QComboBox()
        self.category.setAccessibleName(tr("Category"))
        self.category.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.attendance = AttendanceFilter(desk)
        self.lists = saved_lists.ListFilter(desk)
        self.archived = button(tr("Also those put away"), look="chip")
        self.archived.setCheckable(True)
        self.panel = PersonPanel(tr("Choose somebody to see what is known of them."))
        self.lay_out(
            self.panel,
            self.category,
            self.attendance,
            self.archived,
            under=(_beside(self.lists),),
            menus={tr("List"): ("contacts.bulk", "", "importing.choose", "contacts.export")},
            buttons=("contacts.duplicates",),
            primary="contacts.add",
        )
        self.table.addAction(desk.actions["contacts.edit"])

        self.category.activated.connect(lambda _at: self.filter_rows())
        self.attendance.activated.connect(lambda _at: self.filter_rows())
        self.lists.activated.connect(lambda _at: self.filter_rows())
        self.archived.toggled.connect(lambda _on: self.refresh())
        self.panel.can_edit = lambda: desk.workspace.can_edit
        self.panel.offers = [
            (desk.actions[name].text(), partial(desk.actions.do, name))
            for name in ("contacts.held", "contacts.keep", "contacts.erase")
        ]
        self.panel.person_wanted.connect(self.show_thing)
        self.panel.event_wanted.connect(partial(choose, desk))
        self.panel.edit_wanted.connect(lambda _id: desk.actions.do("contacts.edit"))
        self.panel.history_wanted.connect(lambda person_id: linking.show_history(self, person_id))

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        one = cls._can_edit_one
        return (
            Command("contacts.add", tr("New contact…"), cls.add, "person-add", "Ctrl+N", ready=cls._can_edit,
                    at_once=True),
            Command("contacts.edit", tr("Edit this contact…"), cls.edit, "edit", ready=one),
            Command("contacts.bulk", tr("Change many…"), cls.edit_many, "bulk", "Alt+B", ready=cls._can_edit_many),
            Command("contacts.partner", tr("Partner…"), linking.choose_partner, "link", "Alt+P", ready=one),
            Command("contacts.assistant", tr("Assistant…"), linking.choose_assistant, "link", "Alt+S", ready=one),
            Command("contacts.posts", tr("Posts…"), linking.edit_posts, "post", "Alt+O", ready=one),
            Command("contacts.succeed", tr("Hand the post over…"), linking.hand_over, "represented", ready=one),
            Command("contacts.merge", tr("Merge two…"), cls.merge, "merge", "Alt+M", ready=cls._can_edit_two),
            Command("contacts.duplicates", tr("Likely duplicates…"), lambda page: page.desk.show_page("duplicates"),
                    "contacts", ready=cls._can_edit, at_once=True),
            Command("contacts.archive", tr("Put away"), cls.archive, "archive", "Delete", ready=cls._can_edit_some),
            Command("contacts.unarchive", tr("Take back into use"), cls.unarchive, "undo", ready=cls._can_edit_some),
            *photos.commands(one),
            *saved_lists.commands(cls._can_edit_some, cls._shows_list),
            *personal_data.commands(cls._can_edit_one, cls._can_edit_some),
            Command("contacts.export", tr("Export the contacts…"), export_contacts, "export",
                    ready=lambda page: bool(page.table.rows.rows), at_once=True),
            Command("contacts.copy", tr("Copy the selected contacts"), lambda page: page.table.copy(), "copy"),
        )  # fmt: skip

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if changes is None or changes.tables & CAME:
            self.attendance.forget()
        if changes is not None and not changes.tables & SHOWN:
            return
        read = self.desk.workspace.read
        if changes is None or "categories" in changes.tables or "people" in changes.tables:
            chosen = self.category.currentData()
            self.category.clear()
            self.category.addItem(tr("All categories"), None)
            for name in read(categories):
                self.category.addItem(name, name)
            self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        if changes is None or changes.tables & LISTS:
            self.lists.read()
        if changes is None or changes.tables & OF_ROWS:
            rows = self._read_rows(changes)
            self.table.show_rows(rows, self.filter_rows)
            self.say_count(tr("%n people", n=len(rows)))
        else:
            self.filter_rows()
            self.show_selected()

    def _read_rows(self, changes: ChangeSet | None) -> list[PersonRow]:
        read, archived = self.desk.workspace.read, self.archived.isChecked()
        touched = None if changes is None else self._touched(changes)
        if touched is None or len(touched) > FEW:
            return list(read(people_rows, archived=archived))
        fresh = {row.id: row for row in read(people_rows, archived=archived, only=touched)}
        rows = [fresh.pop(row.id, row) for row in self.table.rows.rows if row.id not in touched or row.id in fresh]
        return [*rows, *fresh.values()]

    def _touched(self, changes: ChangeSet) -> frozenset[int] | None:
        """Whose rows are others now; none where that does not follow from what changed."""
        posts = changes.keys("posts")
        unclear = any(
            (change.table == "organisations" and change.operation is not Operation.INSERT)
            or (change.table == "posts" and change.operation is Operation.DELETE)
            or (change.table == "posts" and "person_id" in (change.before or ()))
            for change in changes.changes
        )
        if unclear or not changes.tables <= OF_ROWS | {"categories"} or len(posts) > FEW:
            return None
        return changes.keys("people") | (self.desk.workspace.read(people_of_posts, posts) if posts else frozenset())

    @override
    def show_thing(self, about: object) -> None:
        if isinstance(about, int) and not self.table.select_keys([about]):
            # The one who is wanted may be hidden by what was searched for before.
            self.search.clear()
            self.category.setCurrentIndex(0)
            self.attendance.setCurrentIndex(0)
            self.lists.setCurrentIndex(0)
            self.table.keep_rows(None)
            if not self.table.select_keys([about]):
                self.archived.setChecked(True)
                self.table.select_keys([about])
        self.table.setFocus()

    @override
    def status(self) -> str:
        selected, shown = len(self.table.selected()), self.table.rows.rowCount()
        if selected > 1:
            return tr("{selected} of %n selected", n=shown, selected=selected)
        return tr("%n shown", n=shown)

    @override
    def keys(self) -> str:
        return tr("Letters search · Enter edits · Alt+B many · Alt+M merges two · Delete puts away")

    @override
    def filter_rows(self) -> None:
        category = self.category.currentData()
        of_category = None if category is None else lambda row: row.category == category
        tests = [test for test in (of_category, self.attendance.test(), self.lists.test()) if test is not None]
        keep = (lambda row: all(test(row) for test in tests)) if len(tests) > 1 else next(iter(tests), None)
        self.table.keep_rows(keep, among=self._found.places(self.table.rows.rows, self.search.text()))
        self.told.emit()

    @override
    def show_selected(self) -> None:
        row = self.table.current()
        if row is None:
            self.panel.show_nothing()
        else:
            self.panel.show_person(self.desk.workspace.read(person_record, row.id))

    # What can be done

    def add(self) -> PersonDialog:
        dialog = PersonDialog(self.desk, None, self)
        dialog.accepted.connect(lambda: self.show_thing(dialog.saved_id))
        return opened(dialog)

    def edit(self) -> PersonDialog:
        return edit_person(self.desk, self.one().id, self)

    def edit_many(self) -> BulkDialog:
        return opened(BulkDialog(self.table, self))

    def merge(self) -> MergeDialog:
        """The two that are selected, side by side."""
        one, other = self.table.selected()
        dialog = MergeDialog(self.desk, (one.id, other.id), self)
        dialog.accepted.connect(lambda: self.show_thing(min(one.id, other.id)))
        return opened(dialog)

    def archive(self) -> None:
        rows = self.table.selected()
        label = tr("Put away {name}", name=rows[0].name) if len(rows) == 1 else tr("Put away %n people", n=len(rows))
        self.desk.change(label, archive, [row.id for row in rows])

    def unarchive(self) -> None:
        rows = self.table.selected()
        self.desk.change(tr("Take back %n people", n=len(rows)), unarchive, [row.id for row in rows])

    @override
    def one(self) -> PersonRow:
        row: PersonRow = super().one()
        return row

    def _shows_list(self) -> bool:
        return self.desk.workspace.can_edit and self.lists.chosen() is not None

    def _write(self, edits: list[Edit]) -> None:
        self.desk.change(step_label(edits, self.table.rows.columns), write_edits, edits, "id")


def _beside(*filters: QWidget) -> QWidget:
    """Filters in a line of their own: beside the search they would leave it no room on a small screen."""
    line = QWidget()
    row = Flow(line)
    for one in filters:
        row.addWidget(one)
    return line


def contact_columns() -> tuple[Column, ...]:
    """What the address book shows, and what can be edited in place."""
    return (
        Column(tr("Honorific"), "honorific", editable=True, quiet=True, spare=True),
        Column(tr("Name"), "name", bold=True, editable=True),
        Column(tr("Native"), "native_name", editable=True),
        Column(tr("Title"), "title", editable=True),
        Column(tr("Organisation"), "organisation", editable=True),
        Column(tr("Category"), "category", editable=True),
        Column(tr("E-mail"), "email", editable=True, quiet=True, spare=True),
        Column(tr("Telephone"), "phone", editable=True, quiet=True, spare=True),
        Column(tr("Country"), "country", editable=True, spare=True, show=country_name, sort=country_name,
               parse=country_code),
        Column(tr("Given name"), "given_name", editable=True, hidden=True),
        Column(tr("Family name"), "family_name", editable=True, hidden=True),
        Column(tr("Speaks"), "languages", editable=True, hidden=True, show=language_words, parse=languages_from),
        Column(tr("Put away"), "archived", hidden=True, show=lambda away: tr("put away") if away else ""),
    )  # fmt: skip
