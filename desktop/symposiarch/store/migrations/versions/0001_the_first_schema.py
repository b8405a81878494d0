"""The first schema"""

from functools import partial
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def _columns(kind: sa.types.TypeEngine[Any], *names: str, empty: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=empty) for name in names]


_texts = partial(_columns, sa.Text())
_words = partial(_columns, sa.String(32))  # one word of a choice
_numbers = partial(_columns, sa.Integer())
_lengths = partial(_columns, sa.Float())
_flags = partial(_columns, sa.Boolean())
_days = partial(_columns, sa.Date())
_times = partial(_columns, sa.Time())
_moments = partial(_columns, sa.DateTime())
_values = partial(_columns, sa.JSON())


def _link(name: str, table: str, *, empty: bool = False, indexed: bool = True) -> list[sa.Column[Any]]:
    """A column that points at a row of a table."""
    return [sa.Column(name, sa.Integer(), nullable=empty, info={"table": table, "indexed": indexed})]


def _table(
    name: str, *columns: list[sa.Column[Any]], uuid: bool = False, unique: tuple[str, ...] = (), indexed: str = ""
) -> None:
    """A table as each of ours is: its columns, then its key and version, its links to others in the order of their
    names, what is unique ("event_id number": the two together) and what is found fast."""
    own = [column for several in columns for column in several]
    links = {column.name: column.info for column in own if column.info}
    if uuid:
        own += _columns(sa.String(36), "uuid")
        unique += ("uuid",)
    op.create_table(
        name,
        *own,
        *_columns(sa.Integer(), "id", "version"),
        *(
            sa.ForeignKeyConstraint([link], [f"{links[link]['table']}.id"], name=op.f(f"fk_{name}_{link}"))
            for link in sorted(links)
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *(sa.UniqueConstraint(*names.split(), name=op.f(f"uq_{name}_{names.replace(' ', '_')}")) for names in unique),
        sqlite_autoincrement=True,
    )
    for column in sorted([*indexed.split(), *(link for link in links if links[link]["indexed"])]):
        op.create_index(op.f(f"ix_{name}_{column}"), name, [column])


def upgrade() -> None:
    _table(
        "categories",
        _texts("name"),
        _values("names"),
        _texts("colour"),
        _numbers("position"),
        _numbers("retention_months", empty=True),
        unique=("name",),
    )
    op.create_table(
        "change_sets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("program", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("fact", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("values_kept", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_sets")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_change_sets_state", "change_sets", ["state", "id"], unique=False)
    _table(
        "pictures",
        _texts("media_type"),
        _columns(sa.LargeBinary(), "content"),
        _columns(sa.String(length=64), "digest"),
        indexed="digest",
    )
    _table("remembered_mappings", _texts("signature"), _values("columns"), _moments("used_at"), unique=("signature",))
    _table("saved_lists", _texts("name", "notes"), unique=("name",))
    _table("series", _texts("name"), _values("names"), unique=("name",))
    _table("settings", _texts("name"), _values("value"), unique=("name",))
    _table(
        "organisations",
        _texts("name"),
        _values("names"),
        _texts("short_name"),
        _words("kind"),
        _texts("state", "address", "city", "post_code", "country", "phone", "email", "website"),
        _link("mark_id", "pictures", empty=True, indexed=False),
        _texts("notes"),
        _moments("archived_at", empty=True),
        uuid=True,
        indexed="name",
    )
    _table(
        "people",
        _texts("honorific", "given_name", "family_name", "suffix"),
        _words("name_order"),
        _texts("printed_name", "native_name", "other_name", "salutation", "card_name", "pronounced_as", "category"),
        _words("gender"),
        _values("languages"),
        _texts("language", "diet"),
        _words("mobility"),
        _texts("mobility_note", "email"),
        _values("other_emails"),
        _texts("phone", "mobile", "website", "address", "city", "post_code", "country", "nationality"),
        _days("birth_date", empty=True),
        _texts("vehicle_plate", "passport_name", "document_number"),
        _values("biography"),
        _link("photo_id", "pictures", empty=True, indexed=False),
        _texts("notes"),
        _link("partner_id", "people", empty=True),
        _words("partner_rank"),
        _link("assistant_id", "people", empty=True),
        _link("merged_into_id", "people", empty=True),
        _moments("archived_at", empty=True),
        _days("erase_on", empty=True),
        _texts("source", "search_key"),
        uuid=True,
        indexed="category email",
    )
    op.create_table(
        "row_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(length=64), nullable=False),
        sa.Column("operation", sa.String(length=8), nullable=False),
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("last_key", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("was_version", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["change_set_id"], ["change_sets.id"], name=op.f("fk_row_changes_change_set_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_row_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_row_changes_change_set_id"), "row_changes", ["change_set_id"], unique=False)
    op.create_index("ix_row_changes_row", "row_changes", ["table_name", "key", "last_key"], unique=False)
    _table("list_members", _link("list_id", "saved_lists"), _link("person_id", "people"), _numbers("position"))
    _table(
        "posts",
        _link("person_id", "people", empty=True),
        _link("organisation_id", "organisations", empty=True),
        _texts("title"),
        _values("titles"),
        _texts("department", "state", "rank_class"),
        _numbers("grade", empty=True),
        _words("status"),
        _days("begins_on", "ends_on", "taken_up_on", empty=True),
        _times("taken_up_at", empty=True),
        _flags("accredited_here", "single_holder"),
        _numbers("position"),
        _link("predecessor_id", "posts", empty=True, indexed=False),
        _texts("notes"),
        uuid=True,
    )
    _table(
        "received_invitations",
        _link("person_id", "people"),
        _days("day"),
        _texts("occasion"),
        _flags("accepted"),
        _texts("notes"),
    )
    _table(
        "suppliers",
        _texts("name"),
        _words("kind"),
        _link("organisation_id", "organisations", empty=True, indexed=False),
        _texts("contact", "phone", "email", "hours", "notes"),
    )
    _table(
        "venues",
        _texts("name"),
        _values("names"),
        _texts("address"),
        _values("addresses"),
        _texts("city", "country", "phone", "email"),
        _link("contact_id", "people", empty=True, indexed=False),
        _times("opens", "closes", empty=True),
        _texts("equipment", "access", "notes"),
        uuid=True,
    )
    _table(
        "events",
        _texts("title"),
        _values("titles", "subtitles"),
        _link("series_id", "series", empty=True, indexed=False),
        _numbers("edition", empty=True),
        _words("kind", "stage"),
        _moments("begins"),
        _moments("ends", empty=True),
        _texts("time_zone"),
        _link("venue_id", "venues", empty=True, indexed=False),
        _numbers("capacity", empty=True),
        _values("languages", "dress", "occasion"),
        _words("reply_mode"),
        _days("reply_by", empty=True),
        _texts("reply_to"),
        _values("practical"),
        _texts("practice"),
        _words("house"),
        _texts("host_state", "own_state", "wave", "notes"),
        uuid=True,
        indexed="begins",
    )
    _table(
        "rooms",
        _link("venue_id", "venues"),
        _texts("name"),
        _values("names"),
        _numbers("position", "width", "depth"),
        _values("outline"),
        _numbers("most_people", empty=True),
        _values("capacities"),
        _numbers("walk_minutes"),
        _texts("equipment", "notes"),
        _link("background_id", "pictures", empty=True, indexed=False),
        _numbers("background_x", "background_y", "background_width"),
        uuid=True,
    )
    _table(
        "absences",
        _link("event_id", "events"),
        _link("person_id", "people"),
        _moments("begins", "ends"),
        _texts("note"),
    )
    _table(
        "access_records",
        _link("event_id", "events", empty=True),
        _texts("sheet", "by"),
        _moments("at"),
        _texts("purpose"),
    )
    _table("acknowledgements", _link("event_id", "events"), _texts("finding", "by"), _moments("at"), _texts("note"))
    _table("event_rooms", _link("event_id", "events"), _link("room_id", "rooms"), _texts("use"), _numbers("position"))
    _table(
        "flags",
        _link("event_id", "events"),
        _texts("state"),
        _numbers("position"),
        _flags("anthem", "shown"),
        _texts("notes"),
    )
    _table(
        "gifts",
        _link("event_id", "events"),
        _link("giver_id", "people", empty=True, indexed=False),
        _link("receiver_id", "people", empty=True, indexed=False),
        _texts("title"),
        _columns(sa.String(length=24), "value", empty=True),
        _texts("currency"),
        _moments("given_at", empty=True),
        _texts("notes"),
    )
    _table(
        "layouts",
        _texts("name"),
        _link("room_id", "rooms", empty=True),
        _link("event_id", "events", empty=True),
        _words("kind"),
        _texts("notes"),
        uuid=True,
    )
    _table(
        "message_templates",
        _link("event_id", "events", empty=True),
        _words("kind"),
        _texts("language", "subject", "body"),
        unique=("event_id kind language",),
    )
    _table(
        "named_views",
        _texts("page", "name"),
        _link("event_id", "events", empty=True),
        _values("filters"),
        _numbers("position"),
    )
    _table(
        "organisers",
        _link("event_id", "events"),
        _link("organisation_id", "organisations"),
        _words("role"),
        _numbers("position"),
        _numbers("quota", empty=True),
        _link("contact_id", "people", empty=True, indexed=False),
        _texts("notes"),
    )
    _table(
        "print_records",
        _link("event_id", "events"),
        _texts("sheet", "about", "digest"),
        _moments("printed_at"),
        _texts("by"),
        unique=("event_id sheet about",),
    )
    _table(
        "programme_items",
        _link("event_id", "events"),
        _link("parent_id", "programme_items", empty=True),
        _numbers("position"),
        _days("day"),
        _words("kind"),
        _values("titles", "subtitles", "descriptions"),
        _link("room_id", "rooms", empty=True),
        _numbers("minutes"),
        _moments("pinned_at", empty=True),
        _texts("language"),
        _values("interpretation"),
        _flags("printed"),
        _texts(
            "stage_notes",
            "cue",
            "mover",
            "microphone",
            "anthem",
            "lights",
            "photo_call",
            "responsible",
            "fallback",
            "source_id",
        ),
        _values("source_facts"),
        uuid=True,
    )
    _table(
        "programme_releases",
        _link("event_id", "events"),
        _numbers("number"),
        _moments("released_at"),
        _texts("by", "note"),
        _values("content"),
        unique=("event_id number",),
    )
    _table(
        "room_features",
        _link("room_id", "rooms"),
        _words("kind"),
        _texts("label"),
        _numbers("x", "y", "width", "depth"),
        _lengths("rotation"),
    )
    _table(
        "rule_settings",
        _link("event_id", "events"),
        _texts("code"),
        _words("level"),
        _texts("note"),
        unique=("event_id code",),
    )
    _table(
        "services",
        _link("event_id", "events"),
        _link("supplier_id", "suppliers", empty=True),
        _words("kind"),
        _texts("title"),
        _numbers("quantity", empty=True),
        _words("status"),
        _moments("begins", "ends", empty=True),
        _values("languages"),
        _numbers("booths", empty=True),
        _texts("contact", "phone", "notes"),
    )
    _table(
        "speaker_duties",
        _link("event_id", "events"),
        _link("person_id", "people"),
        _words("kind"),
        _days("due_on", empty=True),
        _moments("done_at", empty=True),
        _texts("note"),
    )
    _table(
        "tasks",
        _link("event_id", "events"),
        _texts("title", "subject"),
        _numbers("offset_days", empty=True),
        _days("due_on", empty=True),
        _texts("responsible"),
        _moments("done_at", empty=True),
        _texts("done_by"),
        _numbers("position"),
        _texts("notes"),
        uuid=True,
    )
    _table(
        "cost_lines",
        _link("event_id", "events"),
        _link("service_id", "services", empty=True),
        _texts("title"),
        _columns(sa.String(length=24), "budget", "actual", empty=True),
        _texts("currency"),
        _days("paid_on", empty=True),
        _numbers("position"),
        _texts("notes"),
    )
    _table(
        "invitations",
        _link("event_id", "events"),
        _link("person_id", "people"),
        _link("post_id", "posts", empty=True, indexed=False),
        _link("organiser_id", "organisers", empty=True, indexed=False),
        _words("wave"),
        _numbers("position"),
        _words("channel"),
        _texts("language"),
        _words("stage"),
        _moments("approved_at", empty=True),
        _texts("approved_by"),
        _moments("sent_at", "reminded_at", empty=True),
        _numbers("reminders"),
        _words("reply"),
        _moments("replied_at", empty=True),
        _words("reply_way"),
        _texts("reply_recorded_by", "reply_note"),
        _words("reply_mode", empty=True),
        _days("reply_by", empty=True),
        _numbers("companions_invited"),
        _texts("group"),
        _words("token"),
        _numbers("rank_place", empty=True),
        _texts("rank_note", "source_key", "notes"),
        uuid=True,
        unique=("event_id person_id", "token"),
        indexed="source_key",
    )
    _table(
        "roles",
        _link("item_id", "programme_items"),
        _link("person_id", "people", empty=True),
        _link("post_id", "posts", empty=True, indexed=False),
        _words("kind", "status"),
        _numbers("position"),
        _texts("order_note"),
        _numbers("chair", empty=True),
        _values("topics"),
        _numbers("minutes", empty=True),
        _texts("language"),
        _values("biographies"),
        _link("photo_id", "pictures", empty=True, indexed=False),
        _texts("affiliation"),
        _link("slot_id", "roles", empty=True),
        _link("replaces_id", "people", empty=True, indexed=False),
        _texts("notes"),
        uuid=True,
    )
    _table(
        "seating_plans",
        _link("event_id", "events"),
        _link("layout_id", "layouts"),
        _texts("name"),
        _flags("chosen"),
        _lengths("mixing"),
        _values("options"),
        _numbers("number", empty=True),
        _moments("frozen_at", empty=True),
        _texts("frozen_by"),
        uuid=True,
    )
    _table(
        "tables",
        _link("layout_id", "layouts"),
        _texts("label"),
        _numbers("position"),
        _words("shape"),
        _numbers("x", "y"),
        _lengths("rotation"),
        _flags("mirrored"),
        _numbers("width", "depth"),
        _values("options"),
        _texts("category", "grouped"),
        _flags("locked"),
        uuid=True,
    )
    _table(
        "attendees",
        _link("event_id", "events"),
        _link("invitation_id", "invitations", empty=True),
        _link("person_id", "people", empty=True),
        _texts("name"),
        _words("role", "honour", "rank_mode"),
        _texts("rank_note"),
        _moments("withdrawn_at", empty=True),
        _flags("seated_apart"),
        _texts("diet", "card_name", "notes", "alert"),
        uuid=True,
    )
    _table(
        "envelopes",
        _link("event_id", "events"),
        _link("invitation_id", "invitations"),
        _numbers("serial"),
        _words("channel"),
        _texts("handed_to"),
        _days("handed_on", empty=True),
        _texts("signed_by", "notes"),
        unique=("event_id serial",),
    )
    _table(
        "invitation_records",
        _link("invitation_id", "invitations"),
        _words("kind"),
        _texts("before", "after"),
        _moments("at"),
        _words("way"),
        _texts("by", "note"),
        _link("corrects_id", "invitation_records", empty=True, indexed=False),
    )
    _table(
        "messages",
        _link("event_id", "events", empty=True),
        _link("invitation_id", "invitations", empty=True),
        _link("person_id", "people", empty=True),
        _link("recipient_id", "people", empty=True, indexed=False),
        _words("kind", "channel"),
        _texts("language", "to_address", "subject", "body"),
        _words("status"),
        _texts("message_id"),
        _moments("made_at"),
        _moments("approved_at", empty=True),
        _texts("approved_by"),
        _numbers("attempts"),
        _moments("next_attempt_at", "sent_at", empty=True),
        _texts("answer"),
        uuid=True,
        indexed="status",
    )
    _table(
        "seats",
        _link("table_id", "tables"),
        _numbers("position"),
        _texts("label"),
        _words("kind"),
        _numbers("x", "y"),
        _lengths("facing"),
        uuid=True,
    )
    _table(
        "arrivals",
        _link("attendee_id", "attendees"),
        _moments("at"),
        _texts("door", "by"),
        _moments("undone_at", empty=True),
        uuid=True,
    )
    _table(
        "movements",
        _link("event_id", "events"),
        _link("attendee_id", "attendees", empty=True),
        _texts("vehicle", "plate", "driver", "driver_phone", "guards", "gate", "parking"),
        _moments("expected_at", empty=True),
        _link("greeter_id", "people", empty=True, indexed=False),
        _link("escort_id", "people", empty=True, indexed=False),
        _flags("tell_principal"),
        _texts("access_zone", "notes"),
    )
    _table(
        "places",
        _link("plan_id", "seating_plans"),
        _link("seat_id", "seats"),
        _link("attendee_id", "attendees"),
        _flags("locked"),
        _texts("note"),
        _values("reasons"),
        unique=("plan_id attendee_id", "plan_id seat_id"),
    )
    _table(
        "wishes",
        _link("event_id", "events"),
        _link("first_id", "attendees"),
        _link("second_id", "attendees"),
        _words("kind"),
        _numbers("weight"),
        _flags("hard"),
        _texts("note"),
    )
