"""What nobody could write or read goes, and a post finds whoever took it over"""

from alembic import op

GOING = {
    "categories": ("names",),
    "event_rooms": ("position", "use"),
    "organisers": ("notes",),
    "rooms": ("position",),
    "series": ("names",),
    "tasks": ("position",),
}


def upgrade() -> None:
    for table, columns in GOING.items():
        with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
            for column in columns:
                batch_op.drop_column(column)
    op.create_index(op.f("ix_posts_predecessor_id"), "posts", ["predecessor_id"], unique=False)
