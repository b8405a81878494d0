"""Keeping a list: one step with a backup before it, and the rows that could not be taken saved with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.importing.words import changed_field_words
from symposiarch.gui.saving import WORKBOOK, ask_where_it_goes, workbooks, write_away
from symposiarch.gui.words import tr, within

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.commit import ImportResult
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.logistics.plan import LogisticsPlan
    from symposiarch.gui.importing.reading import ListInHand
    from symposiarch.gui.workspace import Session


@dataclass(frozen=True, slots=True)
class ToKeep:
    """What is kept in one step: the people of a list, and the lines of logistics that came with it."""

    people: ImportPlan
    missing: str
    organiser_id: int | None
    logistics: LogisticsPlan | None
    missing_lines: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written, and in how many rows ours stays, by field. `lines` are those of logistics; none where the file
    had no list of them."""

    people: ImportResult
    lines: int | None
    ours: Mapping[str, int]


def can_be_kept(desk: Desk, wish: ToKeep) -> bool:
    from symposiarch.exchange.fates import Missing
    from symposiarch.exchange.guest_lists.commit import changes_nothing

    lines = wish.logistics.writes(Missing(wish.missing_lines)) if wish.logistics is not None else 0
    return desk.workspace.can_edit and (bool(lines) or not changes_nothing(wish.people, Missing(wish.missing)))


def keep_words(people: int, lines: int, gone: int) -> str:
    """What the button says that keeps so many people and lines of logistics, or only withdraws those who are `gone`."""
    if people and lines:
        return tr("Keep {people} and {lines}", people=tr("%n people", n=people), lines=tr("%n lines", n=lines))
    if lines:
        return tr("Keep %n lines", n=lines)
    if people:
        return tr("Keep %n people", n=people)
    return tr("Withdraw %n invitations", n=gone) if gone else tr("Nothing to keep")


def keep_list(desk: Desk, wish: ToKeep, *, done: Callable[[Kept], None]) -> None:
    """Write all of it as one step; a backup is made before."""
    from symposiarch.exchange.fates import Missing

    office, missing = desk.workspace.office, Missing(wish.missing)

    def work(session: Session, *, report: Callable[[float, str], None]) -> Kept:
        from symposiarch.exchange.guest_lists.commit import commit_import
        from symposiarch.exchange.guest_lists.ours import kept_out
        from symposiarch.exchange.logistics.commit import commit_logistics

        report(0.1, tr("Keeping a backup"))
        office.keep_backup()
        report(0.3, tr("Writing the list"))
        people = commit_import(session, wish.people, by=office.who, missing=missing, organiser_id=wish.organiser_id)
        if wish.logistics is None:
            return Kept(people, None, kept_out(wish.people))
        lines = commit_logistics(session, wish.logistics, by=office.who, missing=Missing(wish.missing_lines))
        return Kept(people, sum(lines), kept_out(wish.people))

    label = tr("Import the list {name}", name=wish.people.source)
    desk.workspace.perform_in_background(desk.jobs, label, work, done=done)


def say_what_was_kept(desk: Desk, kept: Kept) -> None:
    people, said = kept.people, []
    if people.new and people.changed:
        new = tr("%n people are new", n=people.new)
        said.append(tr("{new}, {changed} changed.", new=new, changed=people.changed))
    elif people.changed:
        said.append(tr("%n people were changed.", n=people.changed))
    elif people.new:
        said.append(tr("%n people are new.", n=people.new))
    if people.withdrawn:
        said.append(tr("%n invitations were withdrawn.", n=people.withdrawn))
    if kept.lines is not None:
        said.append(tr("%n lines of logistics were written.", n=kept.lines))
    said += _ours_words(kept)
    desk.notices.say(" ".join(said) or tr("Nothing had to be changed."), undo=desk.workspace.undoable is not None)


def _ours_words(kept: Kept) -> list[str]:
    """What stayed ours though the list says otherwise."""
    names = changed_field_words()
    fields = [tr("{field} of %n people", n=count, field=within(names[name])) for name, count in kept.ours.items()]
    return [tr("Ours stays: {fields}.", fields=", ".join(fields))] if fields else []


def has_problems(wish: ToKeep) -> bool:
    from symposiarch.exchange.fates import Fate

    return bool(wish.people.problems) or (wish.logistics is not None and wish.logistics.count(Fate.PROBLEM) > 0)


def problem_file(desk: Desk, parent: QWidget) -> Path | None:
    """Where the rows go that could not be taken, beside the list that held them; none where nothing was chosen."""
    title, kinds = tr("Save problem rows"), workbooks()
    return ask_where_it_goes(desk.settings, "importing", parent, title, kinds, tr("problem rows"), WORKBOOK)


def save_problems(desk: Desk, path: Path, in_hand: ListInHand, wish: ToKeep) -> None:
    """Save the rows that could not be taken, with the reasons, to be mended and imported again."""
    from symposiarch.exchange.guest_lists.problem_rows import save_problem_rows
    from symposiarch.exchange.logistics.problem_lines import problem_sheets

    def write(_session: Session) -> int:
        beside = problem_sheets(in_hand.logistics, wish.logistics) if wish.logistics is not None else ()
        return save_problem_rows(path, in_hand.source, wish.people, beside=beside)

    write_away(desk, tr("Saving the problem rows"), write, said=saved_rows_words)


def saved_rows_words(count: int) -> str:
    return tr("%n rows were saved with the reasons.", n=count)
