"""The order of precedence as a workbook, for whoever goes on working with it: what the printed one says, in columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import edition_of
from symposiarch.documents.people import precedence_list
from symposiarch.exchange.workbook import Column, Kind, Sheet, must_be_workbook, write_workbook
from symposiarch.planning.event_rows import event_row

Row = Mapping[str, Any]


def _said(key: str) -> Callable[[Row], Any]:
    return lambda row: row[key]


COLUMNS: tuple[Column[Row], ...] = (
    Column("Rank", lambda row: row["rank"] or None, Kind.NUMBER, 7),
    Column("Shared", lambda row: "yes" if "=" in row["mark"] else "", width=9),
    Column("Name", _said("name"), Kind.NAME, 28),
    Column("Native name", _said("native"), width=16, script="ko"),
    Column("With or for", _said("company"), width=24),
    Column("Function", _said("function"), Kind.LONG, 34),
    Column("Class", _said("class"), Kind.LONG, 20),
    Column("Why here", _said("why"), Kind.LONG, 36),
    Column("Set by hand", _said("hand"), Kind.LONG, 22),
    Column("To be minded", lambda row: "\n".join(row["mind"]), Kind.LONG, 22),
)


def export_precedence(session: Session, event_id: int, path: Path) -> int:
    """Write the order of all who have not declined, in the first language of the event. Returns how many stand in it.

    Raises:
        SymposiarchError: the file is no .xlsx, or the place cannot be written to.
    """
    must_be_workbook(path, "An order of precedence")
    event = event_row(session, event_id)
    told = precedence_list.facts(session, event_id, edition_of(event), who="not-declined")
    title = f"{event.title}: {told['practice']}. {told['note']}"
    write_workbook(path, [Sheet("Precedence", COLUMNS, told["rows"], title=title)])
    return len(told["rows"])
