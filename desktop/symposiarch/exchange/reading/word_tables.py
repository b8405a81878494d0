"""Tables in Word documents, and lists of names that somebody typed there line by line."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from symposiarch.exchange.reading import archive as archives
from symposiarch.exchange.reading.refusal import NotReadable
from symposiarch.exchange.reading.tables import Area, Grid, Value
from symposiarch.planning.recognition.names.looks import is_like_a_name, is_numbered, is_person_in_a_list, typed_people

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)


def read_docx(data: bytes) -> list[Grid]:
    """Each table of a Word document as a grid; vertically merged cells are noted as merged."""
    body, space = _body_of(data)
    tables = [] if body is None else _tables(body, space)
    grids = [_word_table(table, f"Table {number}", space, above) for number, (table, above) in enumerate(tables, 1)]
    if not grids and body is not None:
        if lines := _lines_of_names(body, space):
            return [Grid("List", [[line] for line in lines])]
        if (grid := _divided_by_tabs([_own_text(one, space, tab="\t") for one in body.iter(f"{space}p")])) is not None:
            return [grid]
    if not grids:
        raise NotReadable(
            "This Word document holds no table. Copy the names into a table, or ask for the list as a workbook."
        )
    return grids


def _body_of(data: bytes) -> tuple[Any, str]:
    """What a Word document says, and the name space of its elements."""
    from defusedxml import ElementTree

    with archives.open_archive(io.BytesIO(data)) as archive:
        name = next(
            (name for name in archive.namelist() if re.fullmatch(r"word/document\d*\.xml", name, re.IGNORECASE)), ""
        )
        content = archives.part_bytes(archive, name, most=200 * 2**20)
    try:
        root = ElementTree.fromstring(content)
    except Exception as error:
        raise NotReadable(archives.CUT_OFF) from error
    space = next((space for space in _WORD if root.tag.startswith(space)), _WORD[0])
    return root.find(f"{space}body"), space


def paragraphs_of(data: bytes) -> list[str]:
    """The lines of a Word document, those of a list with a bullet; none of one that has a table of several columns.

    Raises:
        NotReadable: it is cut off, or none.
    """
    body, space = _body_of(data)
    if body is None or any(len(_cells_of(row, space)) > 1 for row in body.iter(f"{space}tr")):
        return []
    return [
        f"• {line}" if _is_listed(paragraph, space) and line.strip() else line
        for paragraph in body.iter(f"{space}p")
        for line in (_own_text(paragraph, space, tab="\t").split("\n") or [""])
    ]


def _is_listed(paragraph: Any, space: str) -> bool:
    style = paragraph.find(f"{space}pPr/{space}pStyle")
    return paragraph.find(f"{space}pPr/{space}numPr") is not None or (
        style is not None and "list" in style.get(f"{space}val", "").lower()
    )


def _lines_of_names(body: Any, space: str) -> list[Value]:
    """The paragraphs of a document that is a list of people; none where they are other text."""
    lines: list[Value] = []
    for paragraph in body.iter(f"{space}p"):
        text = _own_text(paragraph, space)
        listed = _is_listed(paragraph, space)
        lines.extend(f"• {line}" if listed else line for line in text.splitlines() if line.strip())
    named = sum(is_like_a_name(str(line)) or is_person_in_a_list(str(line)) for line in lines)
    if named > 1 and (named >= 0.6 * len(lines) or is_numbered(lines)):
        return lines
    typed = typed_people([str(line) for line in lines])
    return list(typed) if typed is not None else []


def _tables(body: Any, space: str) -> list[tuple[Any, tuple[str, ...]]]:
    """The tables of a document in their order, each with the lines of text since the one before it.

    Of tables inside another one only what stands in a layout table.
    """
    found: list[tuple[Any, tuple[str, ...]]] = []
    above: list[str] = []
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{space}tbl":
            found.append((element, tuple(above)))
            above.clear()
            if not _is_layout(element, space):
                continue
        elif element.tag == f"{space}p":
            above += [line for line in _own_text(element, space, tab="\t").split("\n") if line.strip()]
        waiting.extend(reversed(element))
    return found


def _is_layout(table: Any, space: str) -> bool:
    """A table of one row sets its cells side by side; what stands in them is read as tables of their own."""
    return len(table.findall(f"{space}tr")) <= 1


def _word_table(table: Any, name: str, space: str, above: tuple[str, ...]) -> Grid:
    layout = _is_layout(table, space)
    rows: list[list[Value]] = []
    merges: list[Area] = []
    begun: dict[int, int] = {}  # column -> row where a vertically merged cell begins
    for number, row in enumerate(_rows_of(table, space)):
        cells: list[Value] = []
        properties = row.find(f"{space}trPr/{space}gridBefore")
        if properties is not None:
            cells.extend([""] * min(_integer(properties.get(f"{space}val")), 63))
        for cell in _cells_of(row, space):
            span = cell.find(f"{space}tcPr/{space}gridSpan")
            across = max(1, min(_integer(span.get(f"{space}val")) if span is not None else 1, 63))
            column = len(cells)
            merged = cell.find(f"{space}tcPr/{space}vMerge")
            follows = merged is not None and merged.get(f"{space}val") in (None, "continue")
            cells.append("" if follows else _text(cell, space, layout=layout))
            cells.extend([""] * (across - 1))
            if follows and column in begun:
                merges.append((begun[column], column, number, column))
            elif across > 1:
                merges.append((number, column, number, column + across - 1))
            if not follows:
                begun[column] = number
        rows.append(cells)
    width = max(map(len, rows), default=0)
    return Grid(name, [row + [""] * (width - len(row)) for row in rows], merges=merges, above=above)


def _rows_of(table: Any, space: str) -> Iterator[Any]:
    """The rows but for those that somebody struck out while changes were tracked."""
    for child in table:
        for row in [child] if child.tag == f"{space}tr" else child.findall(f"{space}sdtContent/{space}tr"):
            if row.find(f"{space}trPr/{space}del") is None:
                yield row


def _cells_of(row: Any, space: str) -> list[Any]:
    return [
        cell
        for child in row
        for cell in ([child] if child.tag == f"{space}tc" else child.findall(f"{space}sdtContent/{space}tc"))
    ]


def _text(cell: Any, space: str, *, layout: bool) -> str:
    """What a cell says; of a table inside it only where nothing else stands there, and it is no table of its own."""
    own = _own_text(cell, space)
    return own if own or layout else "".join(_own_text(inner, space) for inner in cell.iter(f"{space}tc"))


def _divided_by_tabs(paragraphs: Sequence[str]) -> Grid | None:
    """A table that somebody typed with tabs; none where hardly a line has one, or they divide the lines otherwise."""
    rows: list[list[Value]] = [[*line.split("\t")] for line in paragraphs if line]
    divided = [len(row) for row in rows if len(row) > 1]
    if len(divided) < 2 or len(divided) < 0.5 * len(rows) or divided.count(max(divided)) < 0.5 * len(divided):
        return None
    return Grid("List", [row + [""] * (max(divided) - len(row)) for row in rows])


def _own_text(cell: Any, space: str, *, tab: str = "\n") -> str:
    pieces: list[str] = []
    waiting = list(reversed(cell))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{space}tbl":
            continue
        if element.tag == f"{space}t":
            pieces.append(element.text or "")
        elif element.tag == f"{space}tab":
            pieces.append(tab)
        elif element.tag in (f"{space}p", f"{space}br", f"{space}cr"):
            pieces.append("\n")
        waiting.extend(reversed(element))
    return "".join(pieces).strip()


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 1
