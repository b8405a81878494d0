"""How a frozen row is made of what it shows."""

from __future__ import annotations

from typing import TypeVar

Kind = TypeVar("Kind")


def row_of(kind: type[Kind], source: object, **others: object) -> Kind:
    """A row that shows `source`: each of its fields has the value that `source` has under the same name, or that of
    `others`.

    Raises:
        AttributeError: a field is neither.
        TypeError: one of `others` is no field.
    """
    fields: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]  # which each dataclass has
    return kind(**{name: getattr(source, name) for name in fields if name not in others}, **others)
