"""The panel beside the order of precedence: why the selected guest stands where they do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from symposiarch.gui.panels import FactPanel
from symposiarch.gui.precedence.words import honour_words, reason_words, sharing_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import said, tr
from symposiarch.planning.correspondence.forms_of_address import name_in_full
from symposiarch.planning.precedence.words import caution

if TYPE_CHECKING:
    from symposiarch.planning.precedence.rows import PrecedenceRow


class PrecedencePanel(FactPanel):
    """All reasons of one guest, against the one before and the one after; ties as ties, and what is to be minded."""

    class_wanted = Signal()
    person_wanted = Signal(int)

    def show_guest(self, guest: PrecedenceRow, theme: Theme, names: Mapping[int, str]) -> None:
        """`names` are those of all guests in the order, by attendee."""
        self.clear()
        name = name_in_full(guest.honorific, guest.name)
        self.say(name, "personName")
        for text in (guest.native_name, guest.title, guest.organisation):
            if text:
                self.quiet(text)
        self._add_standing(guest, theme)
        if guest.warnings:
            self.group(tr("To mind"))
            for warning in guest.warnings:
                self.dot_line(theme, "tentative", said(caution(warning, names)))
        if guest.doubted:
            self.link(tr("Choose the class…"), self.class_wanted.emit)
        if guest.before is not None:
            self._neighbour(tr("After {name}", name=guest.before.name))
            self.line(reason_words(guest.before.reason, guest.before.name, guest.name))
        if guest.after is not None:
            self._neighbour(tr("Before {name}", name=guest.after.name))
            self.line(reason_words(guest.after.reason, guest.name, guest.after.name))
        person_id = guest.person_id
        if person_id is not None:
            self.space(12)
            self.link(tr("Open in the address book"), lambda: self.person_wanted.emit(person_id))
        self.end()

    def _neighbour(self, title: str) -> None:
        """The title of a group that names somebody; long names wrap."""
        self.space(9)
        self.say(title, "groupTitle")

    def _add_standing(self, guest: PrecedenceRow, theme: Theme) -> None:
        self.group(tr("Standing"))
        if guest.rank:
            self.fact(tr("Rank"), str(guest.rank))
            if not guest.accompanies:
                self.fact(tr("Class"), said(guest.called))
                if guest.taken_from:
                    self.quiet(tr("Taken from “{title}” in the title", title=guest.taken_from))
        honour = honour_words()[guest.honour]
        if honour:
            self.dot_line(theme, "gold", honour)
        if guest.state:
            self.fact(tr("State"), guest.state)
        if guest.accompanies:
            self.line(tr("Accompanies {name}.", name=guest.accompanies))
        if guest.represents:
            self.line(tr("Represents {name}.", name=guest.represents))
        if guest.by_hand:
            self.dot_line(theme, "tentative", tr("Set by hand at place {place}.", place=guest.place))
            if guest.note:
                self.line(guest.note)
        if guest.shares_with:
            self.dot_line(theme, "none", sharing_words(guest))
