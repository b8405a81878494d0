"""Letters in which guests answer, as they come: above our own, in eight languages, by machines, for others."""

from __future__ import annotations

import time

import pytest

from symposiarch.model.choices import Reply
from symposiarch.planning.inviting.reply_text.letters import brings_the_spouse, is_by_a_machine, letter_reply, own_words
from symposiarch.planning.inviting.reply_text.subjects import parted

YES, NO, PERHAPS = Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE

OUR_LETTER = "\n\n-----Original Message-----\nFrom: Protocol\nPlease tell us whether you are unable to attend."


@pytest.mark.parametrize(
    ("letter", "reply"),
    [
        ("Thank you for the kind invitation. I shall be delighted to attend, provided that my flight is on time.", YES),
        ("Many thanks, but I regret that I cannot come that evening.", NO),
        ("You can count on me for the 10th.", YES),
        ("Please don't count on me this time.", None),
        ("Dear colleagues, we look forward to joining you.", YES),
        ("I can't wait to attend your reception, and I will be there.", YES),
        ("Thank you for accepting our invitation last month. Unfortunately I am unable to join you.", NO),
        ("Thank you for accepting our invitation last month.", None),
        ("My wife cannot come, but I will attend.", None),
        ("Will the Minister attend as well? I would like to know.", None),
        ("Please let me know who else will attend.", None),
        ("I will attend. Could you tell me whether the Minister will be present?", YES),
        ("Kindly confirm whether the President will attend.", None),
        ("If I am back in time, I will attend.", None),
        ("I do not think I will be able to attend.", None),
        ("I don't believe I will be able to attend.", None),
        ("I hope to attend and will confirm nearer the date.", PERHAPS),
        ("안녕하세요. 초청해 주셔서 감사합니다. 기쁜 마음으로 참석하겠습니다.", YES),
        ("아쉽게도 당일 해외출장으로 참석이 어렵습니다. 양해 부탁드립니다.", NO),
        ("초대해 주셔서 감사합니다. 아쉽게도 선약이 있어 참석이 어려울 것 같습니다.", NO),
        ("참석하기 힘들 것 같습니다.", NO),
        ("참석할 수 있을 것 같지 않습니다.", None),
        ("Muchas gracias, pero no me es posible asistir.", NO),
        ("Добрый день! Благодарю за приглашение, обязательно буду.", YES),
        ("К сожалению, принять участие не смогу. Благодарю, что приняли наше приглашение.", NO),
        ("Буду рада видеть Вас у нас.", None),
        ("Nazik davetiniz için teşekkür ederim. O tarihte yurt dışında olacağım için katılamayacağım.", NO),
        ("Davetinize memnuniyetle katılacağım.", YES),
        ("Dəvətə görə təşəkkür edirəm. Məmnuniyyətlə iştirak edəcəyəm.", YES),
        ("Təəssüf ki, həmin gün gələ bilməyəcəyəm.", NO),
        ("Je vous remercie de votre invitation et serai heureuse d'y assister.", YES),
        ("Je ne pourrai malheureusement pas être des vôtres ce soir-là.", NO),
        ("Je ne manquerai pas d'assister à la réception.", YES),
        ("Muchas gracias. Lamentablemente no podré asistir por un compromiso previo.", NO),
        ("Con mucho gusto asistiré a la recepción.", YES),
        ("Ich komme gern, allerdings erst zum Empfang.", YES),
        ("Leider bin ich an dem Abend verhindert und muss absagen.", NO),
        ("Ich werde an der Veranstaltung nicht teilnehmen können.", NO),
        ("I am out of the office until 7 December. I will attend to your message on my return.", None),
        ("Je suis absent du bureau jusqu'au 5 décembre.", None),
        ("I am unable to attend, but our director will attend on my behalf.", None),
        ("The Rector has asked me to convey his regrets.", NO),
        ("Директор примет участие в мероприятии.", YES),
        ("원장님께서 참석하실 예정입니다.", YES),
        ("La Embajadora agradece la invitación y confirma su asistencia.", YES),
        ("El Sr. Director lamenta no poder asistir.", NO),
        ("Herr Botschafter nimmt die Einladung gerne an.", YES),
        ("Frau Dr. Klein lässt sich entschuldigen.", NO),
        ("Madame la Ministre ne pourra honorer votre invitation.", NO),
        ("Rektor tədbirdə iştirak edəcək.", YES),
        ("Tədbirdə iştirak edəcək qonaqların siyahısını göndəririk.", None),
        ("Toplantıya katılacak kişilerin listesi ektedir.", None),
        ("참석자 명단을 보내드립니다.", None),
        ("Could you please tell me whether there is parking?", None),
        ("I would be pleased to attend, were I not in Paris that day.", None),
        ("We were delighted to attend last year. This year I am abroad.", None),
        ("Je serais heureux d'assister, mais je serai à l'étranger.", None),
        ("기꺼이 참석하고 싶으나 해외 출장 중이라 어렵습니다.", None),
        ("Katılıp katılamayacağımı yarın bildireceğim.", PERHAPS),
        ("Буду вынужден отказаться.", None),
        ("I accept your apologies for the late invitation.", None),
        ("Sadly I must decline, though I look forward to joining you next time.", None),
        ("I can't say yet. I'll get back to you by Friday.", PERHAPS),
        ("I am travelling on that day.", NO),
        ("I am travelling on that day but I will be back in time.", None),
        ("I am abroad that week, back on Thursday, so I can attend.", None),
        ("I am on leave this week and will answer on Monday.", None),
        ("I am not away that day.", None),
        ("Is the Minister abroad that day?", None),
        ("Ich bin an dem Tag nicht verreist.", None),
        ("Je ne suis pas absent ce jour-là.", None),
        ("В этот день я не занят.", None),
        ("Je suis en mission cette semaine, je vous réponds lundi.", None),
        ("На этой неделе я в командировке, отвечу в понедельник.", None),
        ("I have other commitments at six but I will come at eight.", YES),
        ("Tengo un compromiso previo pero iré después.", None),
        ("Пока сказать не могу, отвечу к пятнице.", PERHAPS),
        ("Todavía no puedo confirmarlo.", PERHAPS),
        ("It is about the screening, not the National Day: I won't be able to come to that one.", None),
        ("I regret that I did not answer earlier. Of course I will come.", YES),
        ("Delighted! See you on the 10th.", YES),
        ("I shall not miss it for the world!", YES),
        ("Ich kann nicht versprechen, pünktlich zu sein, aber ich komme auf jeden Fall.", YES),
        ("Vielen Dank, aber an dem Abend bin ich schon anderweitig verplant.", NO),
        ("К сожалению, в этот день я в командировке.", NO),
        ("Təəssüf ki, həmin gün xarici ezamiyyətdə olacağam.", NO),
        ("Confirmo a minha presença, com muito gosto.", YES),
        ("Infelizmente não poderei comparecer, por motivo de viagem.", NO),
        # That nothing keeps somebody away is no refusal.
        ("Je ne serai pas absente ce soir-là.", None),
        ("Je ne suis pas pris ce soir-là.", None),
        ("Não estarei ausente nesse dia.", None),
        ("Não estarei ausente, podem contar comigo.", YES),
        ("Ese día no estaré fuera.", None),
        ("Ich bin an dem Abend nicht verhindert und komme gern.", YES),
        ("I am not otherwise engaged that evening and accept with pleasure.", YES),
        ("Həmin gün məşğul deyiləm, gələcəyəm.", YES),
        ("Ich werde bestimmt nicht fehlen!", YES),
        ("No faltaré a la recepción.", YES),
        ("No faltaré en avisarles.", None),
        ("Many thanks for the kind invitation, but I am abroad that week.", NO),
        ("Дуже дякую, але того вечора я у відрядженні.", NO),
        # ... but a refusal may go on to its reason.
        ("I can not attend as I am away.", NO),
        ("Je ne viendrai pas étant en déplacement.", NO),
        ("No podré ir por estar fuera.", NO),
        ("Je ne pourrai venir qu'au cocktail.", None),
        # Boxes, as a form has them.
        ("[x] I will attend\n[ ] I will not attend", YES),
        ("☐ I accept   ☒ I regret, I cannot come", NO),
        ("Please tick: ☐ je viendrai ☑ je ne viendrai pas", NO),
        ("Grazie dell'invito, parteciperò con piacere.", YES),
        ("Purtroppo non potrò essere presente.", NO),
        ("Non mancherò alla serata!", YES),
        ("Non so ancora se potrò venire.", PERHAPS),
        ("Дякую за запрошення, обов'язково прийду.", YES),
        ("На жаль, не зможу бути присутньою.", NO),
        ("ぜひ出席させていただきたく存じます。", YES),
        ("あいにく出張のため出席できません。", NO),
        ("都合がつけば出席いたします。", None),
        ("出席したいのですが、あいにく出張です。", None),
        ("感谢邀请，我将准时出席。", YES),
        ("很遗憾，因公务在身不能出席，敬请谅解。", NO),
        ("请问部长是否会出席？", None),
    ],
)
def test_a_letter_says_whether_somebody_comes_or_is_left_to_be_read(letter: str, reply: Reply | None) -> None:
    assert letter_reply(letter) is reply
    assert letter_reply(letter + OUR_LETTER) is reply, "what we have asked is no answer"


@pytest.mark.parametrize(
    "answered",
    [
        "-----Original Message-----\nFrom: Protocol",
        "On Fri, 20 Nov 2026 at 10:12, Protocol <protocol@embassy.example> wrote:\n> Will you come?",
        "Le ven. 20 nov. 2026 à 10:12, Protocole <p@e.example> a écrit :\n> Viendrez-vous ?",
        "Am 20.11.2026 um 10:12 schrieb Protokoll:\n> Kommen Sie?",
        "2026년 11월 20일 (금) 오전 10:12, 의전실님이 작성:\n> 참석하십니까?",
        "20 ноября 2026 г. 10:12 пользователь Протокол написал:\n> Вы придёте?",
        "Kimden: Protokol\nKonu: Davet",
        "---------- Forwarded message ---------\nFrom: Protocol",
        "Von: Protokoll\nGesendet: Freitag\nBetreff: Einladung",
        "> Will you come?",
    ],
)
def test_the_letter_that_is_answered_is_cut_off(answered: str) -> None:
    assert own_words(f"With pleasure.\n\n{answered}") == "With pleasure."
    assert own_words(f"With pleasure. {answered.replace(chr(10), ' ')}") == "With pleasure.", "a cell on one line"


def test_who_is_away_and_who_brings_the_spouse() -> None:
    assert is_by_a_machine("Abwesenheitsnotiz: Ich bin bis 5. Dezember nicht im Büro.")
    assert not is_by_a_machine("I shall come straight from the office.")
    assert brings_the_spouse("My wife and I will be delighted to attend.")
    assert brings_the_spouse("Xanımımla birlikdə gələcəyik.")
    assert not brings_the_spouse("I shall come alone. Give my regards to your wife.")


def test_a_letter_with_a_long_rule_is_read_in_a_moment() -> None:
    started = time.process_time()
    assert letter_reply(f"I shall be delighted to attend.\n{'_' * 30_000}\nThe Museum") is Reply.ACCEPTED
    assert time.process_time() - started < 5


def test_a_sentence_without_end_is_not_parted_and_is_read_in_a_moment() -> None:
    started = time.process_time()
    assert parted("word, " * 3_000).others == ()
    assert time.process_time() - started < 10


def test_a_letter_with_a_heap_of_empty_lines_is_read_in_a_moment() -> None:
    started = time.process_time()
    assert letter_reply("I gladly accept." + "\n" * 4_000 + "The Museum") is Reply.ACCEPTED
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("letter", "guest"),
    [
        ("I will be attending on behalf of Ambassador Kim Chul-soo, who is abroad.", "Ambassador Kim Chul-soo"),
        ("Ich werde im Namen von Herrn Peter Novak teilnehmen.", "Herrn Peter Novak"),
        ("Asistiré en representación de la Sra. Carmen Ruiz.", "la Sra. Carmen Ruiz"),
        ("Вместо Сергея Волкова на приёме буду присутствовать я.", "Сергея Волкова"),
        ("Büyükelçi Ahmet Yılmaz adına ben katılacağım.", "Büyükelçi Ahmet Yılmaz"),
    ],
)
def test_who_plainly_comes_for_a_guest_is_the_deputy(letter: str, guest: str) -> None:
    read = parted(letter, "Anna Keller")
    assert [(one.name, one.said, one.deputy) for one in read.others] == [(guest, Reply.REPRESENTED, "Anna Keller")]
    assert letter_reply(read.own) is None, "whether the deputy was to come besides is not said"


@pytest.mark.parametrize(
    "letter",
    [
        "On behalf of Thomas Wright I am pleased to accept.",
        "I will not be able to attend on behalf of Thomas Wright.",
        "I will attend on behalf of Thomas Wright if my flight is on time.",
        "I will perhaps attend on behalf of Thomas Wright.",
        "On behalf of Thomas Wright I will attend the briefing on the 8th, not the reception.",
        "Fatma Şahin adına teşekkür ederim, gelmeye çalışacağım, katılacağım.",
        "박민호 대사님을 대신하여 제가 참석하겠습니다.",
    ],
)
def test_who_only_writes_for_a_guest_or_may_come_is_no_deputy(letter: str) -> None:
    read = parted(letter, "Anna Keller")
    assert not any(one.deputy for one in read.others)
    assert read.doubtful or letter_reply(read.own) is None


def test_whom_somebody_comes_for_does_not_come_for_them() -> None:
    read = parted("I'll attend instead of Anna Keller, as agreed.", "John Smith")
    assert (read.deputy, [(one.name, one.deputy) for one in read.others]) == ("", [("Anna Keller", "John Smith")])


def test_whoever_has_a_secretary_write_is_the_one_of_whom_the_letter_speaks() -> None:
    letter = "Monsieur, l'Ambassadeur Garnier me charge de vous confirmer sa présence. Cordialement, Claire Petit"
    read = parted(letter, "Claire Petit")
    assert [(one.name, one.said) for one in read.others] == [("Ambassadeur Garnier", YES)]
    assert letter_reply(read.own) is None


@pytest.mark.parametrize(
    "letter",
    [
        "Ms Anna Kim has asked me to say that Mr Daniel Park will attend.",
        "Ms Anna Kim has asked me to reply that her husband will come.",
        "Ambassador Kim Chul-soo asked me to let you know that we will attend.",
        "Посол Сергей Волков просил передать, что я приду.",
    ],
)
def test_what_somebody_has_said_of_others_is_no_answer_of_theirs(letter: str) -> None:
    assert [one.said for one in parted(letter, "Claire Petit").others] == [None]


def test_who_comes_with_the_sender_for_a_house_is_not_represented() -> None:
    read = parted("I will attend with Ms Anna Kim on behalf of the Embassy.", "John Smith")
    assert [(one.name, one.said, one.deputy) for one in read.others] == [("Ms Anna Kim", None, "")]


def test_two_who_are_named_around_a_deputy_are_not_one_name() -> None:
    read = parted("I will attend together with Mr Daniel Park on behalf of Ms Anna Kim.", "John Smith")
    assert [one.name for one in read.others] == ["Ms Anna Kim"]


def test_who_does_not_withdraw_has_not_declined() -> None:
    assert letter_reply("Ich werde meine Zusage nicht zurückziehen.") is not NO
    assert letter_reply("Leider muss ich meine Zusage zurückziehen.") is NO
