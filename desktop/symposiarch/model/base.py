"""What every row has: a key, a version, and columns whose values are plain, immutable Python."""

import enum
import json
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import Annotated, Any, TypeVar, cast

from sqlalchemy import JSON, DateTime, Enum, MetaData, String, Text, TypeDecorator, inspect, select
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column
from sqlalchemy.sql.schema import CallableColumnDefault, ScalarElementColumnDefault


def nfc(text: str) -> str:
    """Unicode's composed form: two people must not differ by how an accent was typed."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


class Texts(Mapping[str, str]):
    """One text in several languages, by language code ("en", "ko", "az"). Immutable: assign a new one."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str] | None = None) -> None:
        self._texts = {language: nfc(text) for language, text in (texts or {}).items() if text and text.strip()}

    def __getitem__(self, language: str) -> str:
        return self._texts[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Texts) and self._texts == other._texts

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._texts.items())))

    def __repr__(self) -> str:
        return f"Texts({self._texts!r})"

    def best(self, *languages: str) -> str:
        """The text in the first of `languages` that has one, else in any language, else an empty text."""
        for language in languages:
            if language in self._texts:
                return self._texts[language]
        return next(iter(self._texts.values()), "")

    def with_text(self, language: str, text: str) -> "Texts":
        """The same texts with one of them replaced, or taken out where `text` is empty."""
        return Texts({**self._texts, language: text})


class TextColumn(TypeDecorator[str]):
    """Text as people write it, composed (NFC) on save and otherwise untouched."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else nfc(value)


class TextsColumn(TypeDecorator[Texts]):
    """`Texts` as a JSON object."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Texts | None, dialect: Dialect) -> dict[str, str]:
        return dict(value) if value else {}

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Texts]:
        return _texts_of


class WordsColumn(TypeDecorator[tuple[str, ...]]):
    """A short list of words (languages, diets) as a JSON array."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str]:
        return list(value or ())

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[str, ...]]:
        return _words_of


@lru_cache(maxsize=8192)
def _texts_of(kept: str | None) -> Texts:
    """What is kept as JSON, read once: most rows keep nothing, and what is made of it cannot be changed."""
    return Texts(None if kept is None else json.loads(kept))


@lru_cache(maxsize=8192)
def _words_of(kept: str | None) -> tuple[str, ...]:
    return tuple(() if kept is None else json.loads(kept) or ())


class MomentColumn(TypeDecorator[datetime]):
    """A moment in UTC: always aware in Python, kept without its offset."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value if value is None else value.replace(tzinfo=UTC)


class MoneyColumn(TypeDecorator[Decimal]):
    """An amount, exact to the cent: as text, for SQLite has no decimal numbers."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value.quantize(Decimal("0.01")))

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


type_of_plain = {
    str: TextColumn(),
    Texts: TextsColumn(),
    tuple[str, ...]: WordsColumn(),
    Decimal: MoneyColumn(),
    dict[str, Any]: JSON(none_as_null=True),
    list[Any]: JSON(none_as_null=True),
    enum.Enum: Enum(
        enum.Enum,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda choices: [choice.value for choice in choices],
    ),
}


class Base(DeclarativeBase):
    """The catalogue of everything that an office file holds."""

    type_annotation_map = type_of_plain
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


Moment = Annotated[datetime, mapped_column(MomentColumn)]
"""A moment in UTC (when something was recorded, sent, arrived)."""

WallTime = Annotated[datetime, mapped_column(DateTime)]
"""A time on the clock at the place of the event, without offset; `Event.time_zone` says where."""


class Row(Base):
    """A recorded row. `version` counts its changes, and an undo is applied only to the version that it knows."""

    __abstract__ = True
    __table_args__: Any = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=1)

    def __init__(self, **values: Any) -> None:
        """A new row has its defaults from the beginning, not only once it is saved."""
        for name, default in _defaults(type(self)).items():
            if name not in values:
                values[name] = default() if callable(default) else default
        super().__init__(**values)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}


@cache
def _defaults(row: type[Row]) -> dict[str, Any]:
    """What a column holds unless it is told otherwise: a plain value, or a function without arguments."""
    found: dict[str, Any] = {}
    for attribute in inspect(row).column_attrs:
        default = attribute.columns[0].default
        if isinstance(default, ScalarElementColumnDefault):
            found[attribute.key] = default.arg
        elif isinstance(default, CallableColumnDefault):
            found[attribute.key] = partial(cast(Any, default.arg), None)
    found.pop("version", None)
    return found


Kind = TypeVar("Kind", bound=Row)


def read_at_once(session: Session, kind: type[Kind], ids: Iterable[int]) -> list[Kind]:
    """The rows with these ids, in their order, by one question to the file where hundreds are to be changed.

    Raises:
        NoResultFound: one of them is gone.
    """
    keys = list(ids)
    found = {row.id: row for row in session.scalars(select(kind).where(kind.id.in_(keys)))} if len(keys) > 1 else {}
    return [found.get(key) or session.get_one(kind, key) for key in keys]


def new_uuid() -> str:
    """A random UUID (version 4) as text. The standard library's own takes four times as long, and a long list takes
    four for each of its rows.
    """
    digits = os.urandom(16).hex()
    variant = "89ab"[int(digits[16], 16) & 3]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def as_key(text: str) -> int | None:
    """The key that a text means; None where it is no number, or one that no table can hold."""
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) <= 18 else None


class Carried:
    """A row that workbooks, day-of copies and badges carry: an integer key would come back to the wrong person."""

    uuid: Mapped[str] = mapped_column(String(36), default=new_uuid, unique=True)


def this_moment() -> datetime:
    """What the computer's clock shows, in UTC. It is looked at here alone, so that a test has a day of its own."""
    return datetime.now(UTC)


def now() -> datetime:
    """This moment in UTC, to the second: what records keep."""
    return this_moment().replace(microsecond=0)


def this_day() -> date:
    """The day that it is where this computer stands."""
    return this_moment().astimezone().date()
