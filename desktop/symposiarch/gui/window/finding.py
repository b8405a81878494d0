"""What the palette finds beside what can be done at once: people, events, venues, the sheets of the chosen event, and
what can be done on another page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice

from PySide6.QtWidgets import QWidget

from symposiarch.documents.catalogue import SHEETS
from symposiarch.gui.desk import Desk
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.pages import PageEntry
from symposiarch.gui.window.palette import Found, Palette, actions_named, commands_called, matches
from symposiarch.gui.words import as_read, short_date, tr
from symposiarch.model.search_keys import is_found, query_words, search_key, tester
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.people.records import found_by, people_rows
from symposiarch.planning.venues.venues import venues

MOST = 8


def palette_of(desk: Desk, entries: Mapping[str, PageEntry], parent: QWidget) -> Palette:
    """What can be done at once, then what is called so: people, events, rooms, sheets, and what is done elsewhere."""
    palette = Palette(desk.theme, parent)
    palette.add_source(partial(actions_named, desk.actions))
    palette.add_source(People(desk))
    palette.add_source(partial(events_named, desk))
    palette.add_source(partial(rooms_named, desk))
    palette.add_source(partial(sheets_named, desk, by_title=True))
    palette.add_source(partial(actions_elsewhere, desk, entries))
    palette.add_source(partial(sheets_named, desk, by_title=False))
    return palette


class People:
    """The address book: what each is found by is kept between keystrokes, and read again after a change."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._keys: list[tuple[int, str]] | None = None
        desk.workspace.changed.connect(lambda _changes: self.forget())
        desk.workspace.opened.connect(self.forget)

    def forget(self) -> None:
        self._keys = None

    def __call__(self, wanted: str) -> Iterator[Found]:
        query = query_words(wanted)
        if not query or not self._desk.workspace.is_open:
            return
        read, has = self._desk.workspace.read, tester(query)
        if self._keys is None:
            self._keys = read(found_by)
        found = list(islice((person for person, key in self._keys if has(key)), MOST))
        for row in read(people_rows, only=found) if found else ():
            name = f"{row.name} {row.native_name}".strip()
            function = ", ".join(part for part in (row.title, row.organisation) if part)
            yield Found(tr("Person"), name, function, partial(self._desk.show_page, "contacts", row.id))


def events_named(desk: Desk, wanted: str) -> Iterable[Found]:
    """Events by a few letters of their titles, in any script as people are found."""
    query = query_words(wanted)
    if not query or not desk.workspace.is_open:
        return
    for row in desk.workspace.read(event_rows):
        if is_found(search_key(row.title), query):
            date = short_date(row.begins.date())
            yield Found(tr("Event"), row.title, date, partial(choose, desk, row.id))


def rooms_named(desk: Desk, wanted: str) -> Iterable[Found]:
    """Venues and their rooms; by the name of a venue its rooms are found too."""
    query = query_words(wanted)
    if not query or not desk.workspace.is_open:
        return
    for venue in desk.workspace.read(venues):
        if is_found(search_key(venue.name, venue.city), query):
            yield Found(tr("Venue"), venue.name, venue.city, partial(desk.show_page, "venues", ("venue", venue.id)))
        for room in venue.rooms:
            if is_found(search_key(venue.name, room.name), query):
                yield Found(tr("Room"), room.name, venue.name, partial(desk.show_page, "venues", ("room", room.id)))


def sheets_named(desk: Desk, wanted: str, *, by_title: bool) -> Iterable[Found]:
    """The printed sheets by their titles; or those that are found by what each is for alone."""
    if not wanted or desk.event_id is None:
        return
    for sheet in SHEETS:
        called = matches(wanted, tr(sheet.title))
        if called if by_title else not called and matches(wanted, f"{tr(sheet.title)} {tr(sheet.about)}"):
            yield Found(
                tr("Document"), tr(sheet.title), tr(sheet.about), partial(desk.show_page, "documents", sheet.name)
            )


def actions_elsewhere(desk: Desk, pages: Mapping[str, PageEntry], wanted: str) -> Iterable[Found]:
    """What can be done only once something is chosen on its page: that page comes."""
    if not wanted or not desk.workspace.can_edit:
        return
    for action in commands_called(desk.actions, wanted):
        page = pages.get(action.objectName().partition(".")[0])
        if page is None or action.isEnabled() or (page.of_event and desk.event_id is None):
            continue
        where, called = tr("choose on the page “{page}”", page=tr(page.title)), as_read(action.text())
        yield Found(tr("Page"), called, where, partial(_lead_to, desk, page.key, called), action.icon())


def _lead_to(desk: Desk, page: str, called: str) -> None:
    desk.show_page(page)
    desk.notices.say(tr("Choose here what it is about, and then “{command}”.", command=called))
