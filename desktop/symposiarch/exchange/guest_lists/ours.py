"""What stays ours where a list says otherwise: said of a field of one row, or of a field wherever we have something."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.changes import COMPARED
from symposiarch.exchange.guest_lists.other_scripts import Ours, WhyOurs
from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
from symposiarch.exchange.headings.fields import Field, field_called

EVERYTHING = "all"
_OF_POST_OR_INVITATION = frozenset(
    "title organisation department taken_up accredited reply spouse companions group wave stage".split()
)
_CHANGED = {field: (field.value,) for field in Field if field.value in {*COMPARED, *_OF_POST_OR_INVITATION}} | {
    Field.NAME: ("printed_name", "name_order"),
    Field.HANJA_NAME: ("other_name",),
    Field.EMAIL: ("email", "other_emails"),
}
"""What a list may change, by the field of its column."""


def fields_to_keep(words: Iterable[str]) -> frozenset[str]:
    """What is to stay ours, as `keep_ours_everywhere` takes it, by the names of fields of a list; "all" is all of it.

    Raises:
        SymposiarchError: there is no such field, or nothing of ours is changed by it.
    """
    found: set[str] = set()
    for word in filter(None, map(str.strip, words)):
        if word.casefold() == EVERYTHING:
            return frozenset(name for names in _CHANGED.values() for name in names)
        names = _CHANGED.get(field_called(word))
        if names is None:
            known = ", ".join(field.value for field in _CHANGED)
            raise SymposiarchError(f"A list changes nothing of ours by “{word}”. It may change {known}; or say “all”.")
        found.update(names)
    return frozenset(found)


def keep_ours(plan: ImportPlan, place: int, said: Mapping[str, bool]) -> ImportPlan:
    """The plan with what was said of the fields of one row: ours stays where it is True."""
    return replace(plan, rows=(*plan.rows[:place], _with_ours(plan.rows[place], said), *plan.rows[place + 1 :]))


def keep_ours_everywhere(plan: ImportPlan, fields: Collection[str]) -> ImportPlan:
    """The plan in which these fields are filled where we have nothing, and stay ours where we have something."""
    if not fields:
        return plan
    return replace(
        plan,
        rows=tuple(
            _with_ours(row, {one.field: True for one in row.changes if one.field in fields and not one.fills})
            for row in plan.rows
        ),
    )


def _with_ours(row: PlannedRow, said: Mapping[str, bool]) -> PlannedRow:
    if row.person_id is None or not said:
        return row
    left = [Ours(change, WhyOurs.SAID) for change in row.changes if said.get(change.field)]
    back = [one.change for one in row.ours if said.get(one.change.field) is False]
    changes = (*(change for change in row.changes if not said.get(change.field)), *back)
    ours = (*(one for one in row.ours if said.get(one.change.field) is not False), *left)
    return replace(row, changes=changes, ours=ours, fate=Fate.CHANGED if changes else Fate.SAME)


def kept_out(plan: ImportPlan) -> dict[str, int]:
    """In how many rows that are taken ours stays and what the list says goes nowhere, by field."""
    found: dict[str, int] = {}
    for row in plan.rows:
        for one in row.ours if row.taken else ():
            if one.is_kept_out:
                found[one.change.field] = found.get(one.change.field, 0) + 1
    return found
