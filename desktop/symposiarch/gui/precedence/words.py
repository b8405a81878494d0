"""Precedence in words: honours, why one stands before another, what to mind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from symposiarch.gui.words import said, spelled_moment, tr
from symposiarch.model.invitations import Honour
from symposiarch.planning.precedence.standing import Reason, Why
from symposiarch.planning.precedence.words import sentence

if TYPE_CHECKING:
    from symposiarch.planning.precedence.rows import PrecedenceRow

NAMED = 4
"""So many of those who share a rank are named; the rest are counted."""


@cache
def honour_words() -> dict[Honour, str]:
    return {
        Honour.NONE: "",
        Honour.HOST: tr("Host"),
        Honour.CO_HOST: tr("Co-host"),
        Honour.GUEST_OF_HONOUR: tr("Guest of honour"),
    }


def first_reason(row: PrecedenceRow) -> str:
    """Why a guest stands here, in few words: against the next, or for the last, against the one before."""
    if row.after is not None:
        reason = row.after.reason
        if reason.ranks is not None and reason.why.decides_class and row.taken_from:
            return tr("“{title}”: {rank}", title=row.taken_from, rank=said(reason.ranks[0]))
        return short_words(reason, row.after.name)
    if row.before is not None:
        return tr("After {name}", name=row.before.name)
    return tr("The only guest")


def doubt_words(row: PrecedenceRow) -> str:
    """That the title of a guest leaves a doubt, and as what it is taken until somebody chooses the class."""
    if not row.taken_from:
        return tr("The class is not sure")
    return tr("“{title}” is not sure: {rank}", title=row.taken_from, rank=said(row.called))


def short_words(reason: Reason, that: str) -> str:
    """Why a guest stands before the one named `that`, as the list says it; the panel has the whole sentence."""
    match reason.why:
        case Why.BAND | Why.MISSION_CLASS if reason.ranks is not None:
            return said(reason.ranks[0])
        case Why.TAKEN_UP | Why.DATE_KNOWN:
            return tr("Functions since {date}", date=spelled_moment(reason.this, "d MMM yyyy"))
        case Why.ARRIVAL:
            return tr("Arrival notified on {date}", date=spelled_moment(reason.this, "d MMM yyyy"))
        case Why.SENIORITY:
            return tr("In the post since {date}", date=spelled_moment(reason.this, "d MMM yyyy"))
        case Why.BY_HAND:
            return tr("The place of {guest} is set by hand", guest=reason.this)
        case Why.NUNCIO:
            return tr("Represents the Holy See")
        case Why.ACCREDITED_HERE:
            return tr("Accredited here")
        case Why.DEPUTY:
            return tr("Holds the office itself")
        case Why.HONORARY:
            return tr("By career, {name} for the honour", name=that)
        case Why.HONOUR:
            return tr("Holds the office itself")
        case Why.GRADE:
            return tr("Higher grade inside the class")
        case Why.FOREIGNER:
            return tr("A foreigner, {name} a compatriot", name=that)
        case Why.POSTED_ABROAD:
            return tr("Posted abroad")
        case Why.IN_OFFICE:
            return tr("In office")
        case Why.ALPHABET:
            return tr("Tie, printed by the alphabet")
        case Why.AGE:
            return tr("Tie, printed by age")
        case Why.DATE_UNCLEAR:
            return tr("Tie, the dates are unclear")
        case Why.TIE:
            return tr("Tie, no rule decides")
        case _:
            return tr("Before {name}", name=that) if that else tr("Before their companion")


def reason_words(reason: Reason, this: str, that: str) -> str:
    """Why the guest named `this` stands before the one named `that`."""
    return said(sentence(reason, this, that))


def sharing_words(row: PrecedenceRow) -> str:
    """With whom a guest shares the rank."""
    names = ", ".join(row.shares_with[:NAMED])
    more = len(row.shares_with) - NAMED
    if more > 0:
        return tr("Shares rank {rank} with {names} and %n others.", n=more, rank=row.rank, names=names)
    return tr("Shares rank {rank} with {names}.", rank=row.rank, names=names)
