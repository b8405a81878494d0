"""The manners of a seating plan: who presides, in which style, by which lists (PROTOCOL C2 to C8).

A plan keeps only what differs from the practice of its event; everything else is read from the practice. `manners`
answers, `set_manners` and `set_hosts` change, and a fill or the numbers of honour follow.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.choices import Word
from symposiarch.model.invitations import PRESIDING, Attendee, Honour
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, Table, TableShape
from symposiarch.planning.precedence.practices import Practice, practice
from symposiarch.planning.seating.furniture.furnishing import reseat_table, turn_tables
from symposiarch.planning.seating.furniture.layouts import copy_layout
from symposiarch.planning.seating.furniture.tables import form_of
from symposiarch.planning.seating.plans.freezing import changeable


class Style(Word):
    """Where host and co-host preside at a long table (C3 [S46])."""

    FRENCH = "french"
    """In the middle of the long sides; the lowest seats are at the ends."""
    ENGLISH = "english"
    """At the two ends; the lowest seats are in the middle."""


class Meal(Word):
    """By which lists seats are given out (C2 [S45])."""

    OFFICIAL = "official"
    """One list by rank."""
    SOCIAL = "social"
    """Two lists, men and women in turn; one list with alternation as a wish where genders are unstated or unequal."""


class Opposite(Word):
    """Who faces the host, as the second anchor of honour (C3)."""

    CO_HOST = "co_host"
    """The co-host, where there is one; without one nobody, and the seat facing the host is the last."""
    GUEST_OF_HONOUR = "guest_of_honour"
    """The guest of honour; odd ranks beside the host, even ones beside the guest [S46]."""


class Sharing(Word):
    """How ranks are shared out between several tables (C6 [S44])."""

    STRICT = "strict"
    """The first ranks at the first table, the next at the second."""
    SPREAD = "spread"
    """Rank i opens table i, then back and forth: each table has somebody of rank."""


class TableOrder(Word):
    """Which table comes after the host's (C6 [S56])."""

    NUMBER = "number"
    """As the tables are numbered."""
    NEARNESS = "nearness"
    """The nearest to the host table first; of two as near, the one at the host's right hand."""


class Hand(Word):
    """On which side of the lectern the host sits, as the sitters see it (C4 [S53][S54])."""

    RIGHT = "right"
    LEFT = "left"


class Couples(Word):
    """How couples sit in rows of chairs (C7 [S59])."""

    BY_RANK = "by_rank"
    """Each by the own place in the order."""
    TOGETHER = "together"
    """The partner has the next number: 1 and 2, 3 and 4."""
    BEHIND = "behind"
    """Partners sit in the same order in the rows after those of the guests."""


class Spouses(Word):
    """Where whoever accompanies a member of a head table sits (C4)."""

    OUTWARD = "outward"
    """At the head table, outward of the member."""
    NEXT_TABLE = "next_table"
    """At the first table before it."""
    BY_RANK = "by_rank"
    """By the place in the order, as at any other table."""


class FacingDoor(Word):
    """Which delegation faces the door at a meeting table (C8 [S61])."""

    GUESTS = "guests"
    HOSTS = "hosts"


class Interpreters(Word):
    """Where an interpreter sits (C8 [S26])."""

    BEHIND = "behind"
    """On the chair behind the guest, where there is one."""
    LEFT = "left"
    """At the table, at the left of the guest."""


class HostFaces(Word):
    """Where the place of honour of a table looks (C0 [S30])."""

    DOOR = "door"
    """Towards the door of the room, as far as the shape of the table lets it; as laid out where no door is known."""
    LAYOUT = "layout"
    """As the table is laid out: its first seat."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a plan seats. Attendees are named by their ids; `None` leaves the choice to the honours of the guest list."""

    host: int | None = None
    co_host: int | None = None
    style: Style = Style.FRENCH
    meal: Meal = Meal.OFFICIAL
    opposite: Opposite = Opposite.CO_HOST
    yields: bool = False
    """The host gives the chair to the first guest and sits at that guest's left (C3 [S51]); of a mixed pair the hostess
    sits at the left of the visitor and the host at the left of the visitor's wife [S49]."""
    lectern: Hand = Hand.RIGHT
    sharing: Sharing = Sharing.STRICT
    table_order: TableOrder = TableOrder.NEARNESS
    table_hosts: bool = True
    """Each further table is presided over by one of the hosts' own people, by rank (C6 [S57])."""
    house_low: bool = True
    """The hosts' own people take the low seats (C3)."""
    hosts_apart: bool = False
    """The co-host presides at the second table; the first man sits there, the first woman with the host, and couples
    are split by table (C6 [S57])."""
    row_of_honour: int = 1
    """The row of the first ranks in a hall, from 1; the rows behind follow, then those before (C7 [S60])."""
    couples: Couples = Couples.BY_RANK
    spare: int = 10
    """Of a hundred chairs in each front row of a hall so many stay free for who comes unannounced, until ten minutes
    before the beginning, while there are chairs behind (C7)."""
    spouses: Spouses = Spouses.OUTWARD
    speakers: bool = False
    """Who has a part in the programme sits at the head table, whatever the rank; there all sit by rank (C4 [S53])."""
    facing_door: FacingDoor = FacingDoor.GUESTS
    interpreters: Interpreters = Interpreters.BEHIND
    host_faces: HostFaces = HostFaces.DOOR


CHOICES: dict[str, type[Word]] = {
    "style": Style,
    "meal": Meal,
    "opposite": Opposite,
    "lectern": Hand,
    "sharing": Sharing,
    "table_order": TableOrder,
    "couples": Couples,
    "spouses": Spouses,
    "facing_door": FacingDoor,
    "interpreters": Interpreters,
    "host_faces": HostFaces,
}
"""The manners that are one word of several."""

SWITCHES = ("yields", "table_hosts", "house_low", "hosts_apart", "speakers")


def manners(session: Session, plan_id: int) -> Manners:
    """How a plan seats: what was set for it, and the practice of its event for all else."""
    return manners_of(session.get_one(SeatingPlan, plan_id))


def manners_of(plan: SeatingPlan) -> Manners:
    names = {field.name for field in fields(Manners)}
    own = {name: value for name, value in plan.options.items() if name in names and value is not None}
    read: dict[str, Any] = {
        name: CHOICES[name].read(value) if name in CHOICES else value for name, value in own.items()
    }
    return replace(usual_manners(plan.layout, practice(plan.event.practice)), **read)


def usual_manners(layout: Layout, rules: Practice) -> Manners:
    """How a layout seats where nothing is said of it: as the practice does, and as its long tables are laid."""
    laid_english = any(table.options.get("english") for table in layout.tables)
    return Manners(
        style=Style.ENGLISH if laid_english else Style(rules.table_style),
        lectern=Hand(rules.host_of_lectern),
        facing_door=FacingDoor(rules.facing_door),
    )


def set_manners(session: Session, plan_id: int, **changes: str | int | bool | None) -> Manners:
    """Change how a plan seats, by the names of `Manners` (but for the hosts); `None` goes back to the practice.

    Nobody moves before the plan is filled again; but a long table without chairs at its ends is laid with one at each
    where the hosts are to preside there, and as before where they no longer are. Tables on which other plans stand too
    are laid so for this one alone.

    Raises:
        SymposiarchError: the plan is frozen, the choice is wrong, or a table that has to be laid otherwise is locked.
    """
    plan = changeable(session, plan_id)
    kept = _unsettled(plan)
    before = kept.get("style")
    for name, value in changes.items():
        if value is None:
            kept.pop(name, None)
        elif name in CHOICES:
            kept[name] = _word(name, str(value))
        elif name in SWITCHES:
            kept[name] = bool(value)
        elif name == "row_of_honour":
            kept[name] = _row(plan, int(value))
        elif name == "spare":
            kept[name] = _share(int(value))
        else:
            raise TypeError(f"a plan has no manner called {name}")
    plan.options = kept
    if kept.get("style") != before and Style.ENGLISH.value in (kept.get("style"), before):
        _lay(session, plan, english=before != Style.ENGLISH.value)
    session.flush()
    return manners_of(plan)


def _lay(session: Session, plan: SeatingPlan, *, english: bool) -> None:
    """Lay the long tables that have no chairs at their ends with one at each, the first chair (C3 [S46]), or again
    without. Such a table is drawn upright, and is turned to lie in the room as it lay."""
    if not _to_lay(plan.layout, english=english):
        return
    others = select(SeatingPlan.id).where(SeatingPlan.layout_id == plan.layout_id, SeatingPlan.id != plan.id)
    if session.scalar(others.limit(1)) is not None:
        copy_layout(
            session, plan.layout_id, name=f"{plan.layout.name}, {plan.name}", event_id=plan.event_id, plans=[plan]
        )
        session.refresh(plan, ["layout"])
    tables = _to_lay(plan.layout, english=english)
    if locked := next((table.label for table in tables if table.locked), None):
        moved = "are put to the ends of" if english else "go from the ends of"
        raise SymposiarchError(
            f"For that, chairs {moved} table {locked}, which is locked where it stands. Unlock it first."
        )
    for table in tables:
        reseat_table(session, table.id, options={"english": english or None})
        turn_tables(session, plan.layout_id, [table.id], -90 if english else 90)


def _to_lay(layout: Layout, *, english: bool) -> list[Table]:
    """The long tables that lack chairs at their ends, or have them for hosts who no longer preside there."""
    forms = ((table, form_of(table)) for table in layout.tables)
    long = ((table, form) for table, form in forms if form.shape is TableShape.RECTANGULAR)
    return [table for table, form in long if (not form.ends if english else form.english)]


def set_hosts(session: Session, plan_id: int, *, host: int | None, co_host: int | None = None) -> None:
    """Say who presides in this plan (attendees); `None` leaves it to the hosts of the guest list.

    Raises SymposiarchError where the two are one person or do not belong to the event.
    """
    plan = changeable(session, plan_id)
    if host is not None and host == co_host:
        raise SymposiarchError("Host and co-host are two people.")
    kept = _unsettled(plan)
    for name, attendee in (("host", host), ("co_host", co_host)):
        kept.pop(name, None)
        if attendee is not None:
            found = session.get(Attendee, attendee)
            if found is None or found.event_id != plan.event_id:
                raise SymposiarchError("The host is somebody of the event's guest list.")
            kept[name] = attendee
    plan.options = kept
    session.flush()


def hosts_of(session: Session, plan: SeatingPlan) -> tuple[int | None, int | None]:
    """Host and co-host of a plan by attendee: those set for it, else the first of the guest list with that honour."""
    known = manners_of(plan)
    asked = (
        select(Attendee.honour, Attendee.id)
        .where(Attendee.event_id == plan.event_id, Attendee.honour.in_(PRESIDING))
        .order_by(Attendee.id)
    )
    honoured: dict[Honour, list[int]] = {}
    for honour, attendee in session.execute(asked).tuples():
        honoured.setdefault(honour, []).append(attendee)
    host = known.host or next(iter(honoured.get(Honour.HOST, ())), None)
    others = [*honoured.get(Honour.HOST, ())[1:], *honoured.get(Honour.CO_HOST, ())]
    return host, known.co_host or next((other for other in others if other != host), None)


def _unsettled(plan: SeatingPlan) -> dict[str, Any]:
    """The options of a plan without what its last fill settled about the seats of honour."""
    return {name: value for name, value in plan.options.items() if name != "occasion"}


def _word(name: str, text: str) -> str:
    try:
        return CHOICES[name].read(text).value
    except ValueError:
        known = ", ".join(choice.value.replace("_", "-") for choice in CHOICES[name])
        raise SymposiarchError(f"“{text}” is not to be chosen here; choose one of {known}.") from None


def _row(plan: SeatingPlan, row: int) -> int:
    if row < 1 or row > max(1, len(plan.layout.tables)):
        raise SymposiarchError(f"There is no row {row} in this layout; rows count from 1.")
    return row


def _share(hundredth: int) -> int:
    if not 0 <= hundredth <= 50:
        raise SymposiarchError("Of a hundred chairs of a front row 0 to 50 can be kept free.")
    return hundredth
