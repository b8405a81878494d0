"""What narrows the guest list: chips with the parts of the counts and what is due, a menu, and views under names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import opened
from symposiarch.gui.people.replies import channel_words, stage_words, wave_words
from symposiarch.gui.question import NameDialog
from symposiarch.gui.tables.chips import ALL, Chip, Chips
from symposiarch.gui.words import as_written, tr
from symposiarch.planning.expected import Expected, Part
from symposiarch.planning.guests import GuestRow
from symposiarch.planning.inviting.due import DueLine
from symposiarch.planning.inviting.views import GuestView, KeptView, forget_view, keep_view, kept_views


def part_words() -> dict[str, str]:
    """The parts of the counts that have guests, in the order of the chips."""
    return {
        "accepted": tr("Accepted"),
        "by_silence": tr("Coming without an answer"),
        "hosts": tr("Hosts"),
        "represented": tr("Represented"),
        "companions": tr("With companions"),
        "tentative": tr("Tentative"),
        "open": tr("No answer"),
        "declined": tr("Declined"),
        "withdrawn": tr("Withdrawn"),
        "reserve": tr("Reserve"),
    }


def outcome_words() -> dict[str, str]:
    """What became of the invitations, once somebody came."""
    return {"came": tr("Came"), "no_show": tr("Did not come")}


def due_words() -> dict[str, str]:
    return {
        "approvals": tr("To approve"),
        "to_send": tr("To send"),
        "reminders": tr("To remind"),
        "late": tr("Late"),
        "freed_places": tr("Free places"),
        "notices": tr("To be told"),
        "messages_to_approve": tr("Letters to approve"),
        "messages_overtaken": tr("Letters to take back"),
        "messages_in_doubt": tr("Letters in doubt"),
        "messages_refused": tr("Letters refused"),
    }


class GuestFilters(QObject):
    """Holds the view that is looked through; its widgets are placed by the page."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.view: GuestView = GuestView()
        self.chips = Chips()
        self.narrow, self.views = QPushButton(tr("Narrow")), QPushButton(tr("Views"))
        for menu_button, fill in ((self.narrow, self._fill_narrow), (self.views, self._fill_views)):
            menu = QMenu(menu_button)
            menu.aboutToShow.connect(fill)
            menu_button.setMenu(menu)
        self._rows: Sequence[GuestRow] = ()
        self.chips.chosen.connect(self._choose_chip)

    def show_counts(
        self,
        rows: Sequence[GuestRow],
        count: Expected,
        lines: Sequence[DueLine],
        outcomes: Mapping[str, frozenset[int]],
    ) -> None:
        """The chips, each with the number of guests that it shows; what nobody is in is not shown."""
        self._rows = rows
        chips = [Chip(ALL, tr("All"), len(rows))]
        for part, text in part_words().items():
            guests = len(count.parts[Part(part)].invitations)
            if guests or self.view.part == part:
                chips.append(Chip(part, text, guests))
        for outcome, text in outcome_words().items():
            guests = len(outcomes.get(outcome, ()))
            if guests or self.view.part == outcome:
                chips.append(Chip(outcome, text, guests))
        if self.view.due not in {str(line.due) for line in lines}:  # all of it has been done
            self.view = replace(self.view, due="")
        said = due_words()
        due = [Chip(str(line.due), said[line.due], len(line.invitations)) for line in lines]
        self.chips.show_chips(chips, due)
        self._mark()

    def set_view(self, view: GuestView) -> None:
        """Look through another view."""
        self.view = view
        self._mark()
        self.changed.emit()

    def clear(self) -> None:
        self.set_view(GuestView())

    def keep_low(self, low: bool) -> None:
        """Leave the room to the guests."""
        self.chips.keep_to_one_line(low)

    def searched(self, text: str) -> None:
        self.view = replace(self.view, search=text)

    # Chips

    def _choose_chip(self, key: str) -> None:
        """What is due is let go of when it is pressed once more."""
        is_due = key in due_words()
        due = key if is_due and key != self.view.due else ""
        self.set_view(replace(self.view, part="" if is_due or key == ALL else key, due=due))

    def _mark(self) -> None:
        """Let chips and buttons say what is chosen."""
        self.chips.check(self.view.due or self.view.part or ALL)
        chosen = [words for name, words in self._chosen_words() if getattr(self.view, name)]
        self.narrow.setText(tr("Narrowed: {what}", what=as_written(", ".join(chosen))) if chosen else tr("Narrow"))

    def _chosen_words(self) -> list[tuple[str, str]]:
        view = self.view
        return [
            ("category", view.category),
            ("wave", _words_of(wave_words(), view.wave)),
            ("stage", _words_of(stage_words(), view.stage)),
            ("channel", _words_of(channel_words(), view.channel)),
            ("organiser", view.organiser),
        ]

    # Menus

    def _fill_narrow(self) -> None:
        menu = self.narrow.menu()
        menu.clear()
        categories = {row.category: row.category for row in self._rows if row.category}
        organisers = {row.organiser: row.organiser for row in self._rows if row.organiser}
        for name, title, choices in (
            ("category", tr("Category"), {key: categories[key] for key in sorted(categories)}),
            ("wave", tr("Wave"), wave_words()),
            ("stage", tr("Stage"), stage_words()),
            ("channel", tr("Way of the invitation"), {key: text for key, text in channel_words().items() if text}),
            ("organiser", tr("On the list of"), {key: organisers[key] for key in sorted(organisers)}),
        ):
            if choices:
                self._add_choices(menu.addMenu(title), name, choices)
        menu.addSeparator()
        menu.addAction(tr("Show everybody"), self.clear)

    def _add_choices(self, menu: QMenu, name: str, choices: Mapping[Any, str]) -> None:
        group = QActionGroup(menu)
        for value, text in ((("", tr("Any"))), *choices.items()):
            action = QAction(as_written(text), menu)
            action.setCheckable(True)
            action.setChecked(getattr(self.view, name) == str(value))
            action.triggered.connect(lambda _on=False, value=str(value): self._choose(name, value))
            group.addAction(action)
            menu.addAction(action)

    def _choose(self, name: str, value: str) -> None:
        self.set_view(replace(self.view, **{name: value}))

    def _fill_views(self) -> None:
        menu = self.views.menu()
        menu.clear()
        kept = self._desk.workspace.read(kept_views)
        for one in kept:
            menu.addAction(as_written(one.name), partial(self.set_view, one.view))
        if kept:
            menu.addSeparator()
        keep = menu.addAction(tr("Keep what is shown as a view…"), self.ask_name)
        keep.setEnabled(self.view.narrows and self._desk.workspace.can_edit)
        if kept:
            forget = menu.addMenu(tr("Forget a view"))
            for one in kept:
                forget.addAction(as_written(one.name), partial(self._forget, one))

    def ask_name(self) -> NameDialog:
        """Under which name is the view to be kept?"""
        return opened(NameDialog(tr("Keep this view"), tr("Name"), tr("Keep"), self.keep, parent=self._window))

    def keep(self, name: str) -> None:
        self._desk.perform(tr("Keep the view {name}", name=name), keep_view, name, self.view)

    def _forget(self, one: KeptView) -> None:
        self._desk.change(tr("Forget the view {name}", name=one.name), forget_view, one.name)


def _words_of(words: Mapping[Any, str], value: str) -> str:
    return next((text for key, text in words.items() if str(key) == value), value)
