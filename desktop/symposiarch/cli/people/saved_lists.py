"""The saved lists: `list lists`, `saved add`, `saved take-off`, `saved rename`, `saved remove`."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, counted
from symposiarch.planning.people import contacts, lists
from symposiarch.planning.people.lists import list_called, save_list, saved_lists


@command
def list_lists(desk: Desk) -> None:
    """The saved lists, with how many people each holds."""
    with desk.office.reading() as session:
        rows = saved_lists(session)
    desk.show_rows(rows, "id name people", "list=name people", nothing="There is no saved list yet.")


def _people(desk: Desk, people: tuple[str, ...]) -> list[int]:
    with desk.office.reading() as session:
        return [contacts.person_called(session, person).id for person in people]


def _list_id(desk: Desk, name: str) -> int:
    with desk.office.reading() as session:
        return list_called(session, name).id


@command
@click.argument("name")
@click.argument("people", nargs=-1, required=True)
def add(desk: Desk, name: str, people: tuple[str, ...]) -> None:
    """Put PEOPLE on the list NAME, which is made where there is none."""
    keys = _people(desk, people)
    with desk.office.transaction(f"Put {len(keys)} on the list {name}") as work:
        held = len(save_list(work.session, name, keys).members)
    desk.show({"list": name, "people": held}, f"{name}: {counted(held, 'person', 'people')}.")


@command
@click.argument("name")
@click.argument("people", nargs=-1, required=True)
def take_off(desk: Desk, name: str, people: tuple[str, ...]) -> None:
    """Take PEOPLE off the list NAME."""
    keys, list_id = _people(desk, people), _list_id(desk, name)
    with desk.office.transaction(f"Take {len(keys)} off the list {name}") as work:
        gone = lists.take_off(work.session, list_id, keys)
    desk.show({"list": name, "taken_off": gone}, f"{gone} taken off {name}.")


@command
@click.argument("name")
@click.argument("new_name")
def rename(desk: Desk, name: str, new_name: str) -> None:
    """Give the list NAME another name."""
    list_id = _list_id(desk, name)
    with desk.office.transaction(f"Rename the list {name}") as work:
        lists.rename_list(work.session, list_id, new_name)
    desk.show({"list": new_name}, f"{name} is called {new_name} now.")


@command
@click.argument("name")
def remove(desk: Desk, name: str) -> None:
    """Remove the list NAME; the people on it stay in the address book."""
    list_id = _list_id(desk, name)
    with desk.office.transaction(f"Remove the list {name}") as work:
        lists.remove_list(work.session, list_id)
    desk.show({"list": name, "removed": True}, f"The list {name} is removed.")
