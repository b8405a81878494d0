"""What becomes of a line of a file of replies: whom it means, what it would change, of whom else its letter speaks."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from symposiarch.exchange.cut_cells import made_whole
from symposiarch.exchange.guest_lists.changes import new_companions
from symposiarch.exchange.guest_lists.lines.deputies import is_another
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.lines.notes import noted
from symposiarch.exchange.guest_lists.unrecorded_replies import Lacking, Unrecorded
from symposiarch.exchange.reading.mail import NOT_DELIVERED
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.subjects import holds
from symposiarch.planning.recognition.matching import Match, Matcher, Ranked, Reason
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.reading import read_name


class ReplyFate(enum.StrEnum):
    """What becomes of a line."""

    NEW = "new"  # the first answer of this guest
    CHANGED = "changed"  # another answer than before, or more company
    SAME = "same"
    UNCLEAR = "unclear"  # it may mean one or more of the guests
    UNMATCHED = "unmatched"  # it means nobody who is invited
    PROBLEM = "problem"  # it says nothing that could be recorded
    RETURNED = "returned"  # a letter of ours has come back


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line, and the guest whom it means or those whom it may mean."""

    incoming: Incoming
    fate: ReplyFate
    invitation_id: int | None = None
    guest: str = ""
    candidates: tuple[tuple[int, str], ...] = ()
    why: Unrecorded | None = None


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is invited, as far as a reply may change it."""

    id: int
    person_id: int
    name: str
    reply: Reply
    titles: str
    deputy: str
    """Who comes in the guest's place, where the guest is represented."""
    companions: tuple[str, ...]
    diet: str
    notes: str
    email: str


_THE_NAME = frozenset({Reason.NAME, Reason.NATIVE_NAME, Reason.SPELLING})
_BESIDE = frozenset({Reason.ORGANISATION, Reason.PHONE, Reason.EMAIL})


def whom_it_means(match: Match) -> Ranked | None:
    """Whom a line means without asking: somebody certain, or the only guest who bears the name.

    Among those invited a name need not be proven by an e-mail: a guest answers from a private one, or an assistant's.
    """
    if not match.ranked:
        return None
    first, others = match.ranked[0], match.ranked[1:]
    if first.certain and not any(other.certain and other.score > first.score - 0.01 for other in others):
        return first
    named = [one for one in match.ranked if _named(one)]
    return named[0] if len(named) == 1 else None


def _named(one: Ranked) -> bool:
    reasons = set(one.reasons)
    if reasons & {Reason.OTHER_NAME, Reason.OTHER_BIRTH_DATE, Reason.OTHER_ORGANISATION}:
        return False
    return bool(reasons & _THE_NAME or (reasons & _BESIDE and Reason.LIKELY_SPELLING in reasons))


def _of_the_family(line: Incoming, by_person: Mapping[int, Guest], sender: str) -> list[Guest]:
    """The guests whose name has the one word that a line says behind a form of address, "Mme Garnier"; who has the
    address of the sender is the likeliest."""
    _, words = take_honorific(line.name.split(), french=True)
    if len(words) != 1 or len(words[0]) < _SHORTEST_FAMILY:
        return []
    found = [guest for guest in by_person.values() if fold(words[0]) in fold(guest.name).split()]
    return sorted(found, key=lambda guest: not sender or sender.lower() not in guest.email.lower().split())


_SHORTEST_FAMILY = 3


def left_open(line: Incoming, match: Match, by_person: Mapping[int, Guest], sender: str = "") -> ReplyLine:
    if not match.ranked and (some := _of_the_family(line, by_person, sender)):
        why = Unrecorded(Lacking.SURENESS, line.name, some[0].name, (Reason.PART_OF_NAME,))
        return ReplyLine(line, ReplyFate.UNCLEAR, candidates=tuple((one.id, one.name) for one in some), why=why)
    if not match.ranked:
        return ReplyLine(line, ReplyFate.UNMATCHED, why=Unrecorded(Lacking.NOT_INVITED, line.name))
    candidates = tuple((by_person[one.id].id, by_person[one.id].name) for one in match.ranked)
    best = match.ranked[0]
    why = Unrecorded(Lacking.SURENESS, line.name, by_person[best.id].name, tuple(best.reasons))
    return ReplyLine(line, ReplyFate.UNCLEAR, candidates=candidates, why=why)


def judged(line: Incoming, guest: Guest) -> ReplyLine:
    """What the line would change for the guest whom it means."""
    reply = line.reply
    if line.unread_answer == NOT_DELIVERED:
        why = Unrecorded(Lacking.ARRIVAL, line.name, guest.name)
        return ReplyLine(line, ReplyFate.RETURNED, guest.id, guest.name, why=why)
    if reply is not None and line.office_spoken_of and not holds(line.office_spoken_of, guest.titles):
        why = Unrecorded(Lacking.ANSWER, line.name, guest.name)  # "the Minister will attend", from the secretary
        return ReplyLine(line, ReplyFate.PROBLEM, guest.id, guest.name, why=why)
    if reply is Reply.REPRESENTED and not line.deputy:
        why = Unrecorded(Lacking.DEPUTY, line.name, guest.name)
        return ReplyLine(line, ReplyFate.PROBLEM, guest.id, guest.name, why=why)
    noted = line.notes.replace(f"Reply: {line.unread_answer}", "").strip() if line.unread_answer else line.notes
    if reply is None and not (line.companions or line.person.get("diet") or noted):
        why = Unrecorded(Lacking.ANSWER, line.name, guest.name)
        return ReplyLine(line, ReplyFate.PROBLEM, guest.id, guest.name, why=why)
    other_reply = reply is not None and reply is not Reply.NONE and reply is not guest.reply
    other_reply |= reply is Reply.REPRESENTED and is_another(line.deputy, guest.deputy)
    more = (
        bool(new_companions(guest.companions, line))
        or line.person.get("diet", guest.diet) != guest.diet
        or more_notes(guest.notes, line) != guest.notes
    )
    if not other_reply and not more:
        fate = ReplyFate.SAME
    else:
        fate = ReplyFate.NEW if guest.reply is Reply.NONE and other_reply else ReplyFate.CHANGED
    return ReplyLine(line, fate, guest.id, guest.name)


def more_notes(there: str, line: Incoming) -> str:
    said = made_whole(line.notes, there)
    for one in said.splitlines() if said != there else ():
        if one.strip():
            there = noted(one.strip(), there)
    return there


def of_others(line: Incoming, matcher: Matcher, by_person: Mapping[int, Guest]) -> list[ReplyLine]:
    """What the letter of a line says of other guests; of who is not invited, or is only named, nothing."""
    found, sender = [], line.person.get("email", "")
    for spoken in line.others:
        one = replace(
            line,
            person={"printed_name": _without_address(spoken.name)},
            written={},
            reply=spoken.said,
            unread_answer="" if spoken.said else line.unread_answer,
            deputy=spoken.deputy,
            companions=(),
            others=(),
            is_of_another=True,
            uuid="",
            title="",
            organisation="",
        )
        match = matcher.match(one.as_known())
        meant = whom_it_means(match)
        told = judged(one, by_person[meant.id]) if meant else left_open(one, match, by_person, sender)
        if told.fate is not ReplyFate.UNMATCHED and (spoken.said is not None or meant is not None):
            found.append(told)
    return found


def _without_address(name: str) -> str:
    """A name as it is compared; a family name keeps the form of address, so that it is asked about."""
    words = [word for word in name.split() if word.casefold() not in _ARTICLES]
    title_behind = read_name(" ".join(words)).honorific
    if len(words) > 1 and words[-1] == title_behind:  # "김철수 대사"
        words.pop()
    _, alone = take_honorific(words, french=True)
    return " ".join(alone if len(alone) > 1 else words)


_ARTICLES = frozenset("the la le el die der das los las les".split())


def without_hearsay(lines: Sequence[ReplyLine]) -> list[ReplyLine]:
    """The lines without what others say of guests who have answered themselves."""
    themselves = {
        line.invitation_id
        for line in lines
        if line.incoming.reply is not None and not line.incoming.is_of_another and line.invitation_id is not None
    }
    return [line for line in lines if not (line.incoming.is_of_another and line.invitation_id in themselves)]
