"""Which of a couple comes, where an answer says that one does: "Mrs only", "Madame seule", "Only the Ambassador"."""

from __future__ import annotations

import re

from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.model.folding import fold
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Gender
from symposiarch.planning.inviting.reply_text.words import comes_alone, the_spouse_first
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.honorifics import gender_in

_SAID = {heading: "|".join(map(re.escape, words)) for heading, words in listed("answers", "company").items()}
_ONE_ALONE = re.compile(
    rf"(?:(?:{_SAID['only']}) )(?:(?:{_SAID['the']}) ?)?(?P<behind>\S+)|"
    rf"(?P<before>\S+(?: \S+)?)(?: (?:{_SAID['only']})|(?:{_SAID['only_written_on']}))",
    re.IGNORECASE,
)


def says_one_of_two(text: str) -> bool:
    """Whether an answer says of husband or wife that one comes without the other."""
    who = _alone(text)
    return bool(who) and (gender_in(who) is not Gender.UNSTATED or _is_the_spouse(who))


def _alone(answer: str) -> str:
    """Who comes alone: "Mrs" of "Mrs only"."""
    found = _ONE_ALONE.fullmatch(answer.strip(" .!"))
    return (found["before"] or found["behind"]) if found else ""


def _is_the_spouse(who: str) -> bool:
    return fold(the_spouse_first(who)) == fold(who)


def take_one_of_two(line: Incoming, answer: str) -> None:
    """Take an answer that says who of the two comes, be it no more than that somebody does alone: "Oui (seul)".

    The spouse alone comes in the guest's place; where nobody says who that is, or whether "Mrs" is the guest, it is
    asked about. Whoever stays at home is noted.
    """
    who = _alone(answer)
    alone = line.reply is Reply.ACCEPTED and comes_alone(answer)
    if not (who or alone):
        return
    spouse = next((one for one in line.companions if one.role is AttendeeRole.SPOUSE), None)
    reply = (_who_comes(who, line, spouse) if who else None) or (Reply.ACCEPTED if alone else None)
    if reply is None:
        return
    line.companions = tuple(one for one in line.companions if one is not spouse)
    line.unread_answer = ""
    line.notes = "\n".join(text for text in line.notes.split("\n") if text != f"Reply: {answer}")
    line.reply = reply
    if spouse is not None and spouse.name and reply is Reply.ACCEPTED:
        line.note("Spouse", spouse.name)
    elif spouse is not None and reply is Reply.REPRESENTED:
        line.deputy = spouse.name


def _who_comes(who: str, line: Incoming, spouse: WrittenCompanion | None) -> Reply | None:
    """Whether that is the guest (accepted) or the named spouse (represented); None where it is not told."""
    by_the_spouse = Reply.REPRESENTED if spouse is not None and spouse.name else None
    if _is_the_spouse(who):
        return by_the_spouse
    meant = gender_in(who)
    if meant is Gender.UNSTATED:
        return Reply.ACCEPTED if _is_called(who, line) else None
    guest = line.person.get("gender") or gender_in(line.person.get("honorific", ""))
    other = gender_in(spouse.name) if spouse is not None else Gender.UNSTATED
    if guest is Gender.UNSTATED and other is not Gender.UNSTATED:
        return by_the_spouse if other is meant else Reply.ACCEPTED
    if guest is Gender.UNSTATED:
        return None
    return Reply.ACCEPTED if guest is meant else by_the_spouse


def _is_called(who: str, line: Incoming) -> bool:
    """Whether it is the guest's own post or form of address, be it in short: "Amb." and "Ambassador"."""
    words = fold(f"{line.title} {line.person.get('honorific', '')}").split()
    said = fold(who).split()
    return len(said) == 1 and any(
        len(word) > 1 and (said[0].startswith(word) or word.startswith(said[0])) for word in words
    )
