"""What the seating page says: places, findings, wishes and people in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.model.seating import WishKind
    from symposiarch.planning.heads import Head
    from symposiarch.planning.seating.checks import SeatingFinding
    from symposiarch.planning.seating.plans import PlanRow, SeatRow


def seat_words(row: SeatRow) -> str:
    """ "Table 4, seat 4", "Row B, seat 11"."""
    if row.shape.value == "row":
        return tr("Row {row}, seat {seat}", row=row.table, seat=row.seat)
    return tr("Table {table}, seat {seat}", table=row.table, seat=row.seat)


def head_name(head: Head | None) -> str:
    """A head as one names it, also one that has no name yet."""
    if head is None:
        return ""
    if head.name:
        return head.name
    return tr("whoever comes with {name}", name=head.principal) if head.principal else tr("a guest without a name")


def standing_words(head: Head, ranks: dict[int, int]) -> str:
    """ "Rank 6", "host"; nothing for whoever has no place in the order."""
    honour = {"host": tr("host"), "co_host": tr("co-host"), "guest_of_honour": tr("guest of honour")}.get(
        head.honour.value, ""
    )
    rank = ranks.get(head.id, 0)
    if honour:
        return honour
    return tr("rank {rank}", rank=rank) if rank else ""


def plan_words(plan: PlanRow) -> str:
    """A plan on its chip: "Plan A", "Plan A · No. 2" when it is frozen."""
    return plan.name if plan.number is None else tr("{plan} · No. {number}", plan=plan.name, number=plan.number)


GRAVE = frozenset({"seated_absent", "kept_apart", "not_together", "guest_of_honour_place", "wheelchair"})
"""The kinds of findings that stand first, in the colour of what is wrong."""


def finding_words(found: SeatingFinding) -> str:
    """A finding as a sentence."""
    one = found.names[0] if found.names and found.names[0] else tr("A guest without a name")
    other = found.names[1] if len(found.names) > 1 else ""
    match found.wrong.value:
        case "unseated":
            return tr("{name} is coming and has no seat.", name=one)
        case "seated_absent":
            return tr("{name} is not coming and still has a seat.", name=one)
        case "spouses_beside":
            return tr("{name} and {other} are a couple and sit side by side.", name=one, other=other)
        case "out_of_rank":
            return tr("{name} sits above {other}, who ranks higher.", name=one, other=other)
        case "same_mission":
            return tr("{name} and {other} are of one house and sit side by side.", name=one, other=other)
        case "guest_of_honour_place":
            return tr("{name}, the guest of honour, does not sit at the right hand of {other}.", name=one, other=other)
        case "no_language":
            return tr("{name} shares no language with a neighbour.", name=one)
        case "thirteen":
            return tr("Thirteen sit at table {table}.", table=found.table)
        case "woman_at_end":
            return tr("{name} sits at an end of table {table}.", name=one, table=found.table)
        case "wheelchair":
            return tr("{name} uses a wheelchair and does not sit at a place for one.", name=one)
        case "kept_apart":
            return tr("{name} and {other} are to be kept apart.", name=one, other=other)
        case "not_together":
            return tr("{name} and {other} are to sit at one table.", name=one, other=other)


def why_words(sentence: str) -> str:
    """A reason of the fill in the window's language: its sentences are whole ones, and are looked up as they are."""
    return tr(sentence)


def wish_words(kind: WishKind) -> str:
    """How two are to sit, as one chooses it: "at one table with"."""
    return {
        "together": tr("at one table with"),
        "apart": tr("at another table than"),
        "near": tr("near"),
        "beside": tr("beside"),
        "not_beside": tr("not beside"),
    }[kind.value]


def speaks_words(languages: tuple[str, ...]) -> str:
    """ "speaks English, Korean"."""
    return tr("speaks {languages}", languages=", ".join(map(language_word, languages))) if languages else ""


def language_word(code: str) -> str:
    """ "Korean" for "ko"."""
    return QLocale.languageToString(QLocale(code).language())


def seated_words(state: PlanState) -> str:
    """ "88 of 91 seated"."""
    seated = state.coming_and_seated
    return tr("{seated} of %n seated", n=len(state.waiting) + seated, seated=seated)
