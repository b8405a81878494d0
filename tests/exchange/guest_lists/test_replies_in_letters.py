"""Replies in whole letters, as mail programs put them out and secretaries sum them up."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_guest, an_event, new_office

from symposiarch.cli.main import run

GUESTS = (
    ("Margaret Ellison", "ellison@example.org"),
    ("Peter Novak", "p.novak@example.org"),
    ("Sophie Garnier", "garnier@example.org"),
    ("Stefan Brandt", "brandt@example.org"),
    ("Daniel Osei", "osei@example.org"),
    ("Fatma Şahin", "sahin@example.org"),
)
Answers = Callable[[Sequence[Sequence[str]]], tuple[dict[str, Any], dict[str, Any]]]


@pytest.fixture
def invited() -> Sequence[tuple[str, str]]:
    return GUESTS


@pytest.fixture
def answers(tmp_path: Path, capsys: pytest.CaptureFixture[str], invited: Sequence[tuple[str, str]]) -> Answers:
    """What is told of a file with these rows, and the guests afterwards by name."""
    with new_office(tmp_path) as opened:
        with opened.transaction("The scene") as work:
            event = an_event(work.session)
            for name, address in invited:
                a_guest(work.session, event, name, email=address)
        office = str(opened.path)

    def bring_in(rows: Sequence[Sequence[str]]) -> tuple[dict[str, Any], dict[str, Any]]:
        file = tmp_path / "answers.csv"
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target).writerows(rows)
        assert run(["--office", office, "--json", "import", "replies", str(file), "--event", "1"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert run(["--office", office, "--json", "list", "guests", "--event", "1"]) == 0
        return told, {guest["name"]: guest for guest in json.loads(capsys.readouterr().out)}

    return bring_in


def test_letters_that_a_mail_program_has_put_out_are_read(answers: Answers) -> None:
    asked = "\n-----Original Message-----\nFrom: Protocol\nSubject: Invitation\nTell us if you are unable to attend."
    told, guests = answers(
        [
            ["Subject", "Body", "From: (Name)", "From: (Address)"],
            ["RE: Invitation", f"I shall be delighted to attend.{asked}", *GUESTS[0]],
            ["RE: Invitation", f"My wife and I accept with pleasure, we will be there.{asked}", *GUESTS[4]],
            ["Automatic reply", "I am out of the office and will attend to your message on Monday.", *GUESTS[3]],
        ]
    )
    ellison, osei, brandt = (guests[name] for name in ("Margaret Ellison", "Daniel Osei", "Stefan Brandt"))
    assert (ellison["reply"], osei["reply"], brandt["reply"]) == ("accepted", "accepted", "none")
    assert ellison["notes"] == "Reply: I shall be delighted to attend."
    assert [one["role"] for one in osei["companions"]] == ["spouse"]
    assert brandt["notes"] is None
    assert [one["message"] for one in told["problems"]] == ["It is not said what Stefan Brandt answered."]


def test_a_sender_is_named_before_the_address_and_the_address_alone_is_the_guests(answers: Answers) -> None:
    _, guests = answers(
        [
            ["From", "Subject", "Text"],
            ["Peter Novak <p.novak@example.org>", "Re: Invitation", "I will attend."],
            ["garnier@example.org", "Re: Invitation", "Je serai heureuse d'y assister."],
        ]
    )
    assert (guests["Peter Novak"]["reply"], guests["Sophie Garnier"]["reply"]) == ("accepted", "accepted")


def test_what_a_secretary_sums_up_is_read_and_a_family_name_alone_is_asked_about(answers: Answers) -> None:
    told, guests = answers(
        [
            ["Guest", "Answer"],
            ["Mme Garnier", "décline, en déplacement"],
            ["Stefan Brandt", "verhindert, Vertretung: Markus Lindner"],
            ["Margaret Ellison", "cannot come, sends Mr. Paul Grant instead"],
            ["Peter Novak", "Please note that he will be represented by Ms. Laura Stein, Counsellor."],
            ["H.E. Daniel Osei", "will attend with spouse and driver"],
            ["Doç. Dr. Fatma Şahin", "we shall see what the dean says"],
        ]
    )
    assert [one["message"] for one in told["problems"]] == [
        "“Mme Garnier” may be Sophie Garnier (the name in a shorter form). Say whether it is.",
        "It is not said what Fatma Şahin answered.",
    ]
    assert guests["Stefan Brandt"]["representative"]["name"] == "Markus Lindner"
    assert guests["Margaret Ellison"]["representative"]["name"] == "Mr. Paul Grant"
    assert guests["Peter Novak"]["representative"]["name"] == "Ms. Laura Stein"
    assert [one["role"] for one in guests["Daniel Osei"]["companions"]] == ["spouse", "driver"]


@pytest.mark.parametrize("invited", [(*GUESTS, ("Jana Novak", "j.novak@example.org"))])
def test_of_a_family_the_one_at_whose_address_the_letter_was_written_is_asked_about_first(answers: Answers) -> None:
    letter = "Thank you for the kind invitation. Ms Novak will be delighted to attend."
    told, _ = answers(
        [
            ["Subject", "Body", "From: (Name)", "From: (Address)"],
            ["RE: Invitation", letter, "Private Office", "J.Novak@example.org"],
            ["RE: Invitation", letter, "Private Office", "office@example.org"],
        ]
    )
    first, second = (one["message"] for one in told["problems"])
    assert first == "“Ms Novak” may be Jana Novak (the name in a shorter form). Say whether it is."
    assert "may be Peter Novak" in second


@pytest.mark.parametrize(
    "text",
    [
        "I shall be delighted to attend if my flight is on time.",
        "Je serai présent, sauf imprévu.",
        "Буду, если не отменят рейс. Муж прийти не сможет.",
        "특별한 일이 없으면 참석하겠습니다.",
        "Zusage folgt, sobald der Dienstplan steht.",
        "Toplantım erken biterse katılacağım.",
        "Neither my wife nor I will attend.",
        "Oui pour le cocktail, non pour le dîner.",
        "Məzuniyyətdən vaxtında qayıtsam, mütləq gələcəyəm.",
    ],
)
def test_whoever_comes_only_if_something_else_is_so_is_asked(answers: Answers, text: str) -> None:
    told, guests = answers([["Guest", "Answer"], ["Peter Novak", text]])
    assert guests["Peter Novak"]["reply"] == "none"
    assert [one["message"] for one in told["problems"]] == ["It is not said what Peter Novak answered."]


@pytest.mark.parametrize(
    "text",
    [
        "I will attend. Please let me know if there is parking.",
        "Ich komme gerne, wenn möglich vegetarisch.",
        "J'accepte avec plaisir. Merci de me dire si les conjoints sont invités.",
        "I will attend.\nKind regards,\nPeter Novak, Deputy Head of Mission",
        "배우자와 함께 참석하겠습니다. 저는 견과류 알레르기가 있습니다.",
    ],
)
def test_a_question_or_a_wish_beside_an_answer_leaves_it_as_it_is(answers: Answers, text: str) -> None:
    assert answers([["Guest", "Answer"], ["Peter Novak", text]])[1]["Peter Novak"]["reply"] == "accepted"


@pytest.mark.parametrize(
    "text",
    [
        "No one from our embassy will attend.",
        "Niemand wird teilnehmen.",
        "I am no longer able to attend.",
        "I was going to attend but my flight was cancelled.",
        "I previously said I will attend; I must cancel.",
        "I will be attending a conference in Geneva on that day.",
        "I will be attending another event that evening.",
        "I will attend to this matter later.",
        "Next time I will attend.",
        "Please do not count me in.",
        "I will be there in spirit.",
        "다음 기회에 참석하겠습니다.",
        "Я буду в Москве в этот день.",
        "Katılacağımı sanmıyorum.",
        "I will attend, schedule permitting.",
        "I will attend only the reception, not the dinner.",
        "I will join by video.",
        "I will gladly attend online.",
        "Only one of us will attend.",
        "Ich nehme nur am Empfang teil.",
        "J'assisterai seulement au dîner.",
        "Asistiré solo a la recepción.",
        "Я приду только на ужин.",
        "Sadece yemeğe katılacağım.",
        "만찬만 참석하겠습니다.",
        "온라인으로 참석하겠습니다.",
        "Happy to come to the reception but I will have to skip the dinner.",
        "Kommen Sie gern noch einmal auf mich zu.",
        "Не уверена, что смогу прийти.",
        "참석 가능 여부를 다시 알려드리겠습니다.",
        "참석할 예정이었으나 일정이 바뀌었습니다.",
        "Буду с ответом на следующей неделе.",
        "I will attend on behalf of Ambassador Ellison.",
        "Yes, we received your invitation.",
        "Coming back to you next week.",
        "Confirmed receipt of your letter.",
        "Confirm the date please?",
        "I will be there in case my flight lands on time.",
        "Je ne serai présente qu'au dîner.",
        "Büyükelçi Fatma Şahin adına katılacağım.",
        "I am not going to miss it.",
        "I have accepted another invitation for that evening.",
        "I will probably attend.",
        "Je ne suis pas en mesure de vous répondre pour le moment.",
        "Je ne peux pas manger de gluten.",
        "No puedo comer marisco.",
        "Vielleicht komme ich gern vorbei.",
        "Я не буду есть мясо.",
        "참석 안내 메일 잘 받았습니다.",
        "Je ne viendrai pas seule : mon mari m'accompagne.",
        "No asistiré sola, voy con mi marido.",
        "Ich komme nicht allein, meine Frau begleitet mich.",
        "Yalnız gelmeyeceğim, eşim de katılacak.",
        "Приём перенесли? Я не приду 10-го, но 12-го смогу.",
        "Im Namen von Botschafter Brandt nehme ich gern teil.",
        "I have passed it on to Ms Anna Berg. She will attend.",
    ],
)
def test_words_of_accepting_that_are_of_something_else_are_no_yes(answers: Answers, text: str) -> None:
    _, guests = answers([("Name", "Reply"), ("Peter Novak", text), ("Stefan Brandt", "I will attend.")])
    assert (guests["Peter Novak"]["reply"], guests["Stefan Brandt"]["reply"]) == ("none", "accepted")


@pytest.mark.parametrize(
    "text",
    [
        "I only received your letter today and will gladly attend.",
        "Le escribo solo para confirmar mi asistencia.",
        "J'écris seulement pour confirmer ma présence.",
        "I will attend and look forward to the evening.",
        "저만 참석하겠습니다.",
    ],
)
def test_only_just_is_no_part(answers: Answers, text: str) -> None:
    _, guests = answers([("Name", "Reply"), ("Peter Novak", text), ("Stefan Brandt", "I will attend.")])
    assert guests["Peter Novak"]["reply"] == "accepted"


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("The Ambassador will attend but I can not.", "declined"),
        ("I am not going to attend.", "declined"),
        ("We do not plan to attend this year.", "declined"),
        ("К сожалению, буду отсутствовать.", "declined"),
        ("В этот день я буду в Москве и не смогу присутствовать.", "declined"),
        ("Leider klappt es bei mir am 10. nicht.", "declined"),
        ("Mi marido no podrá ir, pero yo sí iré.", "accepted"),
        ("Herzlichen Dank für die Einladung, der ich gerne folge.", "accepted"),
        ("Count me in!", "accepted"),
        ("Bin dabei! Gruß, P.", "accepted"),
        ("J'aurai le plaisir de me rendre à votre réception.", "accepted"),
        ("Declining with regret. PN", "declined"),
        ("M. Novak vous prie de bien vouloir l'excuser de ne pouvoir assister au dîner.", "declined"),
        ("I cannot yet confirm my attendance.", "tentative"),
        ("We will confirm our attendance next week.", "tentative"),
        ("I hope I can come.", "tentative"),
        ("Je ne peux pas encore confirmer ma présence.", "tentative"),
        ("Возможно, приду.", "tentative"),
        ("İştirakımı hələ təsdiq edə bilmirəm.", "tentative"),
        ("참석할 수 있을지 모르겠습니다.", "tentative"),
        ("저는 참석하고 제 아내는 불참합니다.", "accepted"),
        ("Gerne sage ich für den 10. Dezember zu.", "accepted"),
        ("My diet does not allow gluten. I will be delighted to attend.", "accepted"),
        ("Nüsse vertrage ich nicht. Ich komme gern.", "accepted"),
        ("Ich bitte, die späte Antwort zu entschuldigen, und nehme die Einladung gern an.", "accepted"),
        ("Не могу дождаться! Обязательно приду.", "accepted"),
        ("К сожалению, не сможем быть на приёме.", "declined"),
        ("참석 안 합니다.", "declined"),
        ("Sorry for the late reply. I will gladly attend.", "accepted"),
    ],
)
def test_what_is_said_in_passing_or_of_others_does_not_hide_the_answer(answers: Answers, text: str, reply: str) -> None:
    assert answers([["Guest", "Answer"], ["Peter Novak", text]])[1]["Peter Novak"]["reply"] == reply


def test_an_office_behind_a_name_is_no_guest_beside_and_one_behind_a_korean_name_no_part_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with new_office(tmp_path) as opened, opened.transaction("The scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Sophie Garnier", title="Ambassadeur")
        a_guest(work.session, event, "Kim Chul-soo", native_name="김철수")
        a_guest(work.session, event, "Lee Seo-yeon", native_name="이서연")
    file = tmp_path / "answers.csv"
    rows = [
        ["Name", "Answer"],
        [
            "Ambassade",
            "L'Ambassade a l'honneur de faire savoir que Mme Sophie Garnier, Ambassadeur, assistera au dîner.",
        ],
        ["비서실", "김철수 대사님께서는 리셉션에 참석하실 예정입니다."],
        ["이서연", "저는 출장이라 참석이 어렵고 박민수 공사가 대신 참석할 예정입니다."],
    ]
    with file.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target).writerows(rows)
    office = ["--office", str(opened.path), "--json"]
    assert run([*office, "import", "replies", str(file), "--event", "1"]) == 0
    capsys.readouterr()
    assert run([*office, "list", "guests", "--event", "1"]) == 0
    guests = {guest["name"]: guest for guest in json.loads(capsys.readouterr().out)}
    assert [guest["reply"] for guest in guests.values()].count("accepted") == 2
    (represented,) = (guest for guest in guests.values() if guest["reply"] == "represented")
    assert represented["representative"]["name"] == "박민수"


def test_a_letter_may_answer_for_several_and_for_none_of_them_who_sends_it(answers: Answers) -> None:
    letters = [
        ["From", "Subject", "Text"],
        [
            "Secretariat <office@example.org>",
            "Re: Invitation",
            "Ambassador Margaret Ellison will attend; Mr Osei regrets. Herr Stefan Brandt lässt sich entschuldigen.",
        ],
        ["Peter Novak <p.novak@example.org>", "Re: Invitation", "Fatma Şahin will attend."],
    ]
    told, guests = answers(letters)
    said = {name: guest["reply"] for name, guest in guests.items()}
    assert said == {
        "Margaret Ellison": "accepted",
        "Daniel Osei": "none",
        "Stefan Brandt": "declined",
        "Peter Novak": "none",
        "Fatma Şahin": "accepted",
        "Sophie Garnier": "none",
    }
    assert [one["message"] for one in told["problems"]] == [
        "“Mr Osei” may be Daniel Osei (the name in a shorter form). Say whether it is.",
        "It is not said what Peter Novak answered.",
    ]


def test_whoever_has_answered_themselves_is_not_told_of_by_others(answers: Answers) -> None:
    _, guests = answers(
        [
            ["Guest", "Answer"],
            ["Peter Novak", "I will attend, and Sophie Garnier will attend too."],
            ["Sophie Garnier", "décline"],
        ]
    )
    assert (guests["Peter Novak"]["reply"], guests["Sophie Garnier"]["reply"]) == ("accepted", "declined")


def test_who_comes_in_the_senders_place_is_named_in_many_ways(answers: Answers) -> None:
    said = {
        "Margaret Ellison": ("I am in London that week. My colleague Anna Berg will attend in my place.", "Anna Berg"),
        "Peter Novak": ("Leider bin ich verhindert, an meiner Stelle wird Anna Berg teilnehmen.", "Anna Berg"),
        "Sophie Garnier": ("Je ne pourrai venir. M. Pierre Dubois me représentera.", "M. Pierre Dubois"),
        "Fatma Şahin": ("Katılamayacağım; yerime Elif Kaya katılacaktır.", "Elif Kaya"),
        "Stefan Brandt": ("He will be represented by the Deputy Minister, Mr Pavel Dvorak.", "Mr Pavel Dvorak"),
    }
    asked = ("Daniel Osei", "I have asked Anna Berg to go instead of me, she will confirm.")
    _, guests = answers([["Guest", "Answer"], *([name, text] for name, (text, _) in said.items()), asked])
    assert {name: guests[name]["representative"]["name"] for name in said} == {
        name: deputy for name, (_, deputy) in said.items()
    }
    assert guests["Daniel Osei"]["reply"] == "none"


def test_what_husband_or_wife_does_is_not_the_guests_answer(answers: Answers) -> None:
    _, guests = answers(
        [
            ["Guest", "Answer"],
            ["Peter Novak", "Yes but my wife no"],
            ["Margaret Ellison", "Ich komme sehr gerne, mein Mann ist leider verhindert."],
            ["Sophie Garnier", "My husband will attend."],
            ["Fatma Şahin", "Eşim gelemiyor ama ben geliyorum."],
            ["Daniel Osei", "I will attend, and my wife will attend too."],
        ]
    )
    assert [guests[name]["reply"] for name, _ in GUESTS] == [
        "accepted", "accepted", "none", "none", "accepted", "accepted",
    ]  # fmt: skip
    assert [guest["name"] for guest in guests.values() if guest["companions"]] == ["Daniel Osei"]


def test_the_office_that_a_secretary_speaks_of_is_the_senders_only_where_they_hold_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with new_office(tmp_path) as opened:
        with opened.transaction("The scene") as work:
            event = an_event(work.session)
            a_guest(work.session, event, "Peter Novak", title="Ambassador of Latvia")
            a_guest(work.session, event, "Sophie Garnier", title="Head of Protocol")
        office = str(opened.path)
    file = tmp_path / "answers.csv"
    text = "The Ambassador will attend."
    file.write_text(f"Guest,Answer\nPeter Novak,{text}\nSophie Garnier,{text}\n", encoding="utf-8")
    assert run(["--office", office, "import", "replies", str(file), "--event", "1"]) == 0
    capsys.readouterr()
    assert run(["--office", office, "--json", "list", "guests", "--event", "1"]) == 0
    said = {guest["name"]: guest["reply"] for guest in json.loads(capsys.readouterr().out)}
    assert said == {"Peter Novak": "accepted", "Sophie Garnier": "none"}


def test_who_is_named_in_the_letter_of_a_machine_has_answered_nothing(answers: Answers) -> None:
    away = "I am on maternity leave and will be back in May. Fatma Şahin will attend to urgent matters."
    _, guests = answers([["Guest", "Answer"], ["Peter Novak", away], ["Daniel Osei", "I will attend."]])
    assert (guests["Peter Novak"]["reply"], guests["Fatma Şahin"]["reply"]) == ("none", "none")


@pytest.mark.parametrize(
    "text",
    [
        "I can't wait to see you all on the 10th!",
        "Unable to open the attachment.",
        "Going to check with my boss and revert.",
        "Confirm the time of the dinner please.",
        "Coming weeks are very busy.",
        "Ich komme auf Sie zu.",
        "Ja, habe ich bekommen",
        "No, I did not receive it",
        "Буду признателен за подробности",
        "Gelecek hafta bildiririm",
    ],
)
def test_a_sentence_of_something_else_that_begins_like_an_answer_is_none(answers: Answers, text: str) -> None:
    _, guests = answers([["Guest", "Answer"], ["Peter Novak", text]])
    assert guests["Peter Novak"]["reply"] == "none"


def test_who_else_comes_along_is_read_from_the_sentences_of_a_letter(answers: Answers) -> None:
    said = {
        "Peter Novak": ("I'll be there, +1 (name to follow).", "guest"),
        "Margaret Ellison": ("I shall attend and will be accompanied by my interpreter.", "interpreter"),
        "Sophie Garnier": ("Подтверждаю участие. Со мной будет переводчик.", "interpreter"),
        "Stefan Brandt": ("Sehr gerne! Ich bringe meinen Dolmetscher mit.", "interpreter"),
    }
    alone = ["Daniel Osei", "I will gladly attend. My telephone is +1 202 555 0100."]
    _, guests = answers([["Guest", "Answer"], *([name, text] for name, (text, _) in said.items()), alone])
    along = {name: [one["role"] for one in guests[name]["companions"]] for name in (*said, "Daniel Osei")}
    assert along == {**{name: [role] for name, (_, role) in said.items()}, "Daniel Osei": []}


def test_who_is_in_the_city_of_the_event_is_not_away_and_a_telephone_counts_nobody(answers: Answers) -> None:
    asked = "\n\nOn Mon, 23 Nov 2026 at 10:00, Protocol <p@x.org> wrote:\n> Tell us whether you are unable to attend."
    _, guests = answers(
        [
            ["Subject", "Body", "From: (Name)", "From: (Address)"],
            ["RE: Invitation", "I am in Seoul that day.", *GUESTS[0]],
            ["RE: Invitation", "I am in Geneva that day.", *GUESTS[1]],
            ["RE: Invitation", "Je serai à Séoul ce jour-là.", *GUESTS[2]],
            ["RE: Invitation", "Leider bin ich auf Dienstreise. Frau Eva Keller wird mich vertreten.", *GUESTS[3]],
            ["RE: Invitation", "Attending: No\nNumber of guests: 0\nComments: on mission", *GUESTS[4]],
            [
                "RE: Invitation",
                f"I will attend and will bring my husband.\n\nFatma Şahin\nTel. +994 12 555 0100{asked}",
                *GUESTS[5],
            ],
        ]
    )
    assert {guest["name"]: guest["reply"] for guest in guests.values()} == {
        "Margaret Ellison": "none",
        "Peter Novak": "declined",
        "Sophie Garnier": "none",
        "Stefan Brandt": "represented",
        "Daniel Osei": "declined",
        "Fatma Şahin": "accepted",
    }
    assert [one["role"] for one in guests["Fatma Şahin"]["companions"]] == ["spouse"]
