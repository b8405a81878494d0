"""Columns that have no field of ours: kept in the notes with one choice, and left out again with another."""

from __future__ import annotations

from symposiarch.exchange.guest_lists.columns.remembering import Remembered, signature
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading import read_clipboard
from symposiarch.gui.importing.reading import ListInHand

LIST = "Name\tE-mail\tParking\tShirt\nAnna Berg\tanna@museum.example\tP2\tM\nBo Ek\tbo@museum.example\tP3\tL\n"


def targets(shown: ListInHand) -> dict[str, object]:
    table, columns = shown.mapped[0]
    return {table.headings[index]: target for index, target in columns.items()}


def test_leaving_the_rest_out_keeps_what_was_sent_to_the_notes_by_hand() -> None:
    shown = ListInHand.of(read_clipboard(LIST), Remembered({}, {}))
    shown.send(0, 2, Field.NOTED)
    shown.note_the_rest(noted=True)
    assert (targets(shown)["Parking"], targets(shown)["Shirt"]) == (Field.NOTED, Field.NOTED)
    assert shown.noted() == ("Shirt",)
    shown.note_the_rest(noted=False)
    assert targets(shown)["Parking"] is Field.NOTED
    assert shown.unplaced() == ("Shirt",)


def test_what_an_earlier_list_kept_in_the_notes_can_be_left_out_of_this_one() -> None:
    shown = ListInHand.of(read_clipboard(LIST), Remembered({}, {}))
    kept = dict(shown.mapped[0][1]) | {2: Field.NOTED, 3: Field.NOTED}
    again = ListInHand.of(read_clipboard(LIST), Remembered({signature(shown.mapped[0][0]): kept}, {}))
    assert again.noted() == ("Parking", "Shirt")
    again.note_the_rest(noted=False)
    assert again.unplaced() == ("Parking", "Shirt")


def test_a_column_that_is_sent_elsewhere_is_of_the_rest_no_more() -> None:
    shown = ListInHand.of(read_clipboard(LIST), Remembered({}, {}))
    shown.note_the_rest(noted=True)
    shown.send(0, 3, Field.GROUP)
    shown.note_the_rest(noted=False)
    assert targets(shown)["Shirt"] is Field.GROUP
