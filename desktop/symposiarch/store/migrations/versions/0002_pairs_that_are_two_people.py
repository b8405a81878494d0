"""Pairs that are two people"""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    op.create_table(
        "two_people",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["first_id"], ["people.id"], name=op.f("fk_two_people_first_id")),
        sa.ForeignKeyConstraint(["second_id"], ["people.id"], name=op.f("fk_two_people_second_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_two_people")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("two_people", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_two_people_first_id"), ["first_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_two_people_second_id"), ["second_id"], unique=False)
