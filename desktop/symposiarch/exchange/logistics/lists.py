"""The lists of logistics: what of each line comes back out of which column, and what makes two lines the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.logistics.cells import Asked
from symposiarch.exchange.logistics.columns import ARRIVALS, COSTS, FLAGS, GIFTS, SERVICES, TASKS, ListColumn
from symposiarch.exchange.own_sheets import OwnSheet
from symposiarch.model.base import Row
from symposiarch.model.folding import fold
from symposiarch.model.logistics import CostLine, Gift, Movement, Service
from symposiarch.planning.logistics.costs import cost_rows
from symposiarch.planning.logistics.flags import flag_rows
from symposiarch.planning.logistics.gifts import check_gift, gift_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.logistics.services import check_service, service_rows
from symposiarch.planning.logistics.tasks import TaskRow, check_offset, task_rows
from symposiarch.planning.states import read_country

Values = Mapping[str, Any]
"""What a line says, by field."""


def _nothing_to_check(asked: Asked, values: Values, said: Values) -> None:
    pass


@dataclass(frozen=True, slots=True)
class LogisticsList:
    """A list of logistics as a sheet. `rows` are its lines as they go out, `thing` is what the office keeps of one.

    `named` are the columns that say what a line is, the first that says something; `same` is what two lines of one
    meaning share, and `single` says whether what is said makes it a line of which there can be only one. `check`
    refuses what the office would not keep: it sees all that the line would then say, and what of it is said anew.
    `settled` is what a known line says anew once its columns are seen together.
    """

    name: str
    sheet: OwnSheet
    columns: tuple[ListColumn, ...]
    rows: Callable[[Session, int], tuple[Any, ...]]
    named: tuple[str, ...]
    table: type[Row] | None = None
    key: Callable[[Any], str] = lambda row: str(row.id)
    settled: Callable[[Values, Any], Values] = lambda said, row: said
    same: Callable[[Values], Any] = lambda said: fold(said["title"])
    same_row: Callable[[Any], Any] = lambda row: fold(row.title)
    single: Callable[[Values], bool] = lambda said: False
    check: Callable[[Asked, Values, Values], None] = _nothing_to_check

    @property
    def taken(self) -> dict[str, ListColumn]:
        """By heading: the columns that come back."""
        return {column.heading: column for column in self.columns if column.field}

    def thing(self, session: Session, row: Any) -> Any:
        return row if self.table is None else session.get_one(self.table, row.id)


def _check_task(asked: Asked, values: Values, said: Values) -> None:
    days, day = said.get("offset_days"), said.get("due_on")
    check_offset(days or 0)
    if days is not None and day is not None and asked.event.begins.date() + timedelta(days=days) != day:
        raise SymposiarchError("“When” and “Due” say different days. Leave one of them empty.")
    if said.get("done_by") and not values.get("done"):
        raise SymposiarchError("“Done by” names somebody, but the task is not done. Write “done” under “State”.")


def _settled_day(said: Values, task: TaskRow) -> Values:
    """A task that is counted no more keeps its day; a day that was emptied is the one that is counted."""
    if "offset_days" in said and said["offset_days"] is None and said.get("due_on") is None:
        return {**said, "due_on": task.due_on}
    if "due_on" in said and said["due_on"] is None:
        if said.get("offset_days", task.offset_days) is None:
            raise SymposiarchError("“When” and “Due” are empty. Say in one of them when the task is due.")
        return {name: value for name, value in said.items() if name != "due_on"}
    return said


def _check_service(asked: Asked, values: Values, said: Values) -> None:
    fields = ("title", "quantity", "booths", "begins", "ends")
    check_service(Service(**{name: values.get(name) for name in fields}))


def _check_gift(asked: Asked, values: Values, said: Values) -> None:
    check_gift(Gift(**{name: values.get(name) for name in ("title", "value", "giver_id", "receiver_id")}))


LISTS = (
    LogisticsList(
        "Tasks",
        OwnSheet.TASKS,
        TASKS,
        task_rows,
        named=("Task",),
        key=lambda row: row.uuid,
        settled=_settled_day,
        check=_check_task,
    ),
    LogisticsList(
        "Services", OwnSheet.SERVICES, SERVICES, service_rows, named=("Service",), table=Service, check=_check_service
    ),
    LogisticsList("Costs", OwnSheet.COSTS, COSTS, cost_rows, named=("Paid for",), table=CostLine),
    LogisticsList(
        "Arrivals",
        OwnSheet.ARRIVALS,
        ARRIVALS,
        movement_rows,
        named=("Guest", "Car", "Plate", "Notes"),
        table=Movement,
        same=lambda said: said.get("attendee_id") or fold(said["vehicle"] or said["plate"] or said["notes"]),
        same_row=lambda row: row.attendee_id or fold(row.vehicle or row.plate or row.notes),
        single=lambda said: said.get("attendee_id") is not None,
    ),
    LogisticsList("Gifts", OwnSheet.GIFTS, GIFTS, gift_rows, named=("Gift",), table=Gift, check=_check_gift),
    LogisticsList(
        "Flags",
        OwnSheet.FLAGS,
        FLAGS,
        flag_rows,
        named=("State", "Code"),
        same=lambda said: said.get("state") or read_country(said.get("code", "")),
        same_row=lambda row: row.id,
        single=lambda said: bool(said.get("state") or said.get("code")),
    ),
)
"""In the order in which they are written: a cost line may name a service that the same workbook brings."""
