"""The people of the address book, as the matcher and the search for duplicates compare them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.people import Gender, Organisation, Person, Post
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.names.honorifics import gender_in


def everybody(session: Session, *, with_merged: bool = False) -> tuple[Known, ...]:
    """All who are in the address book and not put away.

    With `with_merged`, also the bare UUID of everybody who was merged into one of them: a workbook written before the
    merge still comes back to the right person.
    """
    organisations: dict[int, str] = {}
    for person, organisation in session.execute(
        select(Post.person_id, Organisation.name)
        .join(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.is_not(None))
        .order_by(Post.ends_on.is_(None), Post.position.desc(), Post.id.desc())
    ).tuples():
        organisations[person or 0] = organisation
    people = session.connection().execute(
        select(
            Person.id, Person.uuid, Person.printed_name, Person.given_name, Person.family_name, Person.native_name,
            Person.email, Person.other_emails, Person.phone, Person.mobile, Person.birth_date,
            Person.gender, Person.honorific,
        ).where(Person.archived_at.is_(None), Person.merged_into_id.is_(None))
    ).all()  # fmt: skip
    known = tuple(
        Known(
            id=key,
            uuid=uuid,
            name=printed or f"{given} {family}".strip(),
            native_name=native,
            organisation=organisations.get(key, ""),
            email=", ".join((email, *others)) if others else email,
            phone=f"{phone} / {mobile}" if phone and mobile else phone or mobile,
            birth_date=born,
            gender=gender if gender is not Gender.UNSTATED else gender_in(honorific),
        )
        for key, uuid, printed, given, family, native, email, others, phone, mobile, born, gender, honorific in people
    )
    return known + _merged(session, {person.id for person in known}) if with_merged else known


def _merged(session: Session, living: set[int]) -> tuple[Known, ...]:
    """The UUIDs of those who were merged, each with the person in whom they live on."""
    rows = session.execute(
        select(Person.id, Person.uuid, Person.merged_into_id).where(Person.merged_into_id.is_not(None))
    ).tuples()
    gone = {key: (uuid, into or 0) for key, uuid, into in rows}
    found = []
    for uuid, into in gone.values():
        while into in gone:
            into = gone[into][1]
        if into in living:
            found.append(Known(id=into, uuid=uuid))
    return tuple(found)
