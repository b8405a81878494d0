"""Venues: the rooms that the office knows, and the editor in which they are drawn and furnished."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.pieces import column_of, menu_over
from symposiarch.gui.qt import override
from symposiarch.gui.tables.search_field import SearchField, finder
from symposiarch.gui.tables.table import Table
from symposiarch.gui.venues import listing, tools, work
from symposiarch.gui.venues.columns import place_columns
from symposiarch.gui.venues.facts import Facts
from symposiarch.gui.venues.inspector import Inspector
from symposiarch.gui.venues.keeping import keep
from symposiarch.gui.venues.places import Places
from symposiarch.gui.venues.reading import Place, layouts_in, place_rows, venue_row
from symposiarch.gui.words import tr
from symposiarch.planning.seating.layout_checks import LayoutFinding
from symposiarch.store import ChangeSet

SHOWN = frozenset(
    """
    venues rooms room_features layouts tables seats pictures seating_plans places people events categories attendees
    invitations
    """.split()
)
"""The tables whose changes are seen here."""


class VenuesPage(Places):
    """The list, or the editor of one room; each with its own panel."""

    def __init__(self, desk: Desk) -> None:
        table = Table(desk, "venues", place_columns(), commit=lambda edits: listing.write(self, edits))
        super().__init__(desk, table)
        self.table.say_when_empty(
            tr("No venue is kept yet. Add the first one; it stays for the next event."),
            tr("No room fits what you are looking for."),
        )
        self.search = SearchField(self.table)
        self.facts = Facts(desk)
        self.inspector = Inspector(desk)
        self._lay_out()
        desk.actions.attach("venues", self.editor.surface)
        self.table.addActions([desk.actions[f"venues.{name}"] for name in ("open", "delete")])

        self.search.searched.connect(self._keep_found)
        self.table.selection_changed.connect(self._show_facts)
        self.table.selection_changed.connect(self.told)
        self.table.row_opened.connect(lambda _row: desk.actions.do("venues.open"))
        self.facts.edited.connect(partial(listing.keep_fact, self))
        self.facts.contact_wanted.connect(lambda: listing.choose_contact(self))
        self.facts.layout_opened.connect(self.open_layout)
        self.turned.connect(self._show_turned)
        self.editor.shown.connect(self._show_inspector)
        self.editor.layout_wanted.connect(lambda: desk.actions.do("venues.new_layout"))
        self.editor.surface.menu_wanted.connect(self._offer_menu)
        self.inspector.edited.connect(partial(keep, self.editor))
        self.inspector.finding_chosen.connect(self.show_finding)
        desk.workspace.editing_changed.connect(self._set_editable)
        self._set_editable(desk.workspace.can_edit)
        self._show_view()

    def _lay_out(self) -> None:
        places, panel = QWidget(), QWidget()
        self.set_content(self.views)
        self.set_panel(panel)
        self.views.addWidget(places)
        self.views.addWidget(self.editor)
        column_of(places, margins=0, spacing=12, holds=(self.search, (self.table, 1)))
        column_of(panel, margins=0, spacing=6, holds=(self.facts, self.inspector))
        self._of_list = [self.add_button("venues.add"), self.add_button("venues.add_room")]
        self._of_list.append(self.add_button("venues.open", primary=True))
        self._of_editor = [self.add_button("venues.back"), self.add_button("venues.new_layout", primary=True)]

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("venues.add", tr("New venue…"), listing.add, "venues", ready=cls.can_edit, at_once=True),
            Command("venues.add_room", tr("New room…"), listing.add_room, "room", ready=cls.has_venue),
            Command("venues.open", tr("Open the drawing"), cls.open_current, "edit", ready=cls.has_room),
            Command("venues.back", tr("All venues"), cls.back, "back", ready=lambda page: page.editing),
            Command("venues.copy_room", tr("Copy the room"), listing.copy_room, "copy", ready=cls.can_edit_room),
            *work.commands(),
            *tools.commands(),
        )

    # What is shown

    def _show_view(self) -> None:
        for button in self._of_list:
            button.setVisible(not self.editing)
        for button in self._of_editor:
            button.setVisible(self.editing)
        self.facts.setVisible(not self.editing)
        self.inspector.setVisible(self.editing)
        self.keyboard = self.editor.surface if self.editing else self.table
        if not self.editing:
            self.set_title(tr("Venues"))
        self.told.emit()

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if changes is not None and not changes.tables & SHOWN:
            return
        if self.editing:
            if self.editor.refresh():
                self._show_inspector()
                return
            self.views.setCurrentIndex(0)
            self._show_view()
        rows = self.desk.workspace.read(place_rows)
        self.table.show_rows(rows)
        new_venue, _, open_drawing = self._of_list
        new_venue.be_primary(not rows)
        open_drawing.be_primary(bool(rows))
        venues = len({row.venue_id for row in rows})
        self.say_count(tr("%n venues", n=venues))
        self._show_facts()
        self.told.emit()

    @override
    def show_thing(self, about: object) -> None:
        """A layout, also by its id alone, or a room or venue: ("layout", id), ("room", id), ("venue", id)."""
        match about:
            case ("layout", int(key)) | int(key):
                self.open_layout(key)
            case ("room", int(key)):
                self.open_room(key)
            case ("venue", int(key)):
                self.back()
                row = next((row for row in self.table.rows.rows if row.venue_id == key), None)
                if row is not None:
                    self.table.select_keys([row.id])
                self.table.setFocus()
            case _:
                return

    @override
    def status(self) -> str:
        if not self.editing:
            return tr("%n shown", n=self.table.rows.rowCount())
        surface = self.editor.surface
        worked = self.editor.worked
        chosen = len(surface.selection)
        if chosen:
            return tr("%n selected", n=chosen)
        if worked is not None and worked.findings:
            return tr("%n things are wrong", n=len(worked.findings))
        return tr("Nothing is wrong") if worked is not None and worked.layout and not self.editor.room_mode else ""

    @override
    def keys(self) -> str:
        if not self.editing:
            return tr("Enter opens the drawing · F2 edits in place · Delete removes")
        if self.editor.surface.tracing:
            return tr("Drag moves the plan · a corner scales it · arrows nudge · Escape leaves it there")
        if self.editor.room_mode:
            return tr(
                "T to the tables · Tab goes on, also to the corners · arrows nudge, Shift 10 cm · R turns · "
                "Ctrl+D duplicates · Alt does not snap"
            )
        if self.editor.surface.seats:
            return tr(
                "Ctrl+Tab takes one more · W for a wheelchair · I for an interpreter · B keeps it free · C a chair · "
                "Delete takes it away · Escape to the table"
            )
        return tr(
            "Ctrl+Tab takes one more · Enter to its chairs · arrows nudge, Shift 10 cm · R turns · "
            "Ctrl+D duplicates · Ctrl+G groups · L locks · N numbers"
        )

    @override
    def reading_keys(self) -> str:
        return tr("Enter opens the drawing")

    def _keep_found(self, text: str) -> None:
        self.table.keep_rows(finder(text, lambda row: f"{row.venue} {row.city} {row.room}"))
        self.told.emit()

    def _show_facts(self) -> None:
        row: Place | None = self.table.current()
        if row is None:
            self.facts.show_place(None, None, ())
            return
        read = self.desk.workspace.read
        venue = read(venue_row, row.venue_id)
        room = next((one for one in venue.rooms if one.id == row.room_id), None) if venue is not None else None
        self.facts.show_place(venue, room, read(layouts_in, room.id) if room is not None else ())

    def _show_inspector(self) -> None:
        worked, surface = self.editor.worked, self.editor.surface
        if worked is None or not self.editing:
            return
        name = worked.room.name if worked.room is not None else worked.layout.name if worked.layout is not None else ""
        self.set_title(name)
        self.say_count(worked.venue)
        seats = set(surface.seats)
        self.inspector.show_worked(
            worked,
            surface.tables,
            surface.features,
            [seat for seat in worked.floor.seats if seat.id in seats],
            room_mode=self.editor.room_mode,
            corner=surface.corner,
            options=self.editor.options(),
        )
        self.told.emit()

    def _show_turned(self) -> None:
        self._show_view()
        if self.editing:
            self._show_inspector()
            self.editor.surface.setFocus()

    def show_finding(self, finding: LayoutFinding) -> None:
        """What a finding is about is selected and brought into sight."""
        hits = [Hit(Kind.TABLE, key) for key in finding.tables]
        if not hits and finding.feature is not None:
            self.editor.work_on(room=True)
            hits = [Hit(Kind.FEATURE, finding.feature)]
        if hits:
            self.editor.surface.select(hits)
            for hit in hits:
                self.editor.surface.bring_into_sight(hit)
        else:
            self.editor.surface.fit()
        self.editor.surface.setFocus()

    def _offer_menu(self, hit: Hit | None, at: QPoint) -> None:
        menu = menu_over(self)
        names: tuple[str, ...]
        if self.editor.room_mode:
            names = ("trace", "place_plan", "scale", "untrace")
            if self.editor.surface.corner is not None:
                names = ("cut_corner", "new_corner", "delete")
            elif hit is not None:
                names = ("turn", "duplicate", "delete")
        elif self.editor.surface.seats:
            names = ("wheelchair", "interpreter", "keep_free", "chair", "delete")
        elif hit is not None:
            names = ("turn", "mirror", "duplicate", "copy", "cut", "group", "ungroup", "lock", "host", "delete")
        else:
            names = ("paste", "number", "keep_pattern", "export", "paste_file")
        menu.addActions([self.desk.actions[f"venues.{name}"] for name in names])
        self.editor.surface.asked_at = QPointF(self.editor.surface.mapFromGlobal(at))
        menu.popup(at)

    # Whether it can be done now

    def _set_editable(self, can_edit: bool) -> None:
        self.table.rows.can_edit = can_edit
