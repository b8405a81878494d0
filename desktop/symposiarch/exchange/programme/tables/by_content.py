"""What a column holds, told by its cells where its heading says something else, or nothing that is known."""

from __future__ import annotations

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.tables.cells import Page, as_words
from symposiarch.exchange.programme.writing.headings import Heading, role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.phrases import words
from symposiarch.exchange.programme.writing.titles import names_people
from symposiarch.planning.recognition.names.looks import is_like_a_name

_OF_A_LIST = frozenset(
    {
        Heading.SPEAKER, Heading.MODERATOR, Heading.ROLE, Heading.AFFILIATION, Heading.FUNCTION, Heading.DURATION,
        Heading.RESPONSIBLE, Heading.MICROPHONE, Heading.LIGHTS, Heading.CUE, Heading.MOVER,
    }
)  # fmt: skip
"""Beside one of these a column without a known heading is no room, but says what happens."""


def told_by_content(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """Put right what each column is called by what stands in it."""
    _music_in_a_room(page, below, columns)
    _order_of_events(page, below, columns)
    _session_of_topics(columns)
    _roles_among_functions(page, below, columns)
    _people_elsewhere(page, below, columns)
    _people_under_one_heading(page, below, columns)
    _people_beside_what_happens(page, below, columns)
    _what_happens(page, below, columns)


def _said(page: Page, below: int, column: int) -> list[str]:
    """The cells of a column, a merged one once."""
    return [
        text
        for row in range(below, len(page.rows))
        if page.anchor(row, column)[0] == row and (text := page.text(row, column))
    ]


def _music_in_a_room(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """ "Time | Music | Literature": beside no other column that is known, music is what happens there."""
    held = set(columns.values()) - {Heading.TIME, Heading.DATE, Heading.ENDS}
    if held == {Heading.LIGHTS}:
        for column in [column for column, heading in columns.items() if heading is Heading.LIGHTS]:
            if folded(page.text(below - 1, column)) in words("music"):
                del columns[column]


def _order_of_events(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """A column headed "순서" or "Order" that tells what happens, and not the how-manieth it is."""
    if not {Heading.SESSION, Heading.TITLE, Heading.TOPIC}.isdisjoint(columns.values()):
        return
    for column in [column for column, heading in columns.items() if heading is Heading.ORDER]:
        said = _said(page, below, column)
        if said and sum(any(map(str.isalpha, text)) for text in said) > len(said) / 2:
            columns[column] = Heading.SESSION
            return


def _session_of_topics(columns: dict[int, Heading]) -> None:
    """Of two columns of topics the first is of the session, the second of the talks: "Mövzu | Məruzənin mövzusu"."""
    topics = [column for column, heading in columns.items() if heading is Heading.TOPIC]
    if len(topics) == 2 and {Heading.SESSION, Heading.TITLE}.isdisjoint(columns.values()):
        columns[min(topics)] = Heading.SESSION


def _roles_among_functions(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """A column of functions that says "chair", "panellist" is one of roles: "Görev", "Funktion"."""
    if Heading.ROLE in columns.values():
        return
    for column, heading in columns.items():
        said = _said(page, below, column) if heading is Heading.FUNCTION else []
        if said and sum(role_of(text) is not None for text in said) > len(said) / 2:
            columns[column] = Heading.ROLE


def _people_elsewhere(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """A column of remarks or of parts played ("비고", "담당") that names people, where none is headed as theirs."""
    held = set(columns.values())
    if not {Heading.SPEAKER, Heading.MODERATOR}.isdisjoint(held):
        return
    posts = not {Heading.FUNCTION, Heading.AFFILIATION}.isdisjoint(held)  # of people, who stand beside them
    for heading in (Heading.NOTES, Heading.ROLE):
        for column in [column for column, kind in columns.items() if kind is heading]:
            said = _said(page, below, column)
            named = sum((names_people(text) or (posts and is_like_a_name(text))) and not role_of(text) for text in said)
            enough = len(said) / 2 if heading is Heading.ROLE else (len(said) + 1) / 2  # of remarks, most
            if named and named >= enough and (heading is Heading.ROLE or named == len(said) or posts):
                columns[column] = Heading.SPEAKER
                return


def _people_under_one_heading(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """Of two columns under one merged heading the second, where it names people: "프로그램" over talks and speakers."""
    if not below or Heading.SPEAKER in columns.values():
        return
    for column in [column for column, heading in columns.items() if heading in (Heading.SESSION, Heading.TITLE)]:
        merged = column and page.anchor(below - 1, column) == page.anchor(below - 1, column - 1)
        cells = [(row, column) for row in range(below, len(page.rows))] if merged else []
        own = [text for cell in cells if page.anchor(*cell) == cell and (text := page.text(*cell))]
        if own and sum(map(names_people, own)) > len(own) / 2:
            columns[column] = Heading.SPEAKER
            return


def _people_beside_what_happens(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """A column of people under a word that nobody knows, beside one that says what they do: no two rooms."""
    held = set(columns.values())
    if Heading.TIME not in held or held & {
        Heading.SESSION,
        Heading.WORK,
        Heading.TITLE,
        Heading.SPEAKER,
        Heading.TOPIC,
    }:
        return
    unknown = [
        column
        for column in range(len(page.rows[0]) if page.rows else 0)
        if column not in columns and page.text(below - 1, column) and _said(page, below, column)
    ]
    if any(page.wide.get((row, column), 1) > 1 for row in range(below, len(page.rows)) for column in unknown):
        return
    named = {column: _share_of_people(_said(page, below, column)) for column in unknown}
    people = [column for column in unknown if named[column] > 0.5]
    if len(people) == 1 and len(unknown) > 1 and min(named.values()) == 0:
        columns[people[0]] = Heading.SPEAKER


def _share_of_people(said: list[str]) -> float:
    return sum(map(names_people, said)) / len(said)


def _what_happens(page: Page, below: int, columns: dict[int, Heading]) -> None:
    """The column that says what happens, whatever it is called, in a list of which other columns are known."""
    held = set(columns.values())
    if not held & {Heading.TIME, Heading.DURATION} or not held & _OF_A_LIST:
        return
    if held & {Heading.SESSION, Heading.WORK, Heading.TITLE, Heading.TOPIC}:
        return
    rows = [row for row in range(below, len(page.rows)) if any(map(as_words, page.rows[row]))]
    if not held & (_OF_A_LIST - {Heading.DURATION}) and _several_say_what_happens(page, below, columns):
        return
    first = min(column for column, heading in columns.items() if heading in (Heading.TIME, Heading.DURATION))
    width = len(page.rows[0]) if page.rows else 0
    for column in (*range(first + 1, width), *range(first)):
        if column in columns or not page.text(below - 1, column):
            continue
        said = [row for row in rows if any(sign.isalpha() for sign in page.text(row, column))]
        if len(said) > len(rows) / 2:
            columns[column] = Heading.SESSION
            return


def _several_say_what_happens(page: Page, below: int, columns: dict[int, Heading]) -> bool:
    """Whether two columns without a known heading name talks and breaks: they are rooms, whose items have lengths."""
    unknown = [column for column in range(len(page.rows[0])) if column not in columns and page.text(below - 1, column)]
    told = [said for column in unknown if (said := _said(page, below, column))]
    return sum(2 * sum(kind_of(text.split("\n")[0]) is not None for text in said) >= len(said) for said in told) > 1


def contents_as_sessions(columns: dict[int, Heading]) -> None:
    """Take what goes on for what happens, where no other column says it: "Time | Content | Speaker"."""
    if {Heading.SESSION, Heading.TITLE, Heading.WORK, Heading.TOPIC}.isdisjoint(columns.values()):
        told = [column for column, heading in columns.items() if heading is Heading.DESCRIPTION]
        columns.update(dict.fromkeys(told[:1], Heading.SESSION))


def works_as_sessions(columns: dict[int, Heading]) -> bool:
    """Take what is played for what happens. Whether anything is."""
    works = [column for column, heading in columns.items() if heading is Heading.WORK]
    sessions = Heading.SESSION in columns.values()
    columns.update(dict.fromkeys(works, Heading.TITLE if sessions else Heading.SESSION))
    return bool(works)
