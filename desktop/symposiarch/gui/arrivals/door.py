"""The door: one field, whom it may mean, the card of the one, and the room. In the page or over the whole screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from symposiarch.gui.arrivals.card import GuestCard
from symposiarch.gui.arrivals.counts import Room
from symposiarch.gui.arrivals.door_list import LIST, NOBODY, DoorList
from symposiarch.gui.arrivals.rehearsal import RehearsalLine
from symposiarch.gui.arrivals.results import Results
from symposiarch.gui.arrivals.search import DoorSearch
from symposiarch.gui.arrivals.words import name_words
from symposiarch.gui.desk import Desk
from symposiarch.gui.pieces import button, column_of, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.words import clock, tr
from symposiarch.planning.arrivals.counting import counts, latest
from symposiarch.planning.arrivals.finding import LEAST_LETTERS, by_code, find_at_door, is_like_a_code, same_name
from symposiarch.planning.arrivals.recording import arrive_together, undo_arrival
from symposiarch.planning.arrivals.rows import DoorRow
from symposiarch.planning.presence import Presence
from symposiarch.store import ChangeSet

MOST_SHOWN = 100
"""Nobody looks further down than that: one more letter is quicker."""

WITH_COUNTS = 860
"""Pixels from which on the counts stand beside the card."""


class Door(QWidget):
    """Reads the list once and searches it in memory; an arrival is written before it is shown."""

    rows_changed = Signal()
    walk_in_wanted = Signal(str)
    """Nobody of this name is on the list."""
    badge_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.list = DoorList(desk)
        self.counts = counts(())
        self._shown: int | None = None
        self._letting_in = False
        self._by_hand = False
        """The current one was chosen with an arrow or a finger, and not by what was typed."""
        self._notice = ""
        self.search = DoorSearch()
        self.results = Results(desk.theme)
        self.card = GuestCard(desk.theme)
        self.room = Room(desk.theme)
        self.rehearsal = RehearsalLine()
        self.walk_in = button(tr("Walk-in…"), look="touch")
        self._lay_out()
        self.setFocusProxy(self.search)
        self._set_editable(desk.workspace.can_edit)

        self.search.searched.connect(self._find)
        self.search.entered.connect(self._enter)
        self.search.entered_together.connect(lambda: self._enter(together=True))
        self.search.scanned.connect(self._scanned)
        self.search.undone.connect(self.undo_current)
        self.search.moved.connect(self.results.step)
        self.results.chosen.connect(self._choose_by_hand)
        self.card.arrived.connect(self._let_in_from_card)
        self.card.undone.connect(self.take_back)
        self.card.badge_wanted.connect(self.badge_wanted)
        self.walk_in.clicked.connect(lambda: self.walk_in_wanted.emit(self.search.text()))
        desk.theme.changed.connect(self._show_card)
        desk.workspace.editing_changed.connect(self._set_editable)

    def _lay_out(self) -> None:
        top = row_of(spacing=10, holds=((self.search, 1), self.walk_in))
        holder = QWidget()
        column_of(holder, margins=0, spacing=12, holds=(top, (self.results, 1)))
        # What the card says must not change how wide it is.
        for part in (holder, self.card, self.room):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        below = row_of(spacing=14, holds=((holder, 8), (self.card, 7), (self.room, 4)))
        column_of(self, margins=0, spacing=12, holds=(self.rehearsal, (below, 1)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A tablet held upright has no room for the counts."""
        super().resizeEvent(event)
        self.room.setVisible(self.width() >= WITH_COUNTS)

    # What is shown

    @property
    def hides_the_list(self) -> bool:
        """Whether names are only shown once two letters are typed: guests can see the screen."""
        return bool(self.desk.settings.value("arrivals/hide", False, bool))

    def hide_the_list(self, hide: bool) -> None:
        self.desk.settings.setValue("arrivals/hide", hide)
        self._find()

    @property
    def name(self) -> str:
        """What this door is called in the records."""
        return str(self.desk.settings.value("arrivals/door", ""))

    @property
    def rows(self) -> tuple[DoorRow, ...]:
        return self.list.rows

    def read(self, changes: ChangeSet | None = None) -> None:
        """Read anew what the changes touch, and show it."""
        if not self.list.read(changes):
            return
        if changes is None:
            # The tables of the scripts are read before the first guest stands there.
            find_at_door(self.list.everybody, "kim 김")
            self._shown, self._notice = None, ""
            self._find()
        elif not self._letting_in:
            known = {row.head.id for row in self.results.model_of.rows}
            fresh = {row.head.id: row for row in self.rows}
            if known and known <= fresh.keys() and not changes.tables & LIST:
                self.results.replace_rows(fresh)
            else:
                self._find(keep=self._shown)
        self.counts = counts(self.rows)
        self.room.show_counts(self.counts, latest(self.rows))
        if self.list.opens is not None:
            self.rehearsal.tell(self.list.opens, len(self.list.rehearsed))
        self._show_card()
        self.rows_changed.emit()

    def _set_editable(self, can_edit: bool) -> None:
        """Where nothing can be recorded, one looks up who sits where."""
        self.card.company.can_edit = can_edit
        for one in (self.walk_in, self.card.let_in, self.card.take_back, self.card.badge, self.rehearsal.clear):
            one.setEnabled(can_edit)

    def row(self, attendee_id: int | None) -> DoorRow | None:
        return self.list.row(attendee_id)

    def current(self) -> DoorRow | None:
        """Whoever is on the card."""
        return self.row(self._shown)

    def _find(self, keep: int | None = None) -> None:
        """What a key stroke does: look, list, and put the first on the card."""
        text, self._by_hand = self.search.wanted(), False
        enough = len("".join(text.split())) >= LEAST_LETTERS
        if enough:
            found = find_at_door(self.list.everybody, text)[:MOST_SHOWN]
            hint = tr("Nobody on the list has this name. Enter lets “{name}” in as a walk-in.", name=text.strip())
        else:
            found = () if self.hides_the_list else self.list.everybody
            hint = (
                tr("Type two letters of a name, or scan a card or a badge.")
                if self.rows
                else tr("Nobody is on the list of this event yet. Whoever comes can be let in as a walk-in.")
            )
        # Without letters nobody is chosen: Enter must not let in whoever is first in the alphabet.
        self.results.show_rows(found, hint=hint, keep=keep if enough else NOBODY)
        if enough:
            if not found:  # nor is anything said of whoever came before
                self._shown, self._notice = None, ""
            self._choose()

    def _choose(self) -> None:
        row = self.results.current()
        if row is not None and row.head.id != self._shown:
            self._shown, self._notice = row.head.id, ""
        self._show_card()

    def _choose_by_hand(self) -> None:
        self._by_hand = True
        self._choose()

    def _show_card(self) -> None:
        row = self.current()
        self.card.show_row(row, self.list.company(row) if row else (), notice=self._notice)
        self.card.show_photo(self.list.photo(row) if row else None)

    # What is done

    def _enter(self, *, together: bool = False) -> None:
        """Enter: the one on the card comes in, or with all who come along; a name that is not found may walk in."""
        text = self.search.text().strip()
        if 0 < len(text) < LEAST_LETTERS:
            return
        if text and not self.results.model_of.rows:
            bearer = by_code(self.rows, text)
            if bearer is not None:  # a code that came slowly: over the air, or read out and typed
                self.let_in(bearer.head.id, together=together)
            elif is_like_a_code(text):
                self._say_nobodys_code()
            elif self.walk_in.isEnabled():
                self.walk_in_wanted.emit(text)
        elif (row := self.current()) is not None and (text or self._by_hand or row.arrived):
            # The card still shows the guest before, who may have been taken back: an empty field means nobody.
            self._let_in_if_meant(row, together=together)

    def _let_in_from_card(self, attendee_id: int) -> None:
        """The large button lets in whom Enter would; the one beside a companion that companion."""
        row = self.current()
        if row is not None and row.head.id == attendee_id:
            self._let_in_if_meant(row)
        else:
            self.let_in(attendee_id)

    def _let_in_if_meant(self, row: DoorRow, *, together: bool = False) -> None:
        """Of several with one name nobody comes in before it was said which: by office, table or face."""
        tied = () if self._by_hand else same_name(self.results.model_of.rows, row)
        if len(tied) < 2:
            self.let_in(row.head.id, together=together)
            return
        self._shown, self._notice = None, ""
        self.results.show_rows(tied, hint="", keep=NOBODY)
        self._show_card()
        self.card.say(
            tr(
                "%n guests are called {name}. Choose with ↑ ↓ by office, table or face, then Enter.",
                n=len(tied),
                name=row.head.name,
            )
        )

    def _scanned(self, code: str) -> None:
        row = by_code(self.rows, code)
        if row is not None:
            self.let_in(row.head.id)
        elif self.search.text() and self.results.model_of.rows:
            self._enter()  # no code, but a name in a hurry
        else:
            self._say_nobodys_code()

    def _say_nobodys_code(self) -> None:
        self._shown, self._notice = None, ""
        self._next()
        self.card.say(tr("This code belongs to nobody on the list. Is it a card for another event?"))

    def let_in(self, attendee_id: int, *, together: bool = False) -> None:
        """Record an arrival. Who is in already is not recorded twice: the card says since when."""
        if self.list.has_opened():
            self.read()
        row = self.row(attendee_id)
        if row is None:
            return
        self._shown, self._notice = attendee_id, ""
        company = [one.head.id for one in self.list.company(row) if not one.arrived] if together else []
        if row.arrived_at is not None and not company:
            at = clock(row.arrived_at)
            self._notice = (
                tr("Has come already, at {time} ({door}).", time=at, door=row.door)
                if row.door
                else tr("Has come already, at {time}.", time=at)
            )
            self._show_card()
        else:
            if row.head.presence is Presence.ABSENT and not row.arrived:
                self._notice = tr("Was not expected: sent regrets, was represented or withdrew.")
            who = self.desk.workspace.office.who
            name = name_words(row.head)
            label = tr("{name} and company arrive", name=name) if company else tr("{name} arrives", name=name)
            self._letting_in = True  # the list is made anew once, when the field is empty again
            try:
                if not self.desk.change(label, arrive_together, [attendee_id, *company], door=self.name, by=who):
                    return
            finally:
                self._letting_in = False
        self._next()

    def take_back(self, attendee_id: int) -> None:
        """It was somebody else: the record stays, and does not count."""
        row = self.row(attendee_id)
        if row is not None and row.arrived:
            self._shown, self._notice = attendee_id, ""
            self.desk.change(tr("{name} has not arrived", name=name_words(row.head)), undo_arrival, attendee_id)

    def undo_current(self) -> None:
        row = self.current()
        if row is not None:
            self.take_back(row.head.id)

    def show_head(self, attendee_id: int, notice: str = "") -> None:
        """Put somebody on the card: whoever has just walked in."""
        self._shown, self._notice = attendee_id, notice
        self._next()

    def show_nobody(self) -> None:
        """An empty card, as before the first guest."""
        self._shown, self._notice = None, ""
        self._next()

    def _next(self) -> None:
        """Ready for the next guest; the card stays until then."""
        if self.search.text():
            self.search.clear()
        else:
            self._find()
        self._show_card()
        self.search.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wherever the keyboard was, letters and codes go into the field."""
        if event.text() and event.text().isprintable():
            self.search.setFocus()
            self.search.keyPressEvent(event)
        else:
            super().keyPressEvent(event)
