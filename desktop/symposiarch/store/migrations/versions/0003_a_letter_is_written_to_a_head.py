"""A letter is written to a head"""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    with op.batch_alter_table("messages", recreate="always", table_kwargs={"sqlite_autoincrement": True}) as batch_op:
        batch_op.add_column(sa.Column("attendee_id", sa.Integer(), nullable=True), insert_after="answer")
        batch_op.create_index(batch_op.f("ix_messages_attendee_id"), ["attendee_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_messages_attendee_id"), "attendees", ["attendee_id"], ["id"])
    op.execute(
        "UPDATE messages SET attendee_id = (SELECT min(attendees.id) FROM attendees WHERE"
        " attendees.invitation_id = messages.invitation_id AND attendees.role = 'invitee')"
        " WHERE invitation_id IS NOT NULL"
    )
