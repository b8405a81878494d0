"""Rows: how a frozen one is made of what it shows, and how one of the office is copied or changed field by field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Mapper, Session

from symposiarch.model.base import Row
from symposiarch.planning.naming import caseless, one_line

Kind = TypeVar("Kind")
Mapped = TypeVar("Mapped", bound=Row)


def row_of(kind: type[Kind], source: object, **others: object) -> Kind:
    """A row that shows `source`: each of its fields has the value that `source` has under the same name, or that of
    `others`.

    Raises:
        AttributeError: a field is neither.
        TypeError: one of `others` is no field.
    """
    fields: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]  # which each dataclass has
    return kind(**{name: getattr(source, name) for name in fields if name not in others}, **others)


def values_of(row: object, names: str) -> dict[str, Any]:
    """What a row has under these names (with spaces between), by name."""
    return {name: getattr(row, name) for name in names.split()}


def all_called(session: Session, named: InstrumentedAttribute[str], name: str) -> list[Any]:
    """The rows whose name this is, the oldest first: those to the letter, where there are any, else those in whatever
    case. SQLite's own lower() knows the capitals of English alone."""
    kind = named.class_
    found = list(session.scalars(select(kind).where(named == name).order_by(kind.id)))
    if not found:
        wanted = caseless(name)
        near = select(kind.id, named).where(named.like(_in_any_case(wanted)))
        alike = [key for key, said in session.execute(near) if caseless(said) == wanted]
        found = list(session.scalars(select(kind).where(kind.id.in_(alike)).order_by(kind.id))) if alike else []
    return found


_OF_ONE_CASE_ALONE = frozenset("bcdegmopqruvxz0123456789-.,'()")
"""What no letter but its own capital becomes where case is left out; among the others ß becomes ss, and İ an i."""


def _in_any_case(name: str) -> str:
    """What LIKE finds every name by that is this one in some case, and few others."""
    told = (one if one in _OF_ONE_CASE_ALONE or unicodedata.category(one) == "Lo" else "%" for one in name)
    return re.sub("%+", "%", "".join(told))


def first_called(session: Session, named: InstrumentedAttribute[str], name: str) -> Any:
    """The oldest of `all_called`, or None."""
    return next(iter(all_called(session, named, name)), None)


def pointing_to(table: str) -> list[tuple[Mapper[Any], str]]:
    """Every column of the office that holds keys of a table, by its mapper and its name."""
    return [
        (mapper, attribute.key)
        for mapper in sorted(Row.registry.mappers, key=lambda one: one.class_.__name__)
        for attribute in mapper.column_attrs
        if any(key.column.table.name == table for key in attribute.columns[0].foreign_keys)
    ]


def called_or_new(session: Session, named: InstrumentedAttribute[str], name: str, **others: Any) -> Any:
    """The oldest of `all_called`; one that is not there is made, with `others`."""
    kind: Any = named.class_
    name = one_line(name)
    return first_called(session, named, name) or added(session, kind(**{named.key: name}, **others))


def added(session: Session, row: Mapped) -> Mapped:
    """A new row, put into the office: it has its key."""
    session.add(row)
    session.flush()
    return row


def next_number(session: Session, counted: InstrumentedAttribute[Any], *among: ColumnElement[bool]) -> int:
    """The number of whatever comes after those that there are `among` the rows of its kind, from 1."""
    return (session.scalar(select(func.max(counted)).where(*among)) or 0) + 1


def like(row: Mapped, same: str, **others: object) -> Mapped:
    """A new row of the office that has the values of another under the names of `same` (with spaces between), and
    `others`."""
    return type(row)(**values_of(row, same), **others)


def set_fields(row: Row, known: Collection[str], fields: Mapping[str, Any]) -> None:
    """Set what is named in `fields`.

    Raises:
        TypeError: one of them is not among the `known`, by a slip of the caller; nothing is set.
    """
    unknown = fields.keys() - set(known)
    if unknown:
        raise TypeError(f"{row.__tablename__} have no {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(row, name, value)
