"""Writes the migration that takes the latest schema to the model as it is now: for whoever changes the model.

    python -m symposiarch.store.migrations.draft OFFICE "what it is about"

OFFICE is any office of the latest schema, as the tests keep one. The draft is read and mended by hand, and `SCHEMA` in
store/header.py is raised with it.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from alembic.autogenerate import api, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy import JSON, Enum, TypeDecorator, create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool

from symposiarch.model.base import Base
from symposiarch.store import migrate
from symposiarch.store.header import SCHEMA

_TEMPLATE = '''"""{title}"""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    {body}
'''


def draft(office: str, title: str) -> Path:
    """Write the draft and give its path."""
    engine = create_engine(f"sqlite:///{office}", poolclass=NullPool)
    with engine.connect() as connection:
        options = {"render_as_batch": True, "render_item": _render, "compare_type": True}
        context = MigrationContext.configure(connection, opts={**options, "sqlalchemy_module_prefix": "sa."})
        operations = produce_migrations(context, Base.metadata).upgrade_ops
        assert operations is not None
        body = render_python_code(operations, render_as_batch=True, render_item=_render, migration_context=context)
    name = re.sub(r"\W+", "_", title.casefold()).strip("_")
    target = migrate.VERSIONS / f"{SCHEMA + 1:04}_{name}.py"
    lines = [line for line in body.splitlines() if not line.strip().startswith("#")]
    target.write_text(_TEMPLATE.format(title=title, body="\n".join(lines).strip()), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(target)], check=True)
    return target


def _render(kind: str, thing: Any, context: api.AutogenContext) -> str | Literal[False]:
    """A migration knows nothing of the model: a type of ours is written as the plain type beneath it."""
    if kind != "type":
        return False
    if isinstance(thing, Enum):
        return f"sa.String(length={thing.length})"
    if isinstance(thing, TypeDecorator):
        thing = thing.load_dialect_impl(sqlite.dialect())
    if isinstance(thing, JSON):
        return "sa.JSON()"
    module = type(thing).__module__
    return f"sa.{thing!r}" if module.startswith("sqlalchemy.sql") else False


if __name__ == "__main__":
    print(draft(sys.argv[1], " ".join(sys.argv[2:])))
