"""Answers that were given in a chat, and lists to which each adds a line."""

from __future__ import annotations

from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import read

from symposiarch.model.invitations import Reply

KAKAO = """만찬 단톡방 님과 카카오톡 대화
저장한 날짜 : 2026-10-02 18:00:00

--------------- 2026년 10월 1일 목요일 ---------------
[사무국] [오전 9:01] 회신 부탁드립니다. 성함/소속/직책/참석여부
[강민호] [오전 9:05] 강민호/한빛재단/이사/참석
[윤서아] [오전 9:09] 윤서아/BMW코리아/부장/불참
[한지우] [오후 1:30] 참석합니다
"""

WHATSAPP = """[12/05/2026, 14:02:11] Protocol: Please tell us whether you come.
[12/05/2026, 14:05:40] Anna Berg: Yes, with my husband
[12/05/2026, 14:07:02] Bo Ek: Sorry, can't make it
[12/05/2026, 14:09:30] +46 70 555 01 01: will attend
[12/05/2026, 15:00:00] Bo Ek: What is the dress code?
"""


def test_who_answers_in_a_chat_says_house_and_post() -> None:
    told = [(one.name, one.organisation, one.title, one.reply) for one in people(KAKAO.encode())]
    assert told == [
        ("강민호", "한빛재단", "이사", Reply.ACCEPTED),
        ("윤서아", "BMW코리아", "부장", Reply.DECLINED),
        ("한지우", "", "", Reply.ACCEPTED),
    ]
    (table,) = read(KAKAO.encode()).tables
    assert [row.row for row in table.skipped] == [5]


def test_an_answer_in_a_chat_is_of_who_wrote_it() -> None:
    anna, bo, unnamed = people(WHATSAPP.encode())
    assert (anna.name, anna.reply, len(anna.companions)) == ("Anna Berg", Reply.ACCEPTED, 1)
    assert (bo.name, bo.reply) == ("Bo Ek", Reply.DECLINED)
    assert (unnamed.person["phone"], unnamed.reply) == ("+46 70 555 01 01", Reply.ACCEPTED)


def test_lines_to_which_each_adds_one_name_house_post_and_answer() -> None:
    text = "#接龙\n晚宴报名\n\n1. 李伟 财政部 司长 参加\n2. 赵敏 北京大学 教授 不参加\n"
    assert [(one.name, one.organisation, one.title, one.reply) for one in people(text.encode())] == [
        ("李伟", "财政部", "司长", Reply.ACCEPTED),
        ("赵敏", "北京大学", "教授", Reply.DECLINED),
    ]


def test_an_answer_that_is_taken_back_later_in_a_chat_stands_no_longer() -> None:
    chat = """[12/05/2026, 14:05:40] Anna Berg: Yes
[12/05/2026, 14:07:02] Bo Ek: Yes but my wife no
[12/05/2026, 15:00:00] Anna Berg: Unfortunately something has come up and it will be too late for me
"""
    told = {one.name: one.reply for one in people(chat.encode())}
    assert told == {"Anna Berg": None, "Bo Ek": Reply.ACCEPTED}
