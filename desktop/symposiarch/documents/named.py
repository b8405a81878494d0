"""How sheets name people: in the script of the sheet, with function and the form of address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from symposiarch.documents.words import word
from symposiarch.model.base import Texts
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.correspondence.forms_of_address import both_names, in_own_script
from symposiarch.planning.correspondence.salutations import spoken_address
from symposiarch.planning.heads import UNNAMED, Head
from symposiarch.planning.seats import SeatOf


def named(head: Head, language: str) -> tuple[str, str]:
    """The name as a list in this language writes it, and the one in the other script."""
    name, native = both_names(head, language)
    return name or UNNAMED, native


def name_alone(head: Head, language: str) -> tuple[str, str]:
    """As `named`, without what stands before a name."""
    if in_own_script(head, language):
        return head.native_name, bare_name(head)
    return bare_name(head) or UNNAMED, head.native_name


def bare_name(head: Head) -> str:
    """The printed name; of who is in no address book, without the form of address that was written before it."""
    written = head.as_written
    if head.person_id is not None or not (written.given_name and written.family_name):
        return head.name
    return head.name.removeprefix(written.honorific).strip()


class Holder(Protocol):
    """Somebody with a post, as it is called in several languages."""

    @property
    def title(self) -> str: ...
    @property
    def titles(self) -> Texts: ...
    @property
    def organisation(self) -> str: ...
    @property
    def organisation_names(self) -> Texts: ...


def house_of(holder: Holder, language: str) -> str:
    """The organisation in the language of the sheet, where the office keeps its name in it."""
    return holder.organisation_names.get(language, holder.organisation)


def office_of(holder: Holder, language: str) -> tuple[str, str]:
    """Function and organisation in the language of the sheet, as far as the office keeps them in it."""
    return holder.titles.get(language, holder.title), house_of(holder, language)


def post_of(holder: Holder, language: str) -> str:
    """The two in one line."""
    return ", ".join(filter(None, office_of(holder, language)))


def function_of(head: Head, language: str) -> str:
    """The post in the language of the sheet, or with whom somebody comes."""
    held = post_of(head, language)
    if held or not head.principal:
        return held
    return word(language, "for" if head.role is AttendeeRole.REPRESENTATIVE else "with", name=head.principal)


def said_as(head: Head, language: str) -> list[str]:
    """The form of address, where it is not the name itself, and how the name is pronounced."""
    spoken = spoken_address(head, language)
    lines = [spoken] if spoken not in ("", head.name, head.native_name) else []
    if head.pronounced_as:
        lines.append(word(language, "logistics.pronounced", text=head.pronounced_as))
    return lines


def table_word(seats: Iterable[SeatOf]) -> str:
    """The key of the word over a column of tables: of rows, where everybody sits in one."""
    in_rows = {seat.in_row for seat in seats}
    return "plan.row" if in_rows == {True} else "table"


def seat_words(seat: SeatOf | None, language: str) -> str:
    """ "Table 2 · Seat 5", "Row B · Seat 11"."""
    if seat is None:
        return ""
    table = word(language, "plan.row" if seat.in_row else "table")
    return f"{table} {seat.table} · {word(language, 'seat')} {seat.seat}"
