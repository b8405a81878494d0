"""The lists of logistics as the commands see them: all eight, and the one that is shown."""

from __future__ import annotations

from symposiarch.gui.desk import Desk
from symposiarch.gui.logistics.arrivals import Arrivals
from symposiarch.gui.logistics.costs import Costs
from symposiarch.gui.logistics.flags import Flags
from symposiarch.gui.logistics.gifts import Gifts
from symposiarch.gui.logistics.section import Section
from symposiarch.gui.logistics.security import Security
from symposiarch.gui.logistics.services import Services
from symposiarch.gui.logistics.suppliers import Suppliers
from symposiarch.gui.logistics.tasks import Tasks
from symposiarch.gui.page import Page
from symposiarch.gui.tables.chips import Chips
from symposiarch.gui.words import tr


class LogisticsLists(Page):
    """What commands are carried out on; the page itself shows it."""

    key = "logistics"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Logistics"))
        self.tasks, self.services, self.costs = Tasks(desk), Services(desk), Costs(desk)
        self.suppliers, self.arrivals, self.gifts = Suppliers(desk), Arrivals(desk), Gifts(desk)
        self.flags, self.security = Flags(desk), Security(desk)
        self.sections: dict[str, Section] = {
            section.key: section
            for section in (
                self.tasks,
                self.services,
                self.suppliers,
                self.costs,
                self.arrivals,
                self.gifts,
                self.flags,
                self.security,
            )
        }
        self.chips = Chips()

    @property
    def section(self) -> Section:
        """The list that is shown."""
        return self.sections[self.chips.key() or "tasks"]

    def go_to(self, section: str) -> None:
        self.chips.choose(section)
        self.sections[section].table.setFocus()
