"""Tables on the clipboard, as Excel and LibreOffice give and take them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.tables.model import Column, Edit
from symposiarch.gui.words import tr


def as_tab_separated(lines: Iterable[Sequence[str]]) -> str:
    """Cells with tabs between them; a cell that holds a tab, a quote at its start or a line break is quoted."""
    return "\r\n".join("\t".join(_quoted(cell) for cell in line) for line in lines) + "\r\n"


def as_html(lines: Sequence[Sequence[str]]) -> str:
    """The same as a table whose every cell is text to Excel: no phone number loses its plus, nothing is a formula."""
    head, *body = lines
    cells = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    rows = "".join(
        "<tr>" + "".join(f"<td style=\"mso-number-format:'\\@'\">{escape(cell)}</td>" for cell in line) + "</tr>"
        for line in body
    )
    return f"<table><tr>{cells}</tr>{rows}</table>"


def from_tab_separated(text: str) -> list[list[str]]:
    """The cells of a copied range, quoted cells with line breaks in them included."""
    lines: list[list[str]] = []
    cells: list[str] = []
    at, end = 0, len(text)
    while at < end:
        if text[at] == '"':
            cell, at = _quoted_cell(text, at)
        else:
            stop = at
            while stop < end and text[stop] not in "\t\r\n":
                stop += 1
            cell, at = text[at:stop], stop
        cells.append(cell)
        if at < end and text[at] == "\t":
            at += 1
            if at == end:
                cells.append("")
            continue
        if text.startswith("\r\n", at):
            at += 1
        at += 1
        lines.append(cells)
        cells = []
    if cells:
        lines.append(cells)
    return lines


def _quoted(cell: str) -> str:
    if cell.startswith('"') or any(character in cell for character in "\t\r\n"):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _quoted_cell(text: str, at: int) -> tuple[str, int]:
    """The cell whose opening quote stands at `at`, and where it ends; a quote that never closes is plain text."""
    stop = at + 1
    parts = []
    while True:
        close = text.find('"', stop)
        if close < 0:
            break
        parts.append(text[stop:close])
        if text.startswith('"', close + 1):
            parts.append('"')
            stop = close + 2
            continue
        if close + 1 == len(text) or text[close + 1] in "\t\r\n":
            return "".join(parts), close + 1
        break
    stop = at
    while stop < len(text) and text[stop] not in "\t\r\n":
        stop += 1
    return text[at:stop], stop


def pasted(
    lines: list[list[str]], rows: Sequence[Any], columns: Sequence[Column], first: int, *, fill: Sequence[Any] = ()
) -> list[Edit]:
    """The edits that write copied cells into `rows`, from the column `first` on or under their own headings.

    A single value fills every row of `fill`.

    Raises:
        SymposiarchError: none of the columns can be edited, a cell is none of a column's choices, or there are more
            lines than rows: then they were meant for others.
    """
    titles = {column.title: column for column in columns}
    if len(lines) > 1 and all(cell in titles for cell in lines[0]):
        targets = [titles[cell] for cell in lines[0]]
        lines = lines[1:]
    else:
        targets = list(columns[first:])
    if fill and len(lines) == 1 and len(lines[0]) == 1:
        rows, lines = fill, lines * len(fill)
    while len(lines) > len(rows) and not any(lines[-1]):
        lines = lines[:-1]
    if len(lines) > len(rows):
        raise SymposiarchError(
            tr(
                "%n lines were copied, and fewer rows stand here from the chosen one on. Nothing was changed: choose "
                "one further up, or show more rows.",
                n=len(lines),
            )
        )
    edits = [
        Edit(row, column.field, column.value_of(cell))
        for row, line in zip(rows, lines, strict=False)
        for column, cell in zip(targets, line, strict=False)
        if column.editable and cell != column.text(row)
    ]
    if not edits and any(not column.editable for column in targets[: len(lines[0])]):
        raise SymposiarchError(tr("These columns cannot be pasted into. Choose a cell that can be edited first."))
    return edits
