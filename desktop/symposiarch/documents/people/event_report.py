"""The report of an event, for those to whom the office answers: two or three pages of figures that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date
from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.words import word
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.report import EventReport, Line, Numbers, event_report
from symposiarch.planning.languages import language_name
from symposiarch.planning.states import state_name

MOST_ORGANISATIONS = 24
"""On paper; the workbook has all."""


def facts(session: Session, event_id: int, edition: Edition, *, names: bool) -> dict[str, Any]:
    """With `names` the gaps say who stayed away and who never answered; without, only how many."""
    language = edition.language
    report = event_report(session, event_id)
    figures = report.numbers
    return {
        "recorded": figures.recorded,
        "figures": _figures(
            language,
            ("invited", figures.invited),
            ("accepted", figures.accepted + figures.represented),
            ("expected", figures.expected),
            ("came", figures.came if figures.recorded else "–"),
        ),
        "details": _figures(
            language,
            ("by-silence", figures.by_silence),
            ("hosts", figures.hosts),
            ("represented", figures.represented),
            ("declined", figures.declined),
            ("open", figures.open),
            ("walk-ins", figures.walk_ins),
            ("no-shows", figures.no_shows),
        ),
        "share": _share(figures),
        "rows": _blocks(report, language),
        "slots": [{"time": f"{slot.begins:%H:%M}", "came": slot.came} for slot in report.slots],
        "gaps": {
            "no-shows": list(report.gaps.no_shows) if names else [],
            "unanswered": list(report.gaps.unanswered) if names else [],
            "no-show-count": figures.no_shows,
            "unanswered-count": len(report.gaps.unanswered),
            "organisations": list(report.gaps.organisations),
            "empty-seats": report.gaps.empty_seats,
            "words": {
                key: word(language, f"report.{key}", n=count)
                for key, count in (
                    ("stayed-away", figures.no_shows),
                    ("unanswered", len(report.gaps.unanswered)),
                    ("empty-seats", report.gaps.empty_seats),
                )
            },
        },
        "earlier": [
            {
                "title": title,
                "date": format_date(begins, "medium", locale_of(language)),
                "invited": numbers.invited,
                "accepted": numbers.accepted + numbers.represented,
                "came": str(numbers.came) if numbers.recorded else "–",
                "share": _share(numbers),
            }
            for title, begins, numbers in _with_itself(session, report)
        ],
    }


def _figures(language: str, *told: tuple[str, int | str]) -> list[dict[str, Any]]:
    return [
        {"key": f"report.{key}", "word": word(language, f"report.{key}", n=number), "number": number}
        for key, number in told
    ]


def _with_itself(session: Session, report: EventReport) -> list[tuple[str, datetime, Numbers]]:
    """This event first, then those before it; nothing where there is none to compare with."""
    if not report.earlier:
        return []
    begins = event_row(session, report.event_id).begins
    return [(report.title, begins, report.numbers), *((one.title, one.begins, one.numbers) for one in report.earlier)]


def _blocks(report: EventReport, language: str) -> list[dict[str, Any]]:
    def block(key: str, lines: Sequence[Line], rest: Sequence[Line] = ()) -> dict[str, Any]:
        """The bars are measured by the longest of `lines`; what is told as the `rest` is no bar among them: 0."""
        most = max((max(line.invited, line.came) for line in lines), default=1)
        measured = [(line, most) for line in lines] + [(line, 0) for line in rest]
        return {
            "key": f"report.{key}",
            "lines": [
                {"name": line.name, "invited": line.invited, "came": line.came, "most": longest}
                for line, longest in measured
            ],
        }

    unnamed, organisations = word(language, "report.no-category"), report.organisations
    blocks = [
        block("categories", [Line(one.name or unnamed, one.invited, one.came) for one in report.categories]),
        block(
            "organisations", organisations[:MOST_ORGANISATIONS], _together(organisations[MOST_ORGANISATIONS:], language)
        ),
        block("states", [Line(state_name(one.name, language), one.invited, one.came) for one in report.states]),
        block(
            "languages", [Line(language_name(one.name, language), one.invited, one.came) for one in report.languages]
        ),
    ]
    return [one for one in blocks if one["lines"]]


def _together(more: Sequence[Line], language: str) -> list[Line]:
    """In one line how many more organisations there were, and from them together."""
    if not more:
        return []
    rest = word(language, "report.more", n=len(more))
    return [Line(rest, sum(line.invited for line in more), sum(line.came for line in more))]


def _share(figures: Numbers) -> str:
    """How many of those expected came, walk-ins not counted; nothing where it is not known."""
    if not figures.recorded or not figures.expected:
        return ""
    return f"{round(100 * (figures.expected - figures.no_shows) / figures.expected)} %"
