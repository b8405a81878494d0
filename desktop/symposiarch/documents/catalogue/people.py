"""Lists of guests, and what is printed for the door and after the day."""

from __future__ import annotations

from symposiarch.documents.catalogue.sheet import WHO, Group, Option, Sheet

BADGE_LEAST, BADGE_WIDEST, BADGE_HIGHEST = 40, 200, 280
"""Millimetres: a smaller badge holds no name and no code, and a larger one is worn by nobody."""

PEOPLE = (
    Sheet(
        "attendee-list",
        "Attendee list",
        "Everyone with function and organisation, grouped and sorted as you choose.",
        Group.GUESTS,
        "people.attendee_list",
        (
            WHO,
            Option("sort", "Sorted by", "name", ("name", "organisation", "category", "country", "list")),
            Option(
                "group", "Grouped by", "none", ("none", "category", "organisation", "country", "organiser", "reply")
            ),
            Option("columns", "Columns", "reply", ("reply", "country", "category", "organiser", "table"), many=True),
        ),
        words="number name office reply country category organiser table plan.row continued",
    ),
    Sheet(
        "precedence-list",
        "Order of precedence",
        "Who stands before whom and why, ties as ties, places set by hand with their note; for the staff.",
        Group.GUESTS,
        "people.precedence_list",
        (Option("who", "Guests", "not-declined", ("coming", "not-declined")),),
        words="logistics.rank name precedence.why",
    ),
    Sheet(
        "escort-list",
        "Escort list",
        "Who leads which guest from where to which seat.",
        Group.DAY,
        "seating.escort_list",
        (Option("who", "Guests", "escorted", ("escorted", "all")),),
        words="name table plan.row seat plan.honoured escort.meets escort.unassigned continued",
        lacking="empty.escorts",
    ),
    Sheet(
        "badges",
        "Badges",
        "Name in both scripts, organisation, category colour and a QR code for the door.",
        Group.DAY,
        "people.badges",
        (
            WHO,
            Option("size", "Size", "id1", ("id1", "a7", "a6", "own")),
            Option("width", "Own width in millimetres", 90, least=BADGE_LEAST, most=BADGE_WIDEST, only=("size", "own")),
            Option(
                "height", "Own height in millimetres", 60, least=BADGE_LEAST, most=BADGE_HIGHEST, only=("size", "own")
            ),
            Option("code", "QR code", True),
            Option("back", "Backs, with the table", False),
            Option("emergency", "Emergency telephone on the back", "", only=("back", True)),
            Option("roll", "One badge a page, for a roll printer", False),
        ),
        words="table plan.row emergency",
        each="badges",
    ),
    Sheet(
        "sign-in",
        "Sign-in sheet",
        "A to Z with room for signatures, guests of honour apart, blank rows for walk-ins.",
        Group.DAY,
        "people.sign_in",
        (WHO, Option("blank", "Blank rows", 10, most=500), Option("honours", "Guests of honour apart", True)),
        words="number name organisation accompanying time signature",
    ),
    Sheet(
        "event-report",
        "Report of the event",
        "Afterwards: how many came, from where, in which languages, what was missing, and how it was before.",
        Group.DAY,
        "people.event_report",
        (Option("names", "Names of those who stayed away", False),),
        words=(
            "report.invited report.accepted report.expected report.came report.walk-ins report.no-shows "
            "report.declined report.represented report.by-silence report.hosts report.open report.of-expected "
            "report.categories report.organisations report.states report.languages report.arrivals report.gaps "
            "report.earlier report.stayed-away report.unanswered report.nobody-from report.empty-seats "
            "report.not-recorded report.event report.date continued"
        ),
        languages=1,
    ),
)
