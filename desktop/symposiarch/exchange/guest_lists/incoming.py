"""The lines of a guest list as people: what each column says, put into our fields, with nothing lost or re-cased."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from symposiarch.exchange.guest_lists.columns.of_company import is_for_one_of_a_couple
from symposiarch.exchange.guest_lists.columns.replying import is_a_cross
from symposiarch.exchange.guest_lists.columns.saying import (
    AS_IT_STANDS,
    ByHand,
    joined_cells,
    parts_of_one,
    read_crossed_diets,
    read_crosses,
    say_by_hand,
    split_up,
)
from symposiarch.exchange.guest_lists.lines.below import companion_below, is_in_own_right
from symposiarch.exchange.guest_lists.lines.beside import are_houses
from symposiarch.exchange.guest_lists.lines.cells import as_text, letters_asked_for
from symposiarch.exchange.guest_lists.lines.company import counts_everybody
from symposiarch.exchange.guest_lists.lines.dealing import dealt_out
from symposiarch.exchange.guest_lists.lines.diets import diet_asked, is_a_diet, is_ordinary
from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.exchange.guest_lists.lines.name_order import TELLING, order_of_names
from symposiarch.exchange.guest_lists.lines.notes import with_note
from symposiarch.exchange.guest_lists.lines.said import CELLS
from symposiarch.exchange.guest_lists.lines.taking import CROSSES, Hints, take
from symposiarch.exchange.guest_lists.lines.unread import NUMBERS, SHORTENED
from symposiarch.exchange.headings.fields import NAMING_ANOTHER, Columns, Field, Split, target_text
from symposiarch.exchange.headings.meaning import fields_joined, folded, is_running_number
from symposiarch.exchange.reading.tables import Fault, Problem, Table, Value
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import read_reply, says_whether_they_come
from symposiarch.planning.recognition.names.functions import FUNCTION, is_a_post
from symposiarch.planning.recognition.names.several import several_people


def incoming(
    table: Table, columns: Columns, by_hand: ByHand = AS_IT_STANDS, *, invited: bool = True
) -> Iterator[Incoming]:
    """Every line of a table, its columns put into our fields.

    Who stands below a guest comes along with the one who is `invited`; in an address book they are people of their own.
    """
    places, splits = _places(columns)
    noted = [(table.headings[index], index) for index in places.pop(Field.NOTED, ())]
    hints = _hints(table, places)
    alone = {target: indexes[0] for target, indexes in places.items() if len(indexes) == 1}
    together = {target: indexes for target, indexes in places.items() if len(indexes) > 1}
    parts = parts_of_one(table.headings, together.get(Field.COMPANIONS, ()))
    troubles = _troubles(table, {table.headings[index] for index in columns})
    crossed = {index: table.headings[index] for index in places.get(Field.REPLY, ()) if len(places[Field.REPLY]) > 1}
    diets = {index: table.headings[index] for index in places.get(Field.DIET, ()) if _is_crossed_diet(table, index)}
    read_alike = _key_begun(table, columns, by_hand)
    numbers = [index for index, heading in enumerate(table.headings) if is_running_number(heading)]
    before: tuple[Value, ...] = ()
    above: Incoming | None = None
    for number, line in _lines(table):
        said: dict[Field, Value] = {
            target: value for target, index in alone.items() if (value := line[index]) is not None and value != ""
        }
        for target, indexes in together.items():
            said[target] = joined_cells(line, indexes, target, parts if target is Field.COMPANIONS else ())
        if crossed:
            read_crosses(said, line, crossed)
        if diets:
            read_crossed_diets(said, line, diets)
        if splits:
            split_up(said, line, splits)
        if by_hand is not AS_IT_STANDS:
            say_by_hand(said, by_hand, (table.sheet, number))
        number_said = tuple(line[index] for index in numbers)
        numbered = any(one is not None for one in number_said) and number_said != before if numbers else None
        before = number_said
        for place, of_one in enumerate(dealt_out(said)):
            if (companion := companion_below(of_one, above, numbered=numbered)) is not None and above is not None:
                if not companion.name or (invited and not is_in_own_right(of_one, above)):
                    _take_along(above, companion, of_one, _noted(line, noted))
                    above.key = line_key(_hashed(above.key), line)
                    continue
                of_one[Field.NAME] = companion.name
            if above is not None:
                yield above
            one = above = Incoming(table.sheet, number, line_key(read_alike, (*line, place) if place else line))
            take(one, of_one, hints)
            for heading, text in _noted(line, noted):
                one.note(heading, text)
            if Field.NOTED in of_one and (bare := as_text(of_one[Field.NOTED])):
                one.notes = with_note(one.notes, bare)
            one.problems = troubles.get(number, ())
            if corrected := by_hand.corrected.get((table.sheet, number)):
                one.corrected = True
                mended = {table.headings[index] for index, target in columns.items() if target in corrected}
                one.problems = tuple(problem for problem in one.problems if problem.column not in mended)
            if not one.problems:
                one.problems = _asked(one, table, places)
    if above is not None:
        yield above


def _asked(one: Incoming, table: Table, places: Mapping[Field, list[int]]) -> tuple[Problem, ...]:
    """Why a line cannot be taken: its cell for the name may hold several people, or it names nobody."""
    if several := several_people(one.written.get("printed_name", "")):
        named = next((table.headings[index] for index in places.get(Field.NAME, ())), None)
        return (Problem(table.sheet, one.row, named, Fault.SEVERAL, "; ".join(several)),)
    return () if _is_anybody(one) else (Problem(table.sheet, one.row, None, Fault.NOBODY, one.organisation),)


def _noted(line: Sequence[Value], noted: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    """What a line says in columns that have no field of ours, each value with its heading: "Shirt size" and "M"."""
    return [(heading, text) for heading, index in noted if (text := as_text(line[index]))]


def _take_along(
    guest: Incoming, companion: WrittenCompanion, said: Mapping[Field, Value], rest: Sequence[tuple[str, str]]
) -> None:
    """Who stands in a row below comes with the guest: the diet is their own, remarks are noted beside the guest."""
    diet, *remarks = (as_text(said.get(one)).strip() for one in (Field.DIET, Field.NOTES, *_REACHED_AT))
    noted = (f"{heading}: {text}" for heading, text in rest)
    remark = "\n".join(filter(None, (*remarks, *noted, as_text(said.get(Field.NOTED)))))
    whose = companion.name or companion.role.value.capitalize()
    if read_reply(as_text(said.get(Field.REPLY))) is Reply.DECLINED:
        guest.notes = with_note(guest.notes, f"{whose} does not come along.").strip()
    else:
        guest.companions = (*guest.companions, replace(companion, diet=diet))
    if remark:
        guest.notes = with_note(guest.notes, f"{whose}: {remark}").strip()


_REACHED_AT = (Field.EMAIL, Field.PHONE, Field.MOBILE)


def _lines(table: Table) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """The rows with their numbers; those into which a name reaches from above are more of the line above them."""
    if not table.continued:
        yield from zip(table.row_numbers, table.rows(), strict=True)
        return
    held: list[tuple[Value, ...]] = []
    first = 0
    for number, line in zip(table.row_numbers, table.rows(), strict=True):
        if held and number in table.continued:
            held.append(line)
            continue
        if held:
            yield first, _as_one(held)
        held, first = [line], number
    if held:
        yield first, _as_one(held)


def _as_one(lines: Sequence[tuple[Value, ...]]) -> tuple[Value, ...]:
    """Several rows of one person: what differs stands side by side."""
    columns = (
        tuple(dict.fromkeys(value for value in column if value is not None)) for column in zip(*lines, strict=True)
    )
    return tuple(values[0] if len(values) == 1 else "; ".join(map(as_text, values)) or None for values in columns)


def _places(columns: Columns) -> tuple[dict[Field, list[int]], dict[int, Split]]:
    places: dict[Field, list[int]] = {}
    splits: dict[int, Split] = {}
    for index, target in columns.items():
        if isinstance(target, Split):
            splits[index] = target
        else:
            places.setdefault(target, []).append(index)
    return places, splits


def _key_begun(table: Table, columns: Columns, by_hand: ByHand) -> hashlib.blake2b:
    """What the keys of all lines of a table have alike: its headings and where the columns go.

    Read otherwise, a line is another one.
    """
    read = (f"{index}={target_text(target)}" for index, target in sorted(columns.items()))
    return _hashed("\x1f".join((*table.headings, *read, by_hand.text)))


def line_key(read_alike: hashlib.blake2b, line: Sequence[Value]) -> str:
    """A short key of everything in a line: the same line, read alike, gives the same key in every file."""
    key = read_alike.copy()
    key.update(f"\x1e{line!r}".encode("utf-8", "surrogatepass"))
    return key.hexdigest()


def _hashed(text: str) -> hashlib.blake2b:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12)


def _troubles(table: Table, mapped: set[str]) -> dict[int, tuple[Problem, ...]]:
    found: dict[int, tuple[Problem, ...]] = {}
    for problem in table.problems:
        if problem.column is None or problem.column in mapped:
            found[problem.row] = (*found.get(problem.row, ()), problem)
    return found


def _hints(table: Table, places: Mapping[Field, list[int]]) -> Hints:
    asked = [fold(table.headings[index]) for index in places.get(Field.ACCREDITED, ())]
    elsewhere = any(word in heading for heading in asked for word in CELLS.words("asks_for_elsewhere"))
    counted = [folded(table.headings[index]) for index in places.get(Field.COMPANIONS, ())]
    return Hints(
        order_of_names(table, places),
        yes_is_here=not elsewhere,
        is_ours=Field.ID in places,
        digits={target: many for target, _ in NUMBERS if (many := _digits_before(table, places, target))},
        cut_short=frozenset(target for target in (Field.PHONE, Field.MOBILE) if _are_cut_short(table, places, target)),
        replies_are_noted=Field.REPLY not in places,
        reply_is_above=any(table.headings[at].startswith("Group") for at in places.get(Field.REPLY, ())),
        notes_are_answers=Field.REPLY not in places and _are_mostly_answers(table, places),
        houses_beside=_have_houses_beside(table, places),
        houses_or_states=any(
            Field.COUNTRY in fields_joined(table.headings[at]) for at in places.get(Field.ORGANISATION, ())
        ),
        no_houses=Field.ORGANISATION not in places,
        houses_in_letters=any(
            value[1:].islower() or value[:1].islower()
            for at in places.get(Field.TITLE, ())
            for value in islice(table.columns[at], TELLING)
            if isinstance(value, str)
        ),
        diet_is_noted=Field.DIET not in places,
        post=_post_above(table, places),
        company_is_noted=not places.keys() & {Field.COMPANIONS, Field.SPOUSE},
        everybody_is_counted=any(map(counts_everybody, counted)),
        couples=any(is_for_one_of_a_couple(table.headings[at]) for at in places.get(Field.GIVEN_NAME, ())),
        letters=_letters(table, places),
        replies_are_counts=any(_counts_who_come(table, at) for at in places.get(Field.REPLY, ())),
        crosses_decline=any(_sets_crosses_against_marks(table.columns[at]) for at in places.get(Field.REPLY, ())),
    )


def _have_houses_beside(table: Table, places: Mapping[Field, list[int]]) -> bool:
    told = (table.columns[index] for index in places.get(Field.NAME, ()))
    return any(are_houses(value for value in islice(names, TELLING) if isinstance(value, str)) for names in told)


def _are_mostly_answers(table: Table, places: Mapping[Field, list[int]]) -> bool:
    """Whether half of what stands among the notes plainly says whether somebody comes."""
    held = [value for at in places.get(Field.NOTES, ()) for value in islice(table.columns[at], TELLING)]
    told = [says_whether_they_come(value) for value in held if isinstance(value, str)]
    return sum(told) > 1 and 2 * sum(told) >= len(told)


def _letters(table: Table, places: Mapping[Field, list[int]]) -> dict[Field, str]:
    return {
        target: letters
        for target in (Field.REPLY, *NAMING_ANOTHER)
        for at in places.get(target, ())
        if (letters := letters_asked_for(table.headings[at], map(as_text, table.columns[at])))
    }


def _post_above(table: Table, places: Mapping[Field, list[int]]) -> str:
    """The post of everybody in a column of names, where it is called after that: "Ambassador", "Head of Mission"."""
    headings = [table.headings[index] for index in places.get(Field.NAME, ())]
    if len(headings) != 1 or folded(headings[0]) in _NO_POSTS:
        return ""
    return headings[0] if FUNCTION.fullmatch(headings[0]) or is_a_post(headings[0]) else ""


_NO_POSTS = frozenset(CELLS.words("functions_here"))
"""Functions in this meeting, and no posts."""


def _is_crossed_diet(table: Table, index: int) -> bool:
    texts = [as_text(value) for value in table.columns[index] if value is not None]
    asked = diet_asked(table.headings[index])
    return (is_a_diet(asked) or is_ordinary(asked)) and all(map(is_a_cross, texts))


def _counts_who_come(table: Table, index: int) -> bool:
    """Whether a column of replies says how many come: "0", "1", "2", under no heading for codes."""
    numbers = {text for value in table.columns[index] if (text := as_text(value)).isdigit()}
    coded = _OF_CODES.search(folded(table.headings[index]))
    return not coded and bool(numbers) and all(int(number) <= _MOST_COME for number in numbers)


_OF_CODES = re.compile(r"stat|estado|durum|stage|code|статус|상태|状态|狀態|الحالة")
_MOST_COME = 9


def _sets_crosses_against_marks(column: Sequence[Value]) -> bool:
    """Whether a cross stands among circles or ticks: there it says no, where alone it would say yes."""
    marks = {as_text(value).strip().casefold() for value in column if value is not None}
    return not marks.isdisjoint(CROSSES) and not marks.isdisjoint(_AGAINST_CROSSES)


_AGAINST_CROSSES = frozenset("o ○ ◯ 〇 ⭕ ✓ ✔ ✅ ☑ v √ + о".split())


def _digits_before(table: Table, places: Mapping[Field, list[int]], target: Field) -> int:
    """How many digits a telephone of this list has, where all that are written begin with nought: a cell that holds a
    number, and one digit less, has lost it. 0 where they are unlike."""
    held = [value for at in places.get(target, ()) for value in islice(table.columns[at], TELLING)]
    if not any(isinstance(value, float | int) for value in held):
        return 0
    written = [_NO_DIGIT.sub("", value) for value in held if isinstance(value, str)]
    digits = {len(number) for number in written}
    return digits.pop() if len(digits) == 1 and len(written) > 1 and all(one[:1] == "0" for one in written) else 0


_NO_DIGIT = re.compile(r"\D")


def _are_cut_short(table: Table, places: Mapping[Field, list[int]], target: Field) -> bool:
    """Whether most telephones of a column end in zeros: a spreadsheet has kept their first digits alone."""
    numbers = [as_text(value) for index in places.get(target, ()) for value in table.columns[index] if value]
    return 2 * sum(bool(SHORTENED.fullmatch(number)) for number in numbers) > len(numbers)


def _is_anybody(one: Incoming) -> bool:
    say = one.person.get
    return bool(say("printed_name") or say("given_name") or say("family_name") or say("native_name") or say("email"))
