"""The verdict on each line of a guest list: whom it means, what it would change, and what is asked about.

Whoever is matched with certainty is met; whoever may be one of the known, and rows that name one person twice, are
pointed out. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Change, Fate
from symposiarch.exchange.guest_lists.changes import KnownPerson, in_vain, known_people
from symposiarch.exchange.guest_lists.columns.mapping import readings_of
from symposiarch.exchange.guest_lists.columns.saying import AS_IT_STANDS, ByHand
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.below import with_their_guests
from symposiarch.exchange.guest_lists.lines.couples import Couple, couples_in
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.lines.repeated import Repeat, repeats_in, take_over
from symposiarch.exchange.guest_lists.lines.stages import NEW, standing_changes
from symposiarch.exchange.guest_lists.lost_letters import restore_letters
from symposiarch.exchange.guest_lists.other_scripts import held_against
from symposiarch.exchange.guest_lists.plan import ImportPlan, Matching, PlannedRow
from symposiarch.exchange.guest_lists.twins import is_tied, told_apart
from symposiarch.exchange.headings.fields import Columns, target_text
from symposiarch.exchange.reading.tables import Fault, Problem, SourceFile, Table
from symposiarch.model.events import Event
from symposiarch.model.invitations import Invitation, Reply
from symposiarch.model.uncollected import uncollected
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.known import everybody
from symposiarch.planning.recognition.matching import Match, Matcher, Reason, Verdict, reason_words


@uncollected()
def plan_import(
    session: Session,
    source: SourceFile,
    *,
    event_id: int | None,
    mapped: Sequence[tuple[Table, Columns]],
    matching: Matching = Matching.AUTO,
    by_hand: ByHand = AS_IT_STANDS,
) -> ImportPlan:
    """What the lines of these tables would do to the office, and to the guest list of the event."""
    invited = event_id is not None
    lines = [line for table, columns in mapped for line in incoming(table, columns, by_hand, invited=invited)]
    if invited and any(line.comes_with for line in lines):
        lines = with_their_guests(lines)
    listed = _listed(session, event_id)
    by_key = {} if matching is Matching.NEVER else {key: person for key, (person, _) in listed.items() if key}
    repeats = {} if matching is Matching.NEVER else _repeats(lines, by_key)
    again = {place for place, repeat in repeats.items() if repeat.plain}
    for place in sorted(again):
        take_over(lines[repeats[place].first], lines[place])
    if event_id is None:  # there is no invitation that the notes could belong to
        for line in lines:
            if line.notes:
                line.person["notes"] = line.notes
    couples = () if matching is Matching.NEVER else _couples(lines)
    people = everybody(session, with_merged=True) if matching is not Matching.NEVER else ()
    used = {by_key[line.key] for line in lines if line.key in by_key and not line.corrected}
    matches = _matches(session, lines, people, by_key, again, used)
    wanted = {one.id for match in matches.values() for one in match.ranked}
    known = known_people(session, wanted, event_id)
    for place, match in matches.items():
        if match.best is not None and match.best.reasons[0] is Reason.OUR_ID:
            lines[place].known_as = known[match.best.id].name
            restore_letters(lines[place], known[match.best.id])
    languages = session.get_one(Event, event_id).languages if event_id is not None else ()
    rows = tuple(_planned(lines, by_key, matches, known, matching, languages, listed=event_id is not None))
    rows = tuple(_said_again(row, lines, repeats.get(place), matching) for place, row in enumerate(rows))
    rows = _with_partners(rows, couples, known, by_key, matching)
    met = used | {row.person_id for row in rows if row.person_id is not None}
    return ImportPlan(
        event_id=event_id,
        source=source.name,
        rows=rows,
        columns={
            table.headings[index]: target_text(target) for table, columns in mapped for index, target in columns.items()
        },
        known=known,
        missing=tuple(invitation for key, (person, invitation) in listed.items() if key and person not in met),
        readings=readings_of(mapped, by_hand.meanings),
        languages=languages,
        couples=couples,
    ).each_once()


def _couples(lines: Sequence[Incoming]) -> tuple[Couple, ...]:
    """The couples in a list; whoever has a row of their own does not come along in the other's as well."""
    couples = couples_in(lines)
    for couple in couples:
        if couple.plain:
            guest = lines[couple.guest]
            guest.companions = tuple(one for one in guest.companions if one is not couple.named)
    return couples


def _matches(
    session: Session,
    lines: Sequence[Incoming],
    people: Sequence[Known],
    by_key: Mapping[str, int],
    again: Set[int],
    used: set[int],
) -> dict[int, Match]:
    """Whom each line may mean, by its place; those who are plainly meant are `used`, and meant by no other line."""
    matcher = Matcher(people)
    ids = {one.uuid for one in people}
    for line in lines:
        if line.uuid in ids:  # which says who it is, whatever else the line leaves out
            line.problems = tuple(one for one in line.problems if one.fault is not Fault.NOBODY)
    matches: dict[int, Match] = {}
    tied: dict[int, Match] = {}
    seen: set[str] = set()
    ours = {line.uuid for line in lines if line.uuid}
    claimed = {one.id for one in people if one.uuid in ours} if ours else set()
    for place, line in enumerate(lines):
        if line.problems or place in again or line.key in seen or (line.key in by_key and not line.corrected):
            seen.add(line.key)
            continue
        seen.add(line.key)
        if people:
            match = matcher.match(line.as_known())
            if is_tied(match):
                tied[place] = match
                continue
            matches[place] = _among_free(match, used, claimed)
            _use(matches[place], used)
    taken = used | claimed
    namesakes = known_people(session, {one.id for match in tied.values() for one in match.ranked}, None)
    told = told_apart(tied, lines, namesakes, taken)
    for match in told.values():
        _use(match, used)
    for place, match in tied.items():
        matches[place] = told.get(place) or _among_free(match, used, claimed)
        _use(matches[place], used)
    return matches


def _use(match: Match, used: set[int]) -> None:
    if match.verdict is Verdict.CERTAIN and match.best is not None:
        used.add(match.best.id)


def _with_partners(
    rows: tuple[PlannedRow, ...],
    couples: Sequence[Couple],
    known: Mapping[int, KnownPerson],
    by_key: Mapping[str, int],
    matching: Matching,
) -> tuple[PlannedRow, ...]:
    """The rows with what the couples add: two who are known are partners now, or somebody is asked about."""
    found = list(rows)
    for couple in couples:
        guest, spouse = found[couple.guest], found[couple.spouse]
        if not couple.plain and matching is Matching.ASK and spouse.fate is Fate.NEW:
            who = f"{couple.named.name or 'the spouse'}, who comes with {guest.incoming.name}"
            line = spouse.incoming
            asked = (Problem(line.sheet, line.row, None, Fault.UNCLEAR, who),)
            found[couple.spouse] = replace(spouse, fate=Fate.PROBLEM, problems=asked)
        ours = known.get(guest.person_id or 0), known.get(spouse.person_id or 0)
        if not (couple.plain and couple.partners) or None in ours or guest.incoming.key in by_key:
            continue
        if all(one is not None and one.partner_id is None for one in ours):
            link = Change("partner", "", spouse.incoming.name)
            found[couple.guest] = replace(guest, fate=Fate.CHANGED, changes=(*guest.changes, link))
    return tuple(found)


def _repeats(lines: Sequence[Incoming], by_key: Mapping[str, int]) -> dict[int, Repeat]:
    """The rows that repeat somebody, but for those of which an earlier list was told that they are somebody else."""
    return {place: repeat for place, repeat in repeats_in(lines).items() if lines[place].key not in by_key}


def _said_again(row: PlannedRow, lines: Sequence[Incoming], repeat: Repeat | None, matching: Matching) -> PlannedRow:
    """The row with the one before it that names the same person, or may: then it is asked about where all are."""
    if repeat is None or row.fate is Fate.PROBLEM:
        return row
    first, line = lines[repeat.first], row.incoming
    sheet = first.sheet if first.sheet != line.sheet else ""
    if repeat.plain:
        return PlannedRow(line, Fate.SAME, repeated=True, repeats=first.row, repeats_on=sheet)
    if row.fate is not Fate.NEW:
        return row
    if matching is Matching.ASK:
        who = f"{first.name} of row {first.row}{f' of {sheet}' if sheet else ''} again"
        asked = (Problem(line.sheet, line.row, None, Fault.UNCLEAR, who),)
        row = replace(row, fate=Fate.PROBLEM, problems=asked)
    return replace(row, repeats=first.row, repeats_on=sheet)


def _planned(
    lines: Iterable[Incoming],
    by_key: Mapping[str, int],
    matches: Mapping[int, Match],
    known: Mapping[int, KnownPerson],
    matching: Matching,
    languages: tuple[str, ...],
    *,
    listed: bool,
) -> Iterable[PlannedRow]:
    seen: set[str] = set()
    for place, line in enumerate(lines):
        if line.key in seen:
            yield PlannedRow(line, Fate.SAME, repeated=True)
            continue
        seen.add(line.key)
        if line.problems:
            yield PlannedRow(line, Fate.PROBLEM, problems=line.problems)
            continue
        if line.key in by_key and not line.corrected:
            yield PlannedRow(line, Fate.SAME, person_id=by_key[line.key])
            continue
        match = matches.get(place)
        if match is None or not match.ranked:
            yield PlannedRow(line, Fate.NEW, in_vain=tuple(standing_changes(NEW, line)[1]) if listed else ())
        elif match.verdict is Verdict.CERTAIN:
            best = match.ranked[0]
            by_id = best.reasons[0] is Reason.OUR_ID
            changes, ours = held_against(known[best.id], line, languages, by_id=by_id, listed=listed)
            fate = Fate.CHANGED if changes else Fate.SAME
            not_taken = in_vain(known[best.id], line, by_id=by_id, listed=listed)
            yield PlannedRow(line, fate, best.id, changes, match.ranked, in_vain=not_taken, ours=ours)
        elif matching is Matching.ASK:
            best = match.ranked[0]
            who = f"{known[best.id].name} ({reason_words(best.reasons)})"
            asked = (Problem(line.sheet, line.row, None, Fault.UNCLEAR, who),)
            yield PlannedRow(line, Fate.PROBLEM, candidates=match.ranked, problems=asked)
        else:
            yield PlannedRow(line, Fate.NEW, candidates=match.ranked)


def _among_free(match: Match, used: set[int], claimed: set[int]) -> Match:
    """The match without those whom another line of the list means: two lines are two people.

    Who is named by our ID is meant, whoever else is alike; and those whom an ID claims are meant by no other line.
    """
    best = match.best
    if best is not None and best.reasons[0] is Reason.OUR_ID and best.id not in used:
        return match
    taken = used | claimed if claimed else used
    free = tuple(one for one in match.ranked if one.id not in taken)
    if len(free) == len(match.ranked):
        return match
    if not free:
        return Match(Verdict.NONE)
    certain = [one for one in free if one.certain]
    return Match(Verdict.CERTAIN if len(certain) == 1 and free[0].certain else Verdict.POSSIBLE, free)


def _listed(session: Session, event_id: int | None) -> dict[str, tuple[int, int]]:
    """The person and invitation behind each line that came from a list; those who did not stand under an empty key."""
    if event_id is None:
        return {}
    rows = session.execute(
        select(Invitation.source_key, Invitation.person_id, Invitation.id, Invitation.reply).where(
            Invitation.event_id == event_id
        )
    )
    return {key: (person, invitation) for key, person, invitation, reply in rows if reply is not Reply.WITHDRAWN}
