"""Saved lists and photographs of the address book."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select
from tests.builders import new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Picture
from symposiarch.planning.people.contacts import add_person, set_photo
from symposiarch.planning.people.lists import members, remove_list, rename_list, save_list, saved_lists, take_off
from symposiarch.planning.people.records import people_rows, person_record
from symposiarch.planning.pictures import LARGEST_PORTRAIT
from symposiarch.store import Office

PNG = b"\x89PNG\r\n\x1a\n" + b"a portrait"
JPEG = b"\xff\xd8\xff" + b"another portrait"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Three people, two of them on a list."""
    made = new_office(tmp_path)
    with made.transaction("Scene") as tx:
        keys = [add_person(tx.session, printed_name=name).id for name in ("Anna", "Ramin", "Elif")]
        save_list(tx.session, "Friends of the house", keys[:2])
    return made


def pictures(office: Office) -> int:
    with office.reading() as session:
        return session.scalar(select(func.count()).select_from(Picture)) or 0


def test_who_is_taken_off_a_list_stays_in_the_address_book_and_undo_puts_them_back(office: Office) -> None:
    with office.transaction("Take off") as tx:
        assert take_off(tx.session, 1, [1, 3]) == 1
    with office.reading() as session:
        assert members(session, 1) == {2}
        assert len(people_rows(session)) == 3
    office.undo()
    with office.reading() as session:
        assert members(session, 1) == {1, 2}


def test_a_list_is_renamed_unless_another_is_called_so(office: Office) -> None:
    with office.transaction("Rename") as tx:
        save_list(tx.session, "Press", [3])
        rename_list(tx.session, 1, "  The  house ")
        with pytest.raises(SymposiarchError, match="already"):
            rename_list(tx.session, 1, "press")
        with pytest.raises(SymposiarchError, match="needs a name"):
            rename_list(tx.session, 1, " ")
    with office.reading() as session:
        assert [row.name for row in saved_lists(session)] == ["Press", "The house"]


def test_a_list_that_is_removed_comes_back_whole(office: Office) -> None:
    with office.transaction("Remove") as tx:
        remove_list(tx.session, 1)
    with office.reading() as session:
        assert saved_lists(session) == ()
        assert len(people_rows(session)) == 3
    office.undo()
    with office.reading() as session:
        assert members(session, 1) == {1, 2}


def test_a_photograph_is_kept_once_and_goes_with_the_last_who_shows_it(office: Office) -> None:
    for person in (1, 2):
        with office.transaction("Photograph") as tx:
            set_photo(tx.session, person, PNG)
    assert pictures(office) == 1
    with office.transaction("Another") as tx:
        set_photo(tx.session, 1, JPEG)
    assert pictures(office) == 2
    with office.transaction("Away") as tx:
        set_photo(tx.session, 2, None)
    assert pictures(office) == 1
    office.undo()
    with office.reading() as session:
        assert person_record(session, 2).photo == PNG
        assert person_record(session, 1).photo == JPEG


def test_what_is_no_picture_is_not_kept(office: Office) -> None:
    with office.transaction("Nonsense") as tx:
        with pytest.raises(SymposiarchError, match="no picture"):
            set_photo(tx.session, 1, b"%PDF-1.7")
        with pytest.raises(SymposiarchError, match="larger than 8 megabytes"):
            set_photo(tx.session, 1, PNG + bytes(LARGEST_PORTRAIT))
