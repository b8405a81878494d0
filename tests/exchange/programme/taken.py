"""Programmes of other people, taken into an event."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.plan import plan_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.events import add_event
from symposiarch.planning.programme.rows import ItemRow, programme_rows
from symposiarch.store import Office


def new_event(
    office: Office, begins: str = "2026-12-10T14:00", zone: str = "Asia/Seoul", languages: Any = ("en", "ko")
) -> int:
    with office.transaction("Add an event") as tx:
        return add_event(
            tx.session,
            title="Symposium",
            begins=datetime.fromisoformat(begins),
            time_zone=zone,
            languages=languages,
        ).id


def take(office: Office, event_id: int, path: Path) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        first = event_row(session, event_id).begins.date()
        plan = plan_programme(session, event_id, read=read_programme(path, first_day=first))
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)
    return rows_of(office, event_id)


def rows_of(office: Office, event_id: int) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        return programme_rows(session, event_id)


def verdicts(office: Office, event_id: int, path: Path) -> set[Fate]:
    with office.reading() as session:
        first = event_row(session, event_id).begins.date()
        plan = plan_programme(session, event_id, read=read_programme(path, first_day=first))
    return {item.verdict for item in plan.every()}


def written(tmp_path: Path, text: str, name: str = "programme.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


PROGRAMME = """Time,Session,Role,Speaker,Affiliation,Topic
14:00-14:10,Opening,Speaker,H.E. Kamran Səlimov,Ambassador of Azerbaijan,
14:10-14:20,Congratulatory address,Speaker,Bae Kyung-min,Friendship Association,
14:20-15:30,Panel: Education and culture,Moderator,Noh Ye-rin,Publisher,
,,Panellist,Aynur Rəhimli,Baku State University,Reading across borders
,,Panellist,Moon Tae-oh,Hanbat College,Schools and museums
15:30-15:50,Questions from the audience,,,,
15:50-17:00,Closing reception,,,,
"""


CALENDAR = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261210T100000\r\nSUMMARY:개막식\r\nLOCATION:대강당\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)
