"""What the order of precedence shows of each guest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.precedence.words import doubt_words, first_reason, honour_words
from symposiarch.gui.tables.table import Column
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Honour

if TYPE_CHECKING:
    from symposiarch.planning.precedence.rows import PrecedenceRow


class ShownWhy(NamedTuple):
    """Why a guest stands here, in few words, and the colour of the dot before them."""

    words: str
    dot: str | None


def shown_why(guest: PrecedenceRow) -> ShownWhy:
    """Gold for an honour, the colour of warnings for a place set by hand; a tie has that of nothing decided."""
    honour = honour_words()[guest.honour]
    if guest.by_hand:
        said = tr("By hand: {note}", note=guest.note) if guest.note else tr("By hand, without a note")
        return ShownWhy(tr("{honour} · {why}", honour=honour, why=said) if honour else said, "tentative")
    if honour:
        # Of two guests of honour, the honour does not say why the first of them is the first.
        next_alike = guest.honour is Honour.GUEST_OF_HONOUR and guest.after and not guest.after.reason.by_honour
        said = tr("{honour} · {why}", honour=honour, why=first_reason(guest)) if next_alike else honour
        return ShownWhy(said, "gold")
    if guest.accompanies:
        return ShownWhy(tr("With {name}", name=guest.accompanies), None)
    if guest.doubted:
        return ShownWhy(doubt_words(guest), "tentative")
    return ShownWhy(first_reason(guest), "none" if guest.shares_with else None)


def precedence_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Rank"), "rank", width=64, align="right", of=lambda guest: guest.marked_rank,
               sort=lambda rank: int(rank.rstrip(" =*?").replace("–", "0"))),
        Column(tr("Honorific"), "honorific", quiet=True, spare=True),
        Column(tr("Name"), "name", bold=True),
        Column(tr("Why"), "why", width=250, of=shown_why, show=lambda why: why.words, dot=lambda why: why.dot,
               sort=lambda why: why.words),
        Column(tr("Title"), "title"),
        Column(tr("Native"), "native_name", spare=True),
        Column(tr("Organisation"), "organisation", spare=True),
        Column(tr("State"), "state", spare=True),
    )  # fmt: skip
