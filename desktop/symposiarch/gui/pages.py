"""The table of pages. A page that does not exist has no entry here, and so none in the left bar."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk
    from symposiarch.gui.page import Page


class PageEntry(NamedTuple):
    """Where a page is found. Nothing of it is imported before it is needed."""

    key: str
    title: str
    """In English; shown through `tr`."""
    page: str
    """ "module:Class", the class a `Page`."""
    of_event: bool = True
    """Whether it is about the chosen event, or about the whole office."""
    counted: str = ""
    """ "module:function": `count(session, event_id)` -> the number beside the title in the left bar, or None."""

    in_bar: bool = True

    def build(self, desk: Desk) -> Page:
        page: Page = load(self.page)(desk)
        return page

    def page_class(self) -> type[Page]:
        found: type[Page] = load(self.page)
        return found


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", "Overview", "symposiarch.gui.overview.page:OverviewPage"),
    PageEntry("guests", "Guests", "symposiarch.gui.guests.page:GuestsPage",
              counted="symposiarch.gui.window.counts:guests"),
    PageEntry("invitations", "Letters", "symposiarch.gui.letters.page:LettersPage"),
    PageEntry("precedence", "Precedence", "symposiarch.gui.precedence.page:PrecedencePage"),
    PageEntry("programme", "Programme", "symposiarch.gui.programme.page:ProgrammePage"),
    PageEntry("seating", "Seating", "symposiarch.gui.seating.page:SeatingPage",
              counted="symposiarch.gui.window.counts:unseated"),
    PageEntry("logistics", "Logistics", "symposiarch.gui.logistics.page:LogisticsPage",
              counted="symposiarch.gui.window.counts:due"),
    PageEntry("documents", "Documents", "symposiarch.gui.documents.page:DocumentsPage"),
    PageEntry("arrivals", "Arrivals", "symposiarch.gui.arrivals.page:ArrivalsPage",
              counted="symposiarch.gui.window.counts:arrived"),
    PageEntry("findings", "What is wrong", "symposiarch.gui.findings.page:FindingsPage", in_bar=False),
    PageEntry("today", "Today", "symposiarch.gui.today.page:TodayPage", of_event=False),
    PageEntry("contacts", "Contacts", "symposiarch.gui.contacts.page:ContactsPage", of_event=False,
              counted="symposiarch.gui.window.counts:contacts"),
    PageEntry("venues", "Venues", "symposiarch.gui.venues.page:VenuesPage", of_event=False,
              counted="symposiarch.gui.window.counts:venues"),
    PageEntry("events", "Events", "symposiarch.gui.events.page:EventsPage", of_event=False,
              counted="symposiarch.gui.window.counts:events"),
    PageEntry("care", "Personal data", "symposiarch.gui.personal_data.page:PersonalDataPage", of_event=False),
    PageEntry("history", "History", "symposiarch.gui.history.page:HistoryPage", of_event=False),
    PageEntry("duplicates", "Likely duplicates", "symposiarch.gui.contacts.duplicates_page:DuplicatesPage",
              of_event=False, in_bar=False),
    PageEntry("importing", "Import a list", "symposiarch.gui.importing.page:ImportPage", of_event=False, in_bar=False),
    PageEntry("welcome", "Welcome", "symposiarch.gui.window.welcome:WelcomePage", of_event=False, in_bar=False),
)  # fmt: skip
"""In the order of the left bar: those of the event, then those of the office."""


def load(path: str) -> Any:
    """The object that "module:name" stands for."""
    module, _, name = path.partition(":")
    return getattr(import_module(module), name)
