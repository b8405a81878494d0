"""Arrivals: the desk at the door of the chosen event, in the window or over the whole screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.arrivals import two_doors
from symposiarch.gui.arrivals.asking import LineDialog
from symposiarch.gui.arrivals.badge import BadgeDialog, WaitingBadges, print_badge
from symposiarch.gui.arrivals.door import Door
from symposiarch.gui.arrivals.full_screen import FullScreen
from symposiarch.gui.arrivals.greeter import GreeterWindow
from symposiarch.gui.arrivals.walk_in import WalkInDialog
from symposiarch.gui.arrivals.words import name_words
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.page import Page
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.arrivals.recording import frozen_plan, tell_the_door, walk_in
from symposiarch.planning.arrivals.rehearsal import clear_rehearsal
from symposiarch.planning.event_rows import event_row
from symposiarch.store import ChangeSet

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from symposiarch.gui.workspace import Session


MENU = (
    "arrivals.alert", "",
    "arrivals.hide", "arrivals.door", "arrivals.badge_size", "arrivals.badges", "",
    "arrivals.copy", "arrivals.merge", "",
    "arrivals.clear",
)  # fmt: skip


class ArrivalsPage(Page):
    """Letting guests in: type or scan, one key, next. Everything that is shown was stored before."""

    key = "arrivals"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Arrivals"))
        self.door = Door(desk)
        self.screen_of_door: FullScreen | None = None
        self.greeter: GreeterWindow | None = None
        self._printer: QPrinter | None = None
        self._waiting = WaitingBadges(desk.settings)
        self.set_content(self.door)
        self.keyboard = self.door
        self.add_menu(tr("This door"), MENU)
        self.add_button("arrivals.greeter")
        self.add_button("arrivals.full_screen", primary=True)
        desk.actions.attach("arrivals", self)

        self.door.rows_changed.connect(self._tell_counts)
        self.door.walk_in_wanted.connect(self.walk_in)
        self.door.badge_wanted.connect(self.print_badge)
        self.door.rehearsal.cleared.connect(self.clear_rehearsal)
        desk.workspace.opened.connect(self._close_windows)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("arrivals.full_screen", tr("Full screen"), cls.go_full_screen, "panel", "F11", ready=cls.has_event),
            Command("arrivals.walk_in", tr("Walk-in…"), cls.walk_in_as_typed, "person-add", "F4",
                    ready=cls.can_edit_event),
            Command("arrivals.greeter", tr("Window for the greeter"), cls.show_greeter, "overview", "F7",
                    ready=cls.has_event),
            Command("arrivals.alert", tr("What the door must know…"), cls.tell_the_door, "warning", "F6",
                    ready=cls.can_edit_event),
            Command("arrivals.hide", tr("Hide the list until one types"), cls.hide_list, "search",
                    ready=cls.has_event, checked=lambda page: page.door.hides_the_list),
            Command("arrivals.door", tr("Name of this door…"), cls.name_door, "edit", ready=cls.has_event),
            Command("arrivals.badge_size", tr("Badges at the door…"), cls.choose_badge, "documents",
                    ready=cls.has_event),
            Command("arrivals.badges", tr("Print the badges that wait"), cls.print_unprinted, "print",
                    ready=lambda page: bool(page.unprinted)),
            Command("arrivals.copy", tr("Copy for another door…"), two_doors.copy_for_a_door, "copy",
                    ready=cls.has_event),
            Command("arrivals.merge", tr("Bring the other door's arrivals…"), two_doors.bring_back, "import",
                    ready=cls.can_edit_event),
            Command("arrivals.clear", tr("Clear the rehearsal"), cls.clear_rehearsal, "undo",
                    ready=lambda page: page.can_edit_event() and bool(page.door.list.rehearsed)),
        )  # fmt: skip

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        self.door.read(changes)

    @override
    def show_thing(self, about: object) -> None:
        """Put the head of this person's id on the card."""
        row = next((row for row in self.door.rows if row.head.person_id == about), None)
        if row is not None:
            self.door.show_head(row.head.id)

    @override
    def status(self) -> str:
        waiting = len(self.unprinted)
        parts = (
            tr("Door: {name}", name=self.door.name) if self.door.name else "",
            tr("%n badges wait for the printer", n=waiting) if waiting else "",
        )
        return " · ".join(part for part in parts if part)

    @override
    def keys(self) -> str:
        return tr(
            "Enter arrived · Shift+Enter with company · Delete not arrived · ↑ ↓ choose · F4 walk-in · F7 greeter · "
            "F11 full screen"
        )

    @override
    def reading_keys(self) -> str:
        return tr("↑ ↓ choose · F7 greeter · F11 full screen")

    def _tell_counts(self) -> None:
        total = self.door.counts.total
        self.say_count(tr("{arrived} of {expected} arrived", arrived=total.arrived, expected=total.expected))
        self.told.emit()

    # What can be done

    def go_full_screen(self) -> None:
        """Over the whole screen, or back into the window."""
        if self.screen_of_door is not None:
            self.screen_of_door.close()
            return
        assert self.desk.event_id is not None
        event = self.desk.workspace.read(event_row, self.desk.event_id)
        keys = tr(
            "Enter arrived · Shift+Enter with company · Delete not arrived · ↑ ↓ choose · F4 walk-in · F7 greeter · "
            "Esc leaves the full screen"
        )
        self.screen_of_door = FullScreen(self.desk, self.door, event, keys)
        self.screen_of_door.left.connect(self._back_into_the_window)
        self.screen_of_door.setGeometry(self.screen().geometry())
        self.screen_of_door.showFullScreen()
        self.door.search.setFocus()

    def _back_into_the_window(self) -> None:
        self.screen_of_door = None
        self.set_content(self.door)
        self.door.show()
        self.door.search.setFocus()

    def show_greeter(self) -> None:
        """The second window; pressed again, it goes."""
        if self.greeter is not None:
            self.greeter.close()
            return
        self.greeter = GreeterWindow(self.door)
        self.greeter.destroyed.connect(self._greeter_gone)
        self.greeter.show_on_the_other_screen()

    def _greeter_gone(self) -> None:
        self.greeter = None

    def _close_windows(self) -> None:
        """The windows of the door go with the office that they show."""
        for window in (self.screen_of_door, self.greeter):
            if window is not None:
                window.close()

    def walk_in_as_typed(self) -> WalkInDialog:
        """Whoever was looked for in vain is not typed once more; a name that was found is somebody else's."""
        return self.walk_in("" if self.door.results.current() is not None else self.door.search.wanted())

    def walk_in(self, name: str = "") -> WalkInDialog:
        seated = self._not_seated() or tr("They get the lowest free seat that suits them.")
        dialog = WalkInDialog(self.desk, seated, name, {row.head.person_id or 0 for row in self.door.rows}, self.door)
        dialog.given.connect(self._let_walk_in)
        dialog.rejected.connect(self.door.search.selectAll)  # the next name is typed over it
        return opened(dialog)

    def _not_seated(self) -> str:
        """Why whoever walks in gets no seat."""
        number = self.desk.workspace.read(frozen_plan, self.desk.event_id or 0)
        return tr("The seating plan is frozen as number {number}: no seat is given.", number=number) if number else ""

    def _let_walk_in(self, name: str, organisation: str, person_id: int, wheelchair: bool, badge: bool) -> None:
        who = self.desk.workspace.office.who

        def record(session: Session) -> int:
            return walk_in(
                session,
                self.desk.event_id or 0,
                name=name,
                organisation=organisation,
                person_id=person_id or None,
                wheelchair=wheelchair,
                door=self.door.name,
                by=who,
            ).id

        come = self.desk.made(tr("{name} walks in", name=name), record)
        if come is not None:
            row = self.door.row(come)
            no_seat = row is not None and row.seat is None and any(one.seat for one in self.door.rows)
            why = self._not_seated() or tr("There was no free seat that suits them.")
            self.door.show_head(come, why if no_seat else "")
            if badge:
                self.print_badge(come)

    def print_badge(self, attendee_id: int) -> None:
        """Print the badge of one head on the printer of this door."""
        from symposiarch.gui.documents.printing import a_printer

        row = self.door.row(attendee_id)
        if row is None:
            return
        if self._printer is None:
            self._printer = a_printer()
            chosen = str(self.desk.settings.value("arrivals/printer", ""))
            if chosen:
                self._printer.setPrinterName(chosen)
            self._printer.setDocName(tr("Badge"))
        done = partial(self._badge_done, row.head.uuid)
        print_badge(self.desk, row.head.id, name_words(row.head), self._printer, done)

    @property
    def unprinted(self) -> list[int]:
        """Whose badges the printer did not take, by attendee, in the order in which they were wanted."""
        by_uuid = {row.head.uuid: row.head.id for row in self.door.rows} if (waiting := self._waiting.all()) else {}
        return [by_uuid[uuid] for uuid in waiting if uuid in by_uuid]

    def print_unprinted(self) -> None:
        """Try the badges again that the printer did not take."""
        self._printer = None
        for attendee_id in self.unprinted:
            self.print_badge(attendee_id)

    def _badge_done(self, uuid: str, printed: bool) -> None:
        self._waiting.note(uuid, printed=printed)
        self.desk.actions.refresh()
        self.told.emit()

    def hide_list(self) -> None:
        self.door.hide_the_list(not self.door.hides_the_list)

    def tell_the_door(self) -> LineDialog:
        """A word about whoever is on the card, shown when they come in."""
        row = self.door.current()
        if row is None:
            raise SymposiarchError(tr("Choose somebody of the list first."))
        name, key = name_words(row.head), row.head.id
        return self._ask(
            tr("What the door must know"),
            tr("Shown when {name} comes in.", name=name),
            row.head.alert,
            lambda text: self.desk.change(tr("Tell the door of {name}", name=name), tell_the_door, key, text),
        )

    def clear_rehearsal(self) -> None:
        """Nobody who was let in before the day has arrived."""
        if self.desk.change(tr("Clear the rehearsal at the door"), clear_rehearsal, self.desk.event_id or 0):
            self.door.show_nobody()

    def name_door(self) -> LineDialog:
        """What this door is called in the records and in the counts of both doors."""
        return self._ask(
            tr("Name of this door"), tr("It stands beside each arrival: Main, Garden."), self.door.name, self._call_door
        )

    def _call_door(self, name: str) -> None:
        self.desk.settings.setValue("arrivals/door", name)
        self.told.emit()

    def _ask(self, title: str, sentence: str, text: str, done: Callable[[str], object]) -> LineDialog:
        return opened(LineDialog(title, sentence, text, done, self.door))

    def choose_badge(self) -> BadgeDialog:
        """Of which size the badges are that are printed while the guest waits, and on which printer."""
        dialog = BadgeDialog(self.desk, self.door)
        dialog.accepted.connect(self._forget_printer)
        return opened(dialog)

    def _forget_printer(self) -> None:
        self._printer = None
