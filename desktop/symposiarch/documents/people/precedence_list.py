"""The order of precedence for the staff: who stands before whom and why, with what was set by hand and its note."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.named import named, post_of
from symposiarch.documents.words import in_words, word
from symposiarch.model.invitations import Honour
from symposiarch.planning.heads import Head, heads
from symposiarch.planning.precedence.practices import practice_title
from symposiarch.planning.precedence.rows import PrecedenceList, PrecedenceRow, event_setting, precedence_list
from symposiarch.planning.precedence.standing import Caution, Cautioned, Reason, Why
from symposiarch.planning.presence import Who
from symposiarch.planning.saying import Saying

HOSTS = {Honour.HOST: "logistics.host", Honour.CO_HOST: "logistics.co-host"}


def facts(session: Session, event_id: int, edition: Edition, *, who: str) -> dict[str, Any]:
    """The reasons are told against the next in the order, in the first language; a class has the practice's words."""
    language = edition.language
    known = {head.id: head for head in heads(session, event_id)}
    found = precedence_list(session, event_id, who=Who.read(who))
    setting = event_setting(session, event_id)
    house = word(language, f"precedence.house.{setting.house.value}")
    return {
        "count": word(language, "total", n=len(found.rows)),
        "note": word(language, "precedence.internal"),
        "practice": f"{in_words(language, Saying(practice_title(setting.practice)))} · {house}",
        "marks": _marks(found, language),
        "outranks": word(language, "precedence.outranks") if any(map(_outranks, found.rows)) else "",
        "rows": [_row(row, known, language, only=len(found.rows) == 1) for row in found.rows],
    }


def _marks(found: PrecedenceList, language: str) -> list[str]:
    """What the signs beside the ranks mean, of those that stand there."""
    signs = {
        "ties": any(row.shares_with for row in found.rows),
        "hands": any(row.by_hand for row in found.rows),
        "doubts": any(row.doubted for row in found.rows),
    }
    return [word(language, f"precedence.{key}") for key, stands in signs.items() if stands]


def _row(row: PrecedenceRow, known: dict[int, Head], language: str, *, only: bool) -> dict[str, Any]:
    head = known[row.id]
    name, native = named(head, language)
    return {
        "rank": row.rank,
        "mark": "" if row.accompanies else row.marked_rank,
        "outranks": _outranks(row),
        "whose": head.name,
        "name": name,
        "native": native,
        "company": _company(row, language),
        "function": post_of(head, language),
        "class": _class(row, language),
        "hand": _by_hand(row, language),
        "why": _why(row, language, only=only),
        "mind": [said for one in row.warnings if (said := _to_mind(one, language))],
    }


def _outranks(row: PrecedenceRow) -> bool:
    """Whether the guest of honour goes before a higher rank: of many where that guest is of modest rank."""
    return any(one.caution is Caution.OUTRANKS_GUEST_OF_HONOUR for one in row.warnings)


def _company(row: PrecedenceRow, language: str) -> str:
    if row.accompanies:
        return word(language, "with", name=row.accompanies)
    return word(language, "for", name=row.represents) if row.represents else ""


def _class(row: PrecedenceRow, language: str) -> str:
    """What a guest ranks as; hosts receive and are not ranked, and a companion has the place of another."""
    if row.honour in HOSTS:
        return word(language, HOSTS[row.honour])
    if row.honour is Honour.GUEST_OF_HONOUR:
        return word(language, "precedence.guest_of_honour")
    return "" if row.accompanies else in_words(language, row.called)


def _by_hand(row: PrecedenceRow, language: str) -> str:
    if not row.by_hand:
        return ""
    return word(language, "precedence.by_hand", note=row.note) if row.note else word(language, "precedence.unnoted")


def _why(row: PrecedenceRow, language: str, *, only: bool) -> str:
    """The rule that puts a guest before the next; nothing where class, honour or hand has said it already."""
    if row.accompanies or row.by_hand:
        return ""
    if row.after is None:
        return word(language, "precedence.only" if only else "precedence.last")
    reason = row.after.reason
    match reason.why:
        case Why.HOST | Why.GUEST_OF_HONOUR:
            return ""
        case Why.BY_HAND:
            return word(language, "precedence.next_by_hand")
        case Why.BAND | Why.MISSION_CLASS:
            lower = in_words(language, reason.ranks[1]) if reason.ranks is not None else reason.that
            source = f" ({in_words(language, Saying(reason.source))})" if reason.source else ""
            return word(language, "precedence.band", next=lower) + source
        case Why.SENIORITY if not reason.that:
            return _said("seniority_known", reason, language)
        case _:
            return _said(reason.why.value, reason, language)


def _said(key: str, reason: Reason, language: str) -> str:
    this, that = _day(reason.this, language), _day(reason.that, language)
    return word(language, f"precedence.{key}", this=this, that=that)


def _to_mind(warning: Cautioned, language: str) -> str:
    """What must be done before the order is used; that a place has no note is said where the place is, and that many
    outrank the guest of honour once, above them all."""
    match warning.caution:
        case Caution.NO_DATE:
            return word(language, "precedence.no_date")
        case Caution.RANK_UNSURE:
            return word(language, "precedence.unsure")
        case Caution.PLACE_WITHOUT_NOTE | Caution.OUTRANKS_GUEST_OF_HONOUR:
            return ""


def _day(text: str, language: str) -> str:
    """ "2024-03-14T11:00" as "14 Mar 2024, 11:00", "2024-03" as "Mar 2024"; a name, or a year, stays as it is."""
    from babel.dates import format_date, format_skeleton

    day, _, hour = text.partition("T")
    locale = locale_of(language)
    try:
        if len(day) == len("2024-03"):
            return format_skeleton("yMMM", date.fromisoformat(f"{day}-01"), locale=locale)
        spelled = format_date(date.fromisoformat(day), "medium", locale)
    except ValueError:
        return text
    return f"{spelled}, {hour}" if hour else spelled
