"""What is said in letters stands in a file for each language, and in each of them stands every idea."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from symposiarch.assets import resource
from symposiarch.model.choices import Reply
from symposiarch.planning.inviting.reply_text.phrases import OFFICES, Idea, offices, says
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.languages import languages
from symposiarch.planning.phrasebook import listed

FILES = {path.stem: path for path in resource("replies").glob("*.toml")}
NOT_SAID_EVERYWHERE = {
    Idea.ON,
    Idea.ABBREVIATED,
    Idea.BEFORE_A_NAME,
    Idea.BEFORE_AN_OFFICE,
    Idea.THAT,
    Idea.IS_NOT,
    Idea.MISSING,
}
"""Small words that not every language has where the others have them: Korean ends words, and puts no article before.
What denies a word stands before it, or behind."""

EXAMPLES = {
    Idea.ACCEPTED: {
        "en": "We look forward to joining you.",
        "fr": "Nous serons présents.",
        "es": "Confirmo mi asistencia.",
        "de": "Ich nehme gerne teil.",
        "tr": "Davetinize katılacağım.",
        "az": "Mən iştirak edəcəyəm.",
        "ru": "Я приму участие.",
        "ko": "참석하겠습니다.",
    },
    Idea.DECLINED: {
        "en": "I am unable to attend.",
        "fr": "Je ne pourrai pas venir.",
        "es": "No podré asistir.",
        "de": "Ich bin leider verhindert.",
        "tr": "Katılamayacağım.",
        "az": "Gələ bilməyəcəyəm.",
        "ru": "Я не смогу прийти.",
        "ko": "참석하지 못합니다.",
    },
    Idea.ELSEWHERE: {
        "en": "I am abroad on that day.",
        "fr": "Je serai à Paris ce jour-là.",
        "es": "Tengo un compromiso previo.",
        "de": "Ich bin an dem Abend auf Dienstreise.",
        "tr": "O gün yurt dışındayım.",
        "az": "Həmin gün ezamiyyətdə olacağam.",
        "ru": "В этот день я в командировке.",
        "ko": "그날 해외 출장 중입니다.",
    },
    Idea.PERHAPS: {
        "en": "I hope to attend.",
        "fr": "Je vous confirmerai.",
        "es": "Aún no lo sé.",
        "de": "Ich weiß es noch nicht.",
        "tr": "Henüz bilmiyorum.",
        "az": "Hələ bilmirəm.",
        "ru": "Постараюсь прийти.",
        "ko": "아직 미정입니다.",
    },
    Idea.AWAY: {
        "en": "I am out of the office.",
        "fr": "Réponse automatique",
        "es": "Estoy fuera de la oficina.",
        "de": "Abwesenheitsnotiz",
        "tr": "Otomatik yanıt",
        "az": "Avtomatik cavab",
        "ru": "Автоматический ответ",
        "ko": "부재중입니다.",
    },
    Idea.IN_MY_PLACE: {
        "en": "Ms Hill comes in my place.",
        "fr": "M. Roy viendra à ma place.",
        "es": "Ana irá en mi lugar.",
        "de": "Frau Lang kommt an meiner Stelle.",
        "tr": "Yerime Ayşe Kaya gelecek.",
        "az": "Mənim yerimə Aysel gələcək.",
        "ru": "Вместо меня придёт Анна.",
        "ko": "박민수가 대신 갑니다.",
    },
    Idea.I_COME: {
        "en": "I will attend on behalf of Mr Lee.",
        "fr": "Je viendrai au nom de M. Roy.",
        "es": "Asistiré en nombre de la Sra. Ruiz.",
        "de": "Ich werde im Namen von Frau Lang teilnehmen.",
        "tr": "Ahmet Yılmaz adına ben katılacağım.",
        "az": "Onun əvəzinə mən gələcəyəm.",
        "ru": "Вместо него приду я.",
        "ko": "대사님을 대신하여 제가 참석하겠습니다.",
    },
    Idea.HAS_ME_SAY: {
        "en": "The Ambassador has asked me to let you know that she will attend.",
        "fr": "L'Ambassadeur me charge de vous confirmer sa présence.",
        "es": "La Embajadora me pide que le comunique su asistencia.",
        "de": "Der Botschafter lässt Ihnen ausrichten, dass er kommt.",
        "tr": "Büyükelçimiz katılacağını bildirmemi rica etti.",
        "az": "Səfirimiz gələcəyini bildirməyimi xahiş etdi.",
        "ru": "Посол просил передать, что придёт.",
        "ko": "대사님께서 참석하신다고 전해 드리라고 하셨습니다.",
    },
    Idea.NOT_DELIVERED: {
        "en": "Your message could not be delivered.",
        "fr": "Votre message n'a pas pu être remis.",
        "es": "No se ha podido entregar su mensaje.",
        "de": "Ihre Nachricht konnte nicht zugestellt werden.",
        "tr": "İletiniz teslim edilemedi.",
        "az": "Məktubunuz çatdırılmadı.",
        "ru": "Сообщение не доставлено.",
        "ko": "메일이 전달되지 않았습니다.",
    },
    Idea.WITH_THE_SPOUSE: {
        "en": "My wife and I accept.",
        "fr": "Je viendrai avec mon épouse.",
        "es": "Iré con mi esposa.",
        "de": "Ich komme mit meiner Frau.",
        "tr": "Eşimle katılacağım.",
        "az": "Xanımımla gələcəyəm.",
        "ru": "Приду с женой.",
        "ko": "배우자와 함께 참석합니다.",
    },
    Idea.IF: {
        "en": "I come if my flight is on time.",
        "fr": "Je viendrai, sauf imprévu.",
        "es": "Iré, salvo imprevisto.",
        "de": "Ich komme, sofern ich zurück bin.",
        "tr": "Toplantı biterse gelirim.",
        "az": "İclas bitsə, gələrəm.",
        "ru": "Приду, если успею.",
        "ko": "일정이 되면 가겠습니다.",
    },
    Idea.REGRET: {
        "en": "I regret this.",
        "fr": "Je suis désolée.",
        "es": "Lamentablemente no.",
        "de": "Leider nein.",
        "tr": "Maalesef.",
        "az": "Təəssüf ki, yox.",
        "ru": "К сожалению, нет.",
        "ko": "죄송합니다.",
    },
    Idea.WOULD: {
        "en": "I would come.",
        "fr": "J'aimerais venir.",
        "es": "Me encantaría ir.",
        "de": "Ich würde kommen.",
        "tr": "Gelmek isterdim.",
        "az": "Gəlmək istərdim.",
        "ru": "Я пришёл бы.",
        "ko": "참석하고 싶지만.",
    },
    Idea.NO_YES: {
        "en": "Nobody will attend.",
        "fr": "Personne ne viendra.",
        "es": "Nadie asistirá.",
        "de": "Niemand nimmt teil.",
        "tr": "Kimse katılmıyor.",
        "az": "Heç kim gəlmir.",
        "ru": "Никто не придёт.",
        "ko": "아무도 못 갑니다.",
    },
    Idea.IN_PART: {
        "en": "I join only for the dinner.",
        "fr": "Je viens seulement à la réception.",
        "es": "Asistiré solo a la cena.",
        "de": "Ich komme nur zum Empfang.",
        "tr": "Sadece yemeğe katılacağım.",
        "az": "Yalnız qəbula gələcəyəm.",
        "ru": "Буду только на приёме.",
        "ko": "만찬만 참석합니다.",
    },
    Idea.HARDLY: {
        "en": "I do not think so.",
        "fr": "Je ne pense pas venir.",
        "es": "No creo que vaya.",
        "de": "Ich glaube nicht.",
        "tr": "Geleceğimi sanmıyorum.",
        "az": "Gələcəyimi düşünmürəm.",
        "ru": "Вряд ли приду.",
        "ko": "갈 것 같지 않습니다.",
    },
    Idea.LONG_AGO: {
        "en": "Thank you for coming.",
        "fr": "Merci d'avoir accepté notre invitation.",
        "es": "Gracias por haber asistido.",
        "de": "Letztes Jahr war ich dabei.",
        "tr": "Geçen yıl katılmıştım.",
        "az": "Keçən il gəlmişdim.",
        "ru": "Был рад видеть Вас.",
        "ko": "지난번 참석에 감사드립니다.",
    },
}


def of(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_idea_and_every_office(language: str) -> None:
    said = of(FILES[language])
    assert said.keys() - {"joined"} == {*Idea, OFFICES}
    assert [idea for idea in Idea if not said[idea] and idea not in NOT_SAID_EVERYWHERE] == []
    assert said[OFFICES].keys() == offices().keys()


@pytest.mark.parametrize("file", FILES)
def test_each_phrase_stands_once_and_can_be_looked_for(file: str) -> None:
    said = of(FILES[file])
    for idea in Idea:
        phrases = said.get(idea, [])
        assert len(set(phrases)) == len(phrases)
        assert not any(re.compile(phrase).fullmatch("") for phrase in phrases), "what finds nothing finds everything"


@pytest.mark.parametrize(
    ("idea", "sentence"),
    [
        pytest.param(idea, sentence, id=f"{idea}-{language}")
        for idea, sentences in EXAMPLES.items()
        for language, sentence in sentences.items()
    ],
)
def test_an_idea_is_found_in_each_language(idea: Idea, sentence: str) -> None:
    assert says(sentence, idea)


def test_the_examples_are_of_every_language() -> None:
    assert all(sentences.keys() == set(languages()) for sentences in EXAMPLES.values())


def test_every_answer_in_a_word_means_the_reply_below_which_it_stands_and_only_that() -> None:
    answers = listed("answers", "replies")
    assert answers.keys() >= {*Reply, "merely", "only_alone"}
    otherwise = [(word, reply) for reply in Reply for word in answers[reply] if read_reply(word) is not reply]
    assert otherwise == []
    assert "with" in answers["goes_on"]
    assert [word for word in (*answers["merely"], *answers["only_alone"]) if read_reply(word) is None] == []
