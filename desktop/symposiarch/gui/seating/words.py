"""What the seating page says: places, findings, wishes and people in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from symposiarch.gui.words import said, tr
from symposiarch.model.seating import WishKind
from symposiarch.model.venues import TableShape
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.checks import SeatingFinding, Wrong
from symposiarch.planning.seating.exchanges import PlanExchange
from symposiarch.planning.seating.plans.reasons import Fact
from symposiarch.planning.seating.who_sits import SeatRow
from symposiarch.planning.seating.words import exchange, finding, reason

if TYPE_CHECKING:
    from symposiarch.planning.seating.plans.plans import PlanRow
    from symposiarch.planning.seating.sociable.wishes import WishRow


def seat_words(row: SeatRow) -> str:
    """ "Table 4, place 2", "Row B, place 23": by the number on the plan, the place of honour."""
    if row.honour and row.shape is TableShape.ROW:
        return tr("Row {row}, place {place}", row=row.table, place=row.honour)
    if row.honour:
        return tr("Table {table}, place {place}", table=row.table, place=row.honour)
    return printed_seat_words(row)


def printed_seat_words(row: SeatRow) -> str:
    """ "Table 4, seat 4": as cards, lists and workbooks number the chairs, who go round the table."""
    if row.shape is TableShape.ROW:
        return tr("Row {row}, seat {seat}", row=row.table, seat=row.seat)
    return tr("Table {table}, seat {seat}", table=row.table, seat=row.seat)


def both_seat_words(row: SeatRow) -> tuple[str, ...]:
    """By the number on the plan, and by that of cards and lists where it is another."""
    if row.honour and str(row.honour) != row.seat:
        return seat_words(row), tr("Seat {seat} on cards and lists", seat=row.seat)
    return (seat_words(row),)


def seat_within(row: SeatRow) -> str:
    """As `seat_words`, within a sentence: the table keeps its name as it is written."""
    if row.honour and row.shape is TableShape.ROW:
        return tr("row {row}, place {place}", row=row.table, place=row.honour)
    if row.honour:
        return tr("table {table}, place {place}", table=row.table, place=row.honour)
    if row.shape is TableShape.ROW:
        return tr("row {row}, seat {seat}", row=row.table, seat=row.seat)
    return tr("table {table}, seat {seat}", table=row.table, seat=row.seat)


def number_on_plan(row: SeatRow) -> str:
    """What stands in the disc of a seat."""
    return str(row.honour) if row.honour else row.seat


def table_words(row: SeatRow) -> str:
    """ "Table 4", "Row B": where a seat stands."""
    return tr("Row {row}", row=row.table) if row.shape is TableShape.ROW else tr("Table {table}", table=row.table)


def head_name(head: Head | None) -> str:
    """A head as one names it, also one that has no name yet."""
    if head is None:
        return ""
    called = head.called
    return called if isinstance(called, str) else said(called)


def names_of(head: Head) -> str:
    """The name, with the one in its own script behind it."""
    return " ".join(filter(None, (head_name(head), head.native_name)))


def standing_words(head: Head, rank: int) -> str:
    """ "Rank 6", "host"; nothing for whoever has no place in the order."""
    honour = {"host": tr("host"), "co_host": tr("co-host"), "guest_of_honour": tr("guest of honour")}.get(
        head.honour.value, ""
    )
    if honour:
        return honour
    return tr("rank {rank}", rank=rank) if rank else ""


def plan_words(plan: PlanRow) -> str:
    """A plan on its chip: "Plan A", "Plan A · No. 2" when it is frozen."""
    return plan.name if plan.number is None else tr("{plan} · No. {number}", plan=plan.name, number=plan.number)


GRAVE = frozenset(
    {
        Wrong.SEATED_ABSENT,
        Wrong.KEPT_APART,
        Wrong.NOT_TOGETHER,
        Wrong.GUEST_OF_HONOUR_PLACE,
        Wrong.GUEST_OF_HONOUR_FACING,
        Wrong.WHEELCHAIR,
    }
)
"""The kinds of findings that stand first, in the colour of what is wrong."""


def checks_in_order(findings: Iterable[SeatingFinding]) -> list[SeatingFinding]:
    """As they are gone through: who has no seat, as one; then the grave ones, and each kind together."""
    found = list(findings)
    kinds = dict.fromkeys(one.wrong for one in found if one.wrong is not Wrong.UNSEATED)
    unseated = [one for one in found if one.wrong is Wrong.UNSEATED][:1]
    return unseated + [
        one for kind in sorted(kinds, key=lambda kind: kind not in GRAVE) for one in found if one.wrong is kind
    ]


def shade_of(findings: Iterable[SeatingFinding]) -> str:
    """The theme's colour of the gravest of these; nothing where nothing is wrong."""
    kinds = {found.wrong for found in findings}
    return "declined" if kinds & GRAVE else "tentative" if kinds else ""


def finding_words(found: SeatingFinding) -> str:
    """A finding as a sentence."""
    return said(finding(found))


def why_words(fact: Fact, names: Mapping[int, str]) -> str:
    """A reason of the fill as a sentence."""
    return said(reason(fact, names))


def exchange_words(made: PlanExchange, names: Mapping[int, str]) -> str:
    """Who changed seats with whom, and what that mended."""
    return " ".join(map(said, exchange(made, names)))


def changed_words(made: PlanExchange, names: Mapping[int, str]) -> str:
    """Who changed seats with whom."""
    return said(exchange(made, names)[0])


def wish_words(kind: WishKind) -> str:
    """How two are to sit, as one chooses it: "at one table with"."""
    return {
        WishKind.TOGETHER: tr("at one table with"),
        WishKind.APART: tr("at another table than"),
        WishKind.NEAR: tr("near"),
        WishKind.BESIDE: tr("beside"),
        WishKind.NOT_BESIDE: tr("not beside"),
    }[kind]


def wished_words(wish: WishRow, of: int) -> str:
    """A wish as one of the two has it: "Not beside Camille Lefèvre"."""
    other = wish.second_name if wish.first == of else wish.first_name
    said = {
        WishKind.TOGETHER: tr("At one table with {name}", name=other),
        WishKind.APART: tr("At another table than {name}", name=other),
        WishKind.NEAR: tr("Near {name}", name=other),
        WishKind.BESIDE: tr("Beside {name}", name=other),
        WishKind.NOT_BESIDE: tr("Not beside {name}", name=other),
    }[wish.kind]
    return tr("{wish} (a rule)", wish=said) if wish.hard else said


def speaks_words(languages: tuple[str, ...]) -> str:
    """ "speaks English, Korean"."""
    return tr("speaks {languages}", languages=", ".join(map(language_word, languages))) if languages else ""


def language_word(code: str) -> str:
    """ "Korean" for "ko"; what is no code as it was written."""
    language = QLocale(code).language()
    return QLocale.languageToString(language) if language is not QLocale.Language.C else code


def seated_words(seated: int, coming: int) -> str:
    """ "88 of 91 seated"."""
    return tr("{seated} of %n seated", n=coming, seated=seated)
