"""Personal data: who is due to be erased, how long people are kept, and who took away what is sensitive."""

from __future__ import annotations

from datetime import date

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.panels import Panel
from symposiarch.gui.personal_data import held
from symposiarch.gui.personal_data.erasing import EraseDialog
from symposiarch.gui.personal_data.keeping import KeepUntilDialog, RetentionDialog
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import short_date, spelled_date, tr, when
from symposiarch.model.base import this_day
from symposiarch.planning.personal_data.access import AccessRow, accesses
from symposiarch.planning.personal_data.retention import Due, due_for_erasing
from symposiarch.store import ChangeSet

SHOWN = frozenset(
    {"people", "categories", "settings", "invitations", "attendees", "events", "messages", "access_records"}
)
NOTED = 12


class PersonalDataPage(ListPage):
    """Those whose time is over. Nothing is erased by itself: somebody looks, and decides."""

    key = "care"
    opens = "care.person"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Personal data"), Table(desk, "care", due_columns()))
        self.table.say_when_empty(
            tr("Nobody is due to be erased. Set how long people are kept to see who is."),
            tr("Nobody fits what you are looking for."),
        )
        self.panel = Panel(spacing=6)
        self._noted: tuple[AccessRow, ...] = ()
        self.lay_out(self.panel, buttons=("care.held", "care.retention"), primary="care.erase")

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("care.retention", tr("How long people are kept…"), cls.set_retention, "history",
                    ready=cls._can_edit, at_once=True),
            Command("care.erase", tr("Erase…"), cls.erase, "delete", "Delete", ready=cls._can_edit_some),
            Command("care.keep", tr("Keep until…"), cls.keep, "events", "K", ready=cls._can_edit_one),
            Command("care.held", tr("What is held on them…"), cls.write_held, "documents", ready=cls._can_edit_one),
            Command("care.person", tr("Show in contacts"), cls.show_person, "contacts", ready=cls._can_edit_one),
        )  # fmt: skip

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if changes is not None and not changes.tables & SHOWN:
            return
        read = self.desk.workspace.read
        today = this_day()
        rows = read(due_for_erasing, today=today)
        self._noted = read(accesses, limit=NOTED)
        self.table.show_rows(rows)
        self.say_count(tr("%n due to be erased", n=len(rows)))
        self.show_selected()
        self.told.emit()

    @override
    def filter_rows(self) -> None:
        self.table.keep_rows(finder(self.search.text(), lambda row: f"{row.name} {row.native_name} {row.organisation}"))

    @override
    def keys(self) -> str:
        return tr("Enter shows in contacts · K keeps longer · Delete erases, after asking")

    @override
    def reading_keys(self) -> str:
        return tr("Enter shows in contacts")

    @override
    def show_selected(self) -> None:
        self.panel.clear()
        row: Due | None = self.table.current()
        if row is not None:
            self.panel.say(row.name, "personName")
            last = short_date(row.last)
            self.panel.say(
                tr("Last had to do with us on {date}: {event}.", date=last, event=row.about)
                if row.about
                else tr("Last had to do with us on {date}.", date=last)
            )
            why = (
                tr("The day was set for this person: {date}.", date=short_date(row.due_on))
                if row.by_hand
                else tr("Due since {date}, as the category says.", date=short_date(row.due_on))
            )
            self.panel.say(why, "quiet")
            self.panel.space(10)
        self.panel.add(words(tr("What was taken away"), "groupTitle"))
        if not self._noted:
            self.panel.say(tr("No sensitive sheet or copy was taken away yet."), "quiet")
        for noted in self._noted:
            what = sheet_words().get(noted.sheet, noted.sheet)
            self.panel.say(tr("{what}, {event}", what=what, event=noted.event) if noted.event else what)
            self.panel.say(tr("{when} by {who}", when=when(noted.at.astimezone()), who=noted.by or "–"), "quiet")
        self.panel.end()

    def set_retention(self) -> RetentionDialog:
        return opened(RetentionDialog(self.desk, self))

    def erase(self) -> EraseDialog:
        return opened(EraseDialog(self.desk, [row.person_id for row in self.table.selected()], self))

    def keep(self) -> KeepUntilDialog:
        row = self.one()
        return opened(KeepUntilDialog(self.desk, row.person_id, row.name, row.due_on if row.by_hand else None, self))

    def write_held(self) -> None:
        row = self.one()
        held.ask_and_write(self.desk, row.person_id, row.name, self)

    def show_person(self) -> None:
        self.desk.show_page("contacts", self.one().person_id)


def sheet_words() -> dict[str, str]:
    """What was taken away, as one says it."""
    return {
        "held-on": tr("What is held on somebody"),
        "day-copy": tr("Copy for another door"),
        "guest-papers": tr("Guest list with passport names"),
        "security-list": tr("Security list with numbers"),
        "copy-for-caterer": tr("Copy for the caterer"),
        "copy-for-co_host": tr("Copy for a co-host"),
        "copy-for-venue": tr("Copy for the house"),
    }


def day_words(day: date) -> str:
    """ "14 Jan 2025", for a narrow column."""
    return spelled_date(day, "d MMM yyyy")


def due_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Name"), "name", bold=True),
        Column(tr("Native"), "native_name", spare=True),
        Column(tr("Organisation"), "organisation"),
        Column(tr("Category"), "category"),
        Column(tr("Last"), "last", show=day_words, sort=str),
        Column(tr("Event"), "about", quiet=True, spare=True),
        Column(tr("Due since"), "due_on", show=day_words, sort=str),
    )
