"""People, the posts they hold, and the organisations they hold them in."""

from datetime import date, time
from operator import attrgetter
from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row, Texts
from symposiarch.model.choices import Gender, NameOrder, Word

__all__ = [
    "ERASED",
    "NAME_COLUMNS",
    "Category",
    "Gender",
    "ListMember",
    "Mobility",
    "NameOrder",
    "Organisation",
    "OrganisationKind",
    "PartnerRank",
    "Person",
    "Picture",
    "Post",
    "PostStatus",
    "SavedList",
    "TwoPeople",
    "moment_of",
    "name_of",
    "written_name",
]

ERASED = "Erased"
"""The printed name of the record that stays without data, because heads at events that are over stand on it."""


class Mobility(Word):
    """What somebody needs to reach a seat and to sit there."""

    NONE = ""
    STEP_FREE = "step_free"
    WHEELCHAIR = "wheelchair"


class PartnerRank(Word):
    """Whether a partner has a rank of their own, or takes the other's among partners (PROTOCOL C1.6)."""

    OWN_RIGHT = "own_right"
    ACCOMPANIES = "accompanies"


class OrganisationKind(Word):
    OTHER = "other"
    MISSION = "mission"
    GOVERNMENT = "government"
    INTERNATIONAL = "international"
    UNIVERSITY = "university"
    SCHOOL = "school"
    ASSOCIATION = "association"
    CULTURE = "culture"
    MEDIA = "media"
    COMPANY = "company"


class Organisation(Carried, Row):
    """A ministry, mission, university, association: whatever people hold their posts in."""

    __tablename__ = "organisations"

    name: Mapped[str] = mapped_column(index=True)
    names: Mapped[Texts] = mapped_column(default=Texts())
    short_name: Mapped[str] = mapped_column(default="")
    kind: Mapped[OrganisationKind] = mapped_column(default=OrganisationKind.OTHER)
    state: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2 of the state it belongs to
    address: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    post_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2 of where it stands
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    mark_id: Mapped[int | None] = mapped_column(ForeignKey("pictures.id"))
    notes: Mapped[str] = mapped_column(default="")
    archived_at: Mapped[Moment | None]

    mark: Mapped["Picture | None"] = relationship()


class Picture(Row):
    """A photograph of a person, the mark of an organisation, or the plan behind a room."""

    __tablename__ = "pictures"

    media_type: Mapped[str] = mapped_column(default="image/jpeg")
    content: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64), index=True)  # SHA-256 of the content, in hexadecimal


class Category(Row):
    """A kind of guest that the office tells apart, with its colour and how long its people are kept."""

    __tablename__ = "categories"

    name: Mapped[str] = mapped_column(unique=True)
    colour: Mapped[str] = mapped_column(default="")  # "#2f7d4f"
    position: Mapped[int] = mapped_column(default=0)
    retention_months: Mapped[int | None]


def written_name(printed: str, given: str, family: str, order: NameOrder, suffix: str, native: str, email: str) -> str:
    """The name as it is printed: as written, or put together in the order in which this person says it; where there is
    none, what else they are known by."""
    if printed:
        return printed
    parts = (family, given, suffix) if order is NameOrder.FAMILY_FIRST else (given, family, suffix)
    return " ".join(part for part in parts if part) or native or email


class Person(Carried, Row):
    """Somebody in the address book. Names are kept as people write them: never re-cased, never transliterated."""

    __tablename__ = "people"

    honorific: Mapped[str] = mapped_column(default="")
    given_name: Mapped[str] = mapped_column(default="")
    family_name: Mapped[str] = mapped_column(default="")
    suffix: Mapped[str] = mapped_column(default="")
    name_order: Mapped[NameOrder] = mapped_column(default=NameOrder.GIVEN_FIRST)
    printed_name: Mapped[str] = mapped_column(default="")
    native_name: Mapped[str] = mapped_column(default="")
    other_name: Mapped[str] = mapped_column(default="")  # a former name, a pen name, a name in a third script
    salutation: Mapped[str] = mapped_column(default="")  # "Dear Ambassador", where the usual one is not right
    card_name: Mapped[str] = mapped_column(
        default=""
    )  # the wording of the place card, where the usual one is not right
    pronounced_as: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(default="", index=True)  # the name of a Category
    gender: Mapped[Gender] = mapped_column(default=Gender.UNSTATED)
    languages: Mapped[tuple[str, ...]] = mapped_column(default=())  # spoken, ISO 639-1, the best first
    language: Mapped[str] = mapped_column(default="")  # of letters to this person
    diet: Mapped[str] = mapped_column(default="")
    mobility: Mapped[Mobility] = mapped_column(default=Mobility.NONE)
    mobility_note: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="", index=True)
    other_emails: Mapped[tuple[str, ...]] = mapped_column(default=())
    phone: Mapped[str] = mapped_column(default="")
    mobile: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    city: Mapped[str] = mapped_column(default="")
    post_code: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2
    nationality: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2
    birth_date: Mapped[date | None]
    vehicle_plate: Mapped[str] = mapped_column(default="")
    passport_name: Mapped[str] = mapped_column(default="")
    document_number: Mapped[str] = mapped_column(default="")
    biography: Mapped[Texts] = mapped_column(default=Texts())
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("pictures.id"))
    notes: Mapped[str] = mapped_column(default="")
    partner_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    partner_rank: Mapped[PartnerRank] = mapped_column(default=PartnerRank.ACCOMPANIES)
    assistant_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    archived_at: Mapped[Moment | None]
    erase_on: Mapped[date | None]
    source: Mapped[str] = mapped_column(default="")  # the file or list that this person came from
    search_key: Mapped[str] = mapped_column(default="")

    photo: Mapped[Picture | None] = relationship()
    partner: Mapped["Person | None"] = relationship(foreign_keys=[partner_id], remote_side="Person.id")
    assistant: Mapped["Person | None"] = relationship(foreign_keys=[assistant_id], remote_side="Person.id")
    posts: Mapped[list["Post"]] = relationship(
        back_populates="person", foreign_keys="Post.person_id", order_by="Post.position, Post.id"
    )

    @property
    def name(self) -> str:
        """The name as it is printed (see `written_name`)."""
        return name_of(self)

    @property
    def main_post(self) -> "Post | None":
        """The post that stands beside the name: the first that is still held, else the latest."""
        held = [post for post in self.posts if post.ends_on is None]
        if held:
            return held[0]
        return max(self.posts, key=lambda post: post.ends_on or date.min, default=None)


NAME_COLUMNS = (
    Person.printed_name,
    Person.given_name,
    Person.family_name,
    Person.name_order,
    Person.suffix,
    Person.native_name,
    Person.email,
)
"""What a name is written of, in the order of `written_name`."""


_parts_of_name = attrgetter(*(column.key for column in NAME_COLUMNS))


def name_of(row: Any) -> str:
    """The name of somebody of whom a row holds the `NAME_COLUMNS`."""
    return written_name(*_parts_of_name(row))


class TwoPeople(Row):
    """Two records that look like one person, and were said to be two: they are not offered for merging again."""

    __tablename__ = "two_people"

    first_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    second_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)


class PostStatus(Word):
    IN_OFFICE = "in_office"
    ACTING = "acting"
    ON_LEAVE = "on_leave"
    FORMER = "former"


class Post(Carried, Row):
    """A person's function in an organisation, from a day to a day. ("Office" is the embassy's own file.)"""

    __tablename__ = "posts"

    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)  # none while it is vacant
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    title: Mapped[str] = mapped_column(default="")
    titles: Mapped[Texts] = mapped_column(default=Texts())
    department: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2, of the state that it serves
    rank_class: Mapped[str] = mapped_column(default="")  # of the practice, "ambassador", or "deputy of mayor"
    grade: Mapped[int | None]  # inside the class, the lower the higher
    status: Mapped[PostStatus] = mapped_column(default=PostStatus.IN_OFFICE)
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    taken_up_on: Mapped[date | None]  # functions taken up: VCDR Article 13
    taken_up_at: Mapped[time | None]
    accredited_here: Mapped[bool] = mapped_column(default=True)
    single_holder: Mapped[bool] = mapped_column(default=False)  # the card may say the title alone
    position: Mapped[int] = mapped_column(default=0)  # among the posts of one person, the first is the usual one
    predecessor_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"), index=True)  # the post taken over
    notes: Mapped[str] = mapped_column(default="")

    person: Mapped[Person | None] = relationship(back_populates="posts", foreign_keys=[person_id])
    organisation: Mapped[Organisation | None] = relationship()
    predecessor: Mapped["Post | None"] = relationship(remote_side="Post.id", back_populates="successors")
    successors: Mapped[list["Post"]] = relationship(back_populates="predecessor", order_by="Post.begins_on, Post.id")

    @property
    def taken_up(self) -> str:
        """When functions were taken up, in ISO 8601: a day, with the hour where it is known; or nothing."""
        return moment_of(self.taken_up_on, self.taken_up_at)


def moment_of(day: date | None, hour: time | None) -> str:
    """A day with the hour where it is known, in ISO 8601; nothing without a day."""
    if day is None:
        return ""
    return f"{day.isoformat()}T{hour:%H:%M}" if hour is not None else day.isoformat()


class SavedList(Row):
    """People kept together under a name: the usual guests of the national day, a co-host's circle."""

    __tablename__ = "saved_lists"

    name: Mapped[str] = mapped_column(unique=True)
    notes: Mapped[str] = mapped_column(default="")

    members: Mapped[list["ListMember"]] = relationship(cascade="all, delete-orphan", order_by="ListMember.position")


class ListMember(Row):
    __tablename__ = "list_members"

    list_id: Mapped[int] = mapped_column(ForeignKey("saved_lists.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)

    person: Mapped[Person] = relationship()
