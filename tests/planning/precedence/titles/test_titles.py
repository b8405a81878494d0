"""What the words of a title speak for, against what a chief of protocol says of each (posts.tsv, and by practice)."""

from __future__ import annotations

from pathlib import Path

import pytest

from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.standing import Caution, Setting, Standing, Why
from symposiarch.planning.precedence.words import reasons

POSTS = Path(__file__).with_name("posts.tsv")
BY_PRACTICE = Path(__file__).with_name("posts_by_practice.tsv")


def read(title: str, organisation: str = "", *, by: str = "generic") -> str:
    found = practice(by).read(title, organisation)
    if found.rank_class == "guest":
        return "guest"
    how = [word for word in ("deputy", "honorary", "former") if getattr(found, word)]
    return " ".join([found.rank_class, *how])


def test_titles_are_read_as_a_chief_of_protocol_would_in_their_languages() -> None:
    """A line of posts.tsv: the title, the class with how it is held, and perhaps where."""
    posts = [line.split("\t") for line in POSTS.read_text(encoding="utf-8").splitlines()]
    expected = {(title, *place): told for title, told, *place in posts}
    assert len(expected) == len(posts) > 600
    assert {post: read(*post) for post in expected} == expected


def test_titles_are_read_as_a_chief_of_protocol_of_each_country_would() -> None:
    """A line of posts_by_practice.tsv: the practice, the title, the class with how it is held, and perhaps where."""
    posts = [line.split("\t") for line in BY_PRACTICE.read_text(encoding="utf-8").splitlines()]
    expected = {(by, title, *place): told for by, title, told, *place in posts}
    assert len(expected) == len(posts) > 400
    assert {(by, *post): read(*post, by=by) for by, *post in expected} == expected


def test_a_minister_at_an_embassy_is_a_diplomat_and_none_of_a_government() -> None:
    assert read("Minister", "Ministry of Culture") == "minister"
    assert read("Minister (Economic)", "Embassy of Japan") == "deputy_head_of_mission"
    assert read("Ministro", "Embajada del Ecuador") == "deputy_head_of_mission"
    assert read("Minister", "주한 일본 대사관") == "deputy_head_of_mission"


def test_of_several_offices_the_highest_that_is_held_now_gives_the_rank_c1_5_c1_9() -> None:
    assert read("Member of Parliament, Honorary Consul of Chile") == "member_of_parliament"
    assert read("Professor, Honorary Consul of Chile") == "consul honorary"
    assert read("Deputy Minister, Acting Minister of Culture") == "minister"
    assert read("Counsellor, note-taker") == "note_taker"
    # What was held once counts only where no office is held now.
    assert read("Member of Parliament, former Minister of Culture") == "member_of_parliament"
    assert read("Professor, former Minister of Culture") == "minister former"


def test_a_minister_heads_a_mission_of_the_second_class_or_stands_behind_its_head_vcdr_14_1_b() -> None:
    assert read("Minister, Head of Mission") == "envoy"
    assert read("Minister Plenipotentiary, Head of Mission", "Embassy of Peru") == "envoy"
    assert read("Minister Plenipotentiary", "Embassy of Peru") == "deputy_head_of_mission"
    assert read("Minister, Deputy Head of Mission") == "deputy_head_of_mission"
    assert read("Ambassador, Deputy Permanent Representative") == "deputy_head_of_mission"


def test_what_an_and_joins_is_served_or_was_held_as_the_first_is() -> None:
    assert read("Secretary to the President and Prime Minister") == "guest"
    assert read("Former Ambassador and Deputy Minister") == "ambassador former"
    assert read("Ambassador to Korea and Minister of State") == "ambassador"
    assert read("Chairman and Minister of Youth") == "minister"


def test_where_a_bare_title_is_held_tells_whether_it_is_an_office_of_the_state() -> None:
    assert read("Governor", "Rotary International") == "guest"
    assert read("Governor", "Bank of Korea") == "high_official"
    assert read("Governor", "Province of Gyeonggi") == "governor"


def asked(title: str, organisation: str = "") -> bool:
    return practice("generic").read(title, organisation).unsure


def test_a_president_has_the_rank_of_the_head_of_that_house_whatever_its_language() -> None:
    assert read("President", "Korea Foundation") == "head_of_institution"
    assert read("President", "Seoul National University") == "rector"
    assert read("President", "Republic of Türkiye") == "head_of_state"
    assert read("SOCAR-ın prezidenti") == "head_of_company"
    assert read("Yönetim Kurulu Başkanı", "Koç Holding") == "head_of_company"
    assert read("理事長", "国際交流基金") == "head_of_institution"
    assert read("회장", "대한상공회의소") == "head_of_institution"
    assert read("Chair of the Foreign Affairs and Unification Committee", "National Assembly") == "member_of_parliament"


def test_who_presides_over_a_part_of_a_house_is_not_its_head() -> None:
    assert read("Professor and Chair", "ADA University") == "professor"
    assert read("Chairman of the Department of History", "Ankara University") == "guest"
    assert read("President of the Student Council", "Korea University") == "guest"


def test_what_a_title_leaves_in_doubt_is_ranked_low_and_asked_about() -> None:
    assert [title for title in ("President", "Chairman", "会長") if not asked(title)] == []
    assert (asked("President", "TÜSİAD"), read("President", "TÜSİAD")) == (True, "head_of_company")
    assert (asked("Fourth President of Georgia"), read("Fourth President of Georgia")) == (True, "head_of_state former")
    assert (asked("Prime Minister-designate"), read("Prime Minister-designate")) == (True, "guest")
    assert (asked("Ambassador", "Korea Tourism Organization"), asked("Ambassador", "Embassy of Italy")) == (True, False)
    assert read("President of the Republic of Tatarstan") == "governor"
    # Who is named for a mission does not head it before the credentials are presented (VCDR 13).
    assert asked("Ambassador-designate", "Embassy of Peru")
    assert asked("Ambassador (agrément granted)", "Embassy of Peru")
    assert asked("Embajadora designada", "Embajada de Colombia")
    assert asked("Atanmış Büyükelçi", "Pakistan Büyükelçiliği")
    assert asked("Назначенный посол", "Посольство Индии")
    assert asked("Ambassador (credentials pending)", "Embassy of Chile")
    assert asked("駐日大使（内定）")
    assert asked("Ambassador (nominated)", "Embassy of Serbia")
    assert asked("Head of Delegation-designate", "Delegation of the European Union")
    assert asked("European Commissioner for Energy")
    # What is not known in a script of which hardly a title is known may be any.
    assert asked("Πρέσβης")
    assert not asked("Director of the Museum of the Future")
    # Universities and learned societies have senators, too.
    assert asked("Senator", "Leibniz Society")
    # What no list knows may call its own people ambassadors; a state, its ministries and its missions do not.
    assert asked("Ambassador", "Lululemon")
    assert asked("Ambassador, Lululemon")
    assert asked("Ambassador", "Coca-Cola Türkiye")
    assert not asked("Ambassador", "Hellenic Republic")
    # At an organisation of states a mission may be headed by somebody of any class.
    assert asked("Permanent Representative", "Permanent Mission of Peru to the United Nations")
    assert asked("Représentant permanent auprès de l'UNESCO")
    assert asked("Permanent Observer", "Permanent Observer Mission of the Holy See")
    assert asked("장관 내정자", "문화체육관광부")
    # A mission may be headed by a chargé d'affaires, too, and nobody but the mission can say it.
    assert asked("Head of Mission", "Embassy of Ireland")
    assert asked("Chef de mission", "Ambassade d'Irlande")
    assert asked("공관장", "주한 피지 대사관")
    assert asked("Counsellor, Head of Mission", "Embassy of Ireland")
    assert not asked("Minister, Head of Mission", "Embassy of Ireland")
    assert not asked("Assistant to the Head of Mission", "Embassy of Ireland")
    assert not asked("Counsellor, Deputy Head of Mission", "Embassy of Ireland")
    assert not asked("Counsellor", "Legation of San Marino")
    # A house that belongs to a parliament has members who sit in none.
    assert asked("Member", "National Assembly Research Service")
    # A delegation takes others along than those who sit in the house that sends it.
    assert asked("Member of the Delegation", "National Assembly")
    assert asked("Membre de la délégation", "Assemblée nationale")
    assert asked("Член делегации", "Государственная Дума")
    assert asked("Member of the National Assembly Delegation", "Guests of the Speaker")
    assert not asked("Member of Parliament, Member of the Delegation", "National Assembly")
    assert not asked("Member of the Foreign Affairs Committee", "National Assembly")
    assert not asked("Member of the Delegation", "Embassy of Peru")
    assert asked("President for Europe", "World Bank")
    assert asked("Premier", "Government of Ontario")
    assert not asked("Ambassador", "МИД РФ")
    assert not asked("Turkish Ambassador", "Çankaya Köşkü")
    assert not asked("CEO", "Kakao")
    assert not asked("President of the Republic of Korea")
    assert not asked("Chairman of the Student Council")


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Governor", "Starbucks"),
        ("Mayor", "Disney"),
        ("Senator", "Lego"),
        ("The Governor", "Ikea"),
        ("Prefect", "Nuvola"),
    ],
)
def test_an_office_of_a_state_in_a_house_of_which_nothing_is_known_is_asked_about(
    title: str, organisation: str
) -> None:
    assert asked(title, organisation)


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Governor", ""),
        ("Governor of Gangwon", "Gangwon"),
        ("Governor", "Gangwon Province"),
        ("Governor", "Región de Murcia"),
        ("Mayor", "City of Ganja"),
        ("Vali", "İzmir Valiliği"),
        ("Губернатор", "Московская область"),
        ("Deputy Minister", "MOTIE"),
        ("Member of Parliament", "Republic of Türkiye"),
        ("도지사", "강원도"),
        ("Speaker of the Milli Majlis", "Milli Majlis"),
    ],
)
def test_an_office_of_a_state_is_not_asked_about_where_a_place_or_a_house_of_the_state_is_named(
    title: str, organisation: str
) -> None:
    assert not asked(title, organisation)


def test_it_is_told_from_which_words_of_a_title_the_class_was_taken() -> None:
    def taken(title: str, organisation: str = "") -> str:
        return practice("generic").read(title, organisation).taken_from

    assert taken("Professor, Vice-President (Research)", "Türkiye Bankası") == "Professor"
    assert taken("Exministra de Cultura") == "Exministra"
    assert taken("Заместитель министра культуры") == "Заместитель министра"
    assert taken("주한 프랑스 대사") == "대사"
    assert taken("外務副大臣") == "副大臣"
    assert taken("Chargé d'affaires a.i.", "Embassy of Chile") == "Chargé d'affaires a.i."
    assert taken("Florist") == ""


def test_a_doubt_is_to_be_minded_until_somebody_chooses_the_class() -> None:
    doubted = Standing(1, "Doubted", "President", organisation="TÜSİAD")
    chosen = Standing(2, "Chosen", "President", organisation="TÜSİAD", rank_class="head_of_institution")
    found = rank_guests([doubted, chosen], Setting(practice("generic")))
    assert [(one.key, one.caution) for one in found.warnings] == [(1, Caution.RANK_UNSURE)]
    told = "The title of Doubted does not say for sure what rank it gives; choose the class."
    assert told in reasons(found, 1)


def test_titles_in_chinese_characters_are_read_by_what_they_end_with() -> None:
    assert read("外務副大臣") == "vice_minister"
    assert read("元駐アゼルバイジャン大使") == "ambassador former"
    assert read("副市長", "神戸市") == "mayor deputy"
    assert read("部长", "中华人民共和国商务部") == "minister"
    assert read("部長", "三菱商事株式会社") == "director"
    assert read("観光大使", "大阪市") == "guest"
    assert read("大使夫人") == "guest"


def test_azerbaijani_of_the_old_letters_is_read_as_that_of_today() -> None:
    assert read("Милли Мәҹлисин депутаты") == read("Milli Məclisin deputatı") == "member_of_parliament"
    assert read("Бакы шәһәр Ичра Һакимијјәтинин башчысы") == "mayor"


def test_consuls_for_the_honour_stand_behind_consuls_by_career_and_before_the_next_class_vccr_16_5() -> None:
    guests = [
        Standing(1, "Honorary", "Honorary Consul of Chile"),
        Standing(2, "Second", "Second Secretary"),
        Standing(3, "Career", "Consul"),
    ]
    found = rank_guests(guests, Setting(practice("generic")))
    assert [one.standing.name for one in found.guests] == ["Career", "Honorary", "Second"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.HONORARY


@pytest.mark.parametrize(
    "title", ["Witwe des Botschafters", "Вдова посла", "Veuve de l’ambassadeur", "Səfirin dul xanımı"]
)
def test_a_widow_invited_in_her_own_name_has_the_late_partners_rank_behind_who_is_in_office_c1_6(title: str) -> None:
    guests = [
        Standing(1, "Widow", title),
        Standing(2, "Envoy", "Envoy Extraordinary", taken_up="2020-01-01"),
        Standing(3, "In office", "Ambassador", taken_up="2024-01-01"),
    ]
    found = rank_guests(guests, Setting(practice("generic")))
    assert [one.standing.name for one in found.guests] == ["In office", "Widow", "Envoy"]
    told = "Ambassador or high commissioner (late partner) stands before Envoy or minister plenipotentiary: "
    assert reasons(found, 1)[0] == told + "chosen by the practice, without a source."


def test_who_is_a_professor_for_the_honour_is_not_ranked_by_the_rules_for_consuls() -> None:
    guests = [Standing(1, "Honoured", "Honorary Professor"), Standing(2, "Teaching", "Professor")]
    found = rank_guests(guests, Setting(practice("generic")))
    assert reasons(found, 0) == ["Teaching holds the office itself, and Honoured for the honour."]


def test_of_who_held_an_office_once_nobody_says_that_they_hold_it() -> None:
    guests = [Standing(1, "Deputy", "Vice Mayor"), Standing(2, "Former", "Former Mayor")]
    found = rank_guests(guests, Setting(practice("generic")))
    assert reasons(found, 0) == [
        "Mayor (former) stands before Mayor (deputy).",
        "Mayor (former) is taken from “Former Mayor” in the title.",
    ]
