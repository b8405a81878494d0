"""The right panel of the list: the venue with whom to call, the room with what is in it, and its layouts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from symposiarch.gui.desk import Desk
from symposiarch.gui.fields.offering import completer
from symposiarch.gui.panels import GrowingPanel
from symposiarch.gui.pieces import Link, button, clear_layout, column_of, rule, words
from symposiarch.gui.venues.forms import Form
from symposiarch.gui.venues.reading import usual_capacities
from symposiarch.gui.venues.words import layout_words
from symposiarch.gui.venues.writing import CAPACITIES
from symposiarch.gui.words import as_written, country_name, country_names, tr, within
from symposiarch.planning.seating.furniture.layouts import LayoutRow
from symposiarch.planning.venues.rooms import RoomRow
from symposiarch.planning.venues.venues import VenueRow


class Facts(GrowingPanel):
    """Shows and asks: `edited` tells "venue" or "room", the name of the field, and its value."""

    edited = Signal(str, str, object)
    contact_wanted = Signal()
    layout_opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(spacing=10)
        self._desk = desk
        self.title = words("", "personName", wrap=True)
        self.sentence = words(tr("Choose a room to see what is known of it."), "quiet", wrap=True)
        self.venue = self._venue_form()
        self.contact = button("", self.contact_wanted.emit, look="link", name="contact")
        self.venue.row(tr("Whom to call"), self.contact)
        self.room = self._room_form()
        self.room_title = words("", "groupTitle", wrap=True)
        self.layouts_title = words(tr("Layouts"), "groupTitle")
        self._layouts = column_of(spacing=4)
        for widget in (self.title, self.sentence, self.venue, rule(), self.room_title, self.room, self.layouts_title):
            self.add(widget)
        self._column.addLayout(self._layouts)
        self.end()
        self.venue.edited.connect(partial(self.edited.emit, "venue"))
        self.room.edited.connect(partial(self.edited.emit, "room"))
        self.show_place(None, None, ())

    def _venue_form(self) -> Form:
        form = Form(self)
        form.text("name", tr("Venue"))
        form.note("address", tr("Address"))
        form.text("city", tr("City"))
        country = form.text("country", tr("Country"))
        country.setCompleter(completer(country_names(), country))
        form.text("phone", tr("Telephone"))
        form.text("email", tr("E-mail"))
        form.text("opens", tr("Opens"), hint="8:30")
        form.text("closes", tr("Closes"), hint="22:00")
        form.note("access", tr("Access"))
        form.note("equipment", tr("Equipment"))
        form.note("notes", tr("Notes"))
        return form

    def _room_form(self) -> Form:
        form = Form(self)
        form.number("most_people", tr("May hold"), 0, 100_000, may_lack=True)
        for kind in CAPACITIES:
            form.number(kind, layout_words()[kind], 0, 100_000, may_lack=True)
        form.number("walk_minutes", tr("Walk to others"), 0, 120, suffix=tr(" min"))
        form.note("equipment", tr("Equipment"))
        form.note("notes", tr("Notes"))
        return form

    def show_place(self, venue: VenueRow | None, room: RoomRow | None, layouts: Sequence[LayoutRow]) -> None:
        for widget in (self.title, self.venue):
            widget.setVisible(venue is not None)
        for widget in (self.room_title, self.room, self.layouts_title):
            widget.setVisible(room is not None)
        self.sentence.setVisible(venue is None)
        can_edit = self._desk.workspace.can_edit
        for form in (self.venue, self.room):
            form.setEnabled(can_edit)
        clear_layout(self._layouts)
        if venue is not None:
            self._show_venue(venue)
        if room is not None:
            self._show_room(room, layouts)
        self.grow_soon()

    def _show_venue(self, venue: VenueRow) -> None:
        self.title.setText(venue.name)
        values: dict[str, Any] = {
            name: getattr(venue, name)
            for name in ("name", "address", "city", "phone", "email", "access", "equipment", "notes")
        }
        values |= {"country": country_name(venue.country), "opens": _hour(venue.opens), "closes": _hour(venue.closes)}
        self.venue.fill(values)
        self.contact.setText(as_written(venue.contact) or tr("Choose somebody…"))

    def _show_room(self, room: RoomRow, layouts: Sequence[LayoutRow]) -> None:
        self.room_title.setText(room.name)
        values: dict[str, Any] = {
            name: getattr(room, name) for name in ("most_people", "walk_minutes", "equipment", "notes")
        }
        self.room.fill(values | dict.fromkeys(CAPACITIES) | dict(room.capacities))
        for kind, usual in usual_capacities(room).items():
            self.room.fields[kind].setToolTip(tr("A room of this size usually holds about %n.", n=usual))
        if not layouts:
            self._layouts.addWidget(words(tr("No tables were set up here yet."), "quiet", wrap=True))
        for row in layouts:
            seats = tr("%n seats", n=row.seats)
            kind = within(layout_words()[row.kind.value])
            text = tr(
                "{layout}: {kind}, {seats} · {event}",
                layout=row.name,
                kind=kind,
                seats=seats,
                event=row.event or tr("pattern"),
            )
            self._layouts.addWidget(Link(text, partial(self.layout_opened.emit, row.id)))


def _hour(at: time | None) -> str:
    return f"{at:%H:%M}" if at is not None else ""
