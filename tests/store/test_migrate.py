"""The schema: what the migrations make is what the model says, and every office ever shipped still opens."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import configure_mappers
from sqlalchemy.pool import NullPool
from tests.builders import new_office
from tests.store.tables import history_tables

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Base, Row
from symposiarch.model.people import Person
from symposiarch.store import Kind, Office, backup, header, migrate, opening

OFFICES = sorted((Path(__file__).parent / "offices").glob("*.symposiarch"))


def described(path: Path) -> dict[str, tuple[object, ...]]:
    """The tables and indexes of a file: columns, foreign keys, indexes, by table."""
    with contextlib.closing(sqlite3.connect(path)) as connection:

        def ask(question: str) -> list[tuple[object, ...]]:
            return connection.execute(question).fetchall()

        tables = [
            str(name)
            for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'alembic%'")
        ]
        return {
            table: (
                sorted(column[1:] for column in ask(f'PRAGMA table_info("{table}")')),
                sorted(key[2:] for key in ask(f'PRAGMA foreign_key_list("{table}")')),
                sorted(
                    (_own_name(index[1]), index[2:4], tuple(ask(f'PRAGMA index_info("{index[1]}")')))
                    for index in ask(f'PRAGMA index_list("{table}")')
                ),
                "AUTOINCREMENT" in str(ask(f"SELECT sql FROM sqlite_master WHERE name = '{table}'")),
            )
            for table in tables
        }


def _own_name(index: object) -> str:
    """SQLite numbers the indexes of unique constraints as they come."""
    return "" if str(index).startswith("sqlite_autoindex") else str(index)


@pytest.fixture
def brought_up(tmp_path: Path) -> Path:
    """The first office ever shipped, after all migrations."""
    path = tmp_path / "brought_up"
    shutil.copy(OFFICES[0], path)
    migrate.upgrade(path)
    return path


def test_the_migrations_make_what_the_model_says(brought_up: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    engine = create_engine(f"sqlite:///{brought_up}", poolclass=NullPool)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_a_new_office_is_the_same_as_one_that_was_migrated(brought_up: Path, tmp_path: Path) -> None:
    migrate.create(tmp_path / "made")
    assert described(brought_up) == described(tmp_path / "made")
    with Office.open(brought_up) as office:
        assert office.verify() == []


def test_the_program_knows_its_latest_migration() -> None:
    numbers = sorted(int(file.name[:4]) for file in migrate.VERSIONS.glob("[0-9]*.py"))
    assert numbers == list(range(2, header.SCHEMA + 1))


@pytest.mark.parametrize("shipped", OFFICES, ids=lambda path: path.stem)
def test_every_office_ever_shipped_still_opens(tmp_path: Path, shipped: Path) -> None:
    path = tmp_path / shipped.name
    shutil.copy(shipped, path)
    with Office.open(path) as office:
        assert office.verify() == []
        with office.reading() as session:
            assert session.scalars(select(Person.given_name).order_by(Person.id)).all() == ["Leyla", "철수"]
        with office.transaction("Go on") as tx:
            tx.session.add(Person(given_name="Ramin"))
        assert office.undo().label == "Go on"


def test_an_office_of_every_schema_is_kept() -> None:
    assert {header.schema_of(path) for path in OFFICES} == set(range(1, header.SCHEMA + 1))


NEXT = """
import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("shoe_size", sa.Integer()))
    op.execute("UPDATE people SET shoe_size = 43")
    {more}
"""


@pytest.fixture
def next_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as it will be after one more migration, which rebuilds a table that others point at."""
    versions = tmp_path / "migrations" / "versions"
    shutil.copytree(migrate.VERSIONS, versions)
    number = header.SCHEMA + 1
    target = versions / f"{number:04}_next.py"
    target.write_text(NEXT.format(more=""))
    monkeypatch.setattr(migrate, "VERSIONS", versions)
    for module in (header, migrate, opening, backup):
        monkeypatch.setattr(module, "SCHEMA", number)
    return target


@pytest.fixture
def older(tmp_path: Path) -> Path:
    with new_office(tmp_path) as office:
        with office.transaction("A couple") as tx:
            first, second = Person(given_name="Leyla"), Person(given_name="Ramin")
            tx.session.add_all([first, second])
            tx.session.flush()
            second.partner_id = first.id
        with office.transaction("Edit") as tx:
            tx.session.get_one(Person, 1).diet = "vegan"
        office.undo()
    return office.path


def test_opening_an_older_office_brings_it_up_to_date_after_a_backup(older: Path, next_schema: Path) -> None:
    assert next_schema.exists()
    with Office.open(older) as office:
        assert [step.kind for step in office.history()] == [Kind.MIGRATION, Kind.CHANGE, Kind.CHANGE]
        assert office.undoable is None
        assert office.redoable is None
        with pytest.raises(SymposiarchError, match="newer version of the program cannot be undone"):
            office.undo()
        (kept,) = backup.backups(older)
    assert header.schema_of(older) == header.SCHEMA
    assert header.schema_of(kept) == header.SCHEMA - 1
    with contextlib.closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT given_name, partner_id, shoe_size FROM people ORDER BY id").fetchall() == [
            ("Leyla", None, 43),
            ("Ramin", 1, 43),
        ]


def test_a_migration_that_fails_leaves_the_office_as_it_was(older: Path, next_schema: Path) -> None:
    number = header.SCHEMA
    next_schema.write_text(NEXT.format(more="op.drop_table('nowhere')"))
    before = described(older)
    with pytest.raises(Exception, match="nowhere"):
        Office.open(older)
    assert described(older) == before
    assert header.schema_of(older) == number - 1


def test_a_snapshot_of_an_older_office_is_brought_up_to_date_and_the_office_is_not(
    older: Path, next_schema: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = older.read_bytes()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with Office.open(older) as office:
        assert office.read_only
        assert office.history()[0].kind is Kind.MIGRATION
    assert older.read_bytes() == before


def test_an_older_backup_is_brought_up_to_date_when_it_is_restored(older: Path, next_schema: Path) -> None:
    target = older.with_name("restored.symposiarch")
    assert backup.restore(target, older) is None
    assert header.schema_of(target) == header.SCHEMA
    assert header.schema_of(older) == header.SCHEMA - 1


def test_everything_that_the_model_keeps_can_be_recorded() -> None:
    """No table without a row class, no inheritance over tables, nothing that the database would do by itself."""
    configure_mappers()
    mapped = {mapper.local_table for mapper in Base.registry.mappers}
    for table in Base.metadata.sorted_tables:
        if table.name in history_tables:
            continue
        assert table in mapped, table.name
        for column in table.columns:
            assert column.server_default is None, column
            assert column.onupdate is None, column
            assert column.computed is None, column
        for constraint in table.foreign_key_constraints:
            assert constraint.ondelete is None, constraint
            assert constraint.onupdate is None, constraint
    for mapper in Base.registry.mappers:
        assert issubclass(mapper.class_, Row)
        assert mapper.inherits is None
        assert mapper.version_id_col is not None


def test_the_letters_of_an_older_office_are_to_the_heads_of_their_guests(tmp_path: Path) -> None:
    path = tmp_path / "older.symposiarch"
    shutil.copy(OFFICES[1], path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        needed = connection.execute("PRAGMA table_info(messages)").fetchall()
        row = {name: "0" for _, name, _, must, _, key in needed if must and not key} | {"invitation_id": "1"}
        connection.execute(f"INSERT INTO messages ({', '.join(row)}) VALUES {tuple(row.values())}")
        connection.commit()
    migrate.upgrade(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT attendee_id FROM messages").fetchall() == [(1,)]


def _rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table but the history's, by the names of its columns."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY id')]
            for name in names
            if name in Base.metadata.tables and name not in history_tables
        }


def test_an_office_with_columns_that_nobody_read_loses_those_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "older.symposiarch"
    shutil.copy(OFFICES[2], path)
    changed = {
        "categories": {"names"},
        "event_rooms": {"position", "use"},
        "organisers": {"notes"},
        "rooms": {"position"},
        "series": {"names"},
        "tasks": {"position"},
    }
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for table in ("categories", "series", "organisers", "venues", "rooms", "event_rooms", "tasks"):
            for at in (1, 2):
                columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
                row = {name: _something(name, kind, at) for _, name, kind, must, _, key in columns if must or key}
                marks = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
        connection.commit()
    before = _rows(path)
    assert all(before[table] for table in changed)
    migrate.upgrade(path)
    after = _rows(path)
    for table, rows in before.items():
        gone = changed.get(table, set())
        assert after[table] == [{name: row[name] for name in row if name not in gone} for row in rows], table
    with Office.open(path) as office:
        assert office.verify() == []


def test_a_table_that_is_rebuilt_gives_no_number_of_a_row_that_is_gone_again(tmp_path: Path) -> None:
    path = tmp_path / "older.symposiarch"
    shutil.copy(OFFICES[2], path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO series (id, name, names, version) VALUES (7, 'Mornings', '[]', 1)")
        connection.execute("DELETE FROM series")
        connection.commit()
    migrate.upgrade(path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO series (name, version) VALUES ('Evenings', 1)")
        assert connection.execute("SELECT id FROM series").fetchall() == [(8,)]


def _something(column: str, kind: str, at: int) -> object:
    """What a column may hold: another in each row, but for the key of a row elsewhere, of which there is the first."""
    if column.endswith("_id"):
        return 1
    return f'["{at}"]' if kind == "JSON" else at if kind == "INTEGER" else f"{at}"


def test_a_schema_that_no_office_has_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "office.symposiarch"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (id INTEGER)")
    with pytest.raises(SymposiarchError, match="is damaged"):
        migrate.schema(path)
