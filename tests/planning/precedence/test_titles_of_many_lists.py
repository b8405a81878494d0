"""Titles as they stand on lists of ministries, parliaments and missions, each of its own country's practice."""

from __future__ import annotations

import pytest

from symposiarch.planning.precedence.practices import practice

HELD = """
korea | 국회 외교통일위원회 위원장 | | member_of_parliament
korea | 주한 아제르바이잔 대사관 1등 서기관 | | first_secretary
korea | 합동참모본부 의장 | | general
korea | 여성가족부 장관 직무대행 | | minister
azerbaijan | Milli Məclisin Mədəniyyət komitəsinin sədri | | member_of_parliament
azerbaijan | Bakı Şəhər İcra Hakimiyyəti başçısının müavini | | metropolitan_mayor, deputy
azerbaijan | ADA Universitetinin prorektoru | | rector, deputy
turkiye | Fener Rum Patriği | | religious_leader
turkiye | Türk Konseyi Genel Sekreteri | | head_of_organisation
turkiye | Jandarma Genel Komutanı | | general
france | Ministre de l'Europe et des Affaires étrangères | | foreign_minister
france | Sous-préfète de Saint-Denis | | district_governor
france | Général de brigade (2S) | | general, former
france | Président de la commission des affaires étrangères | Assemblée nationale | member_of_parliament
france | Président de la commission de la culture du Sénat | | member_of_parliament
azerbaijan | Dövlət Gömrük Komitəsinin sədri | | high_official
united_states | Secretary of Housing and Urban Development | | minister
spain | Presidenta de la Comisión de Asuntos Exteriores del Congreso de los Diputados | | member_of_parliament
spain | Consejera de Cultura | Embajada de España | counsellor
united_states | Lieutenant Governor of Hawaii | | governor, deputy
united_states | U.S. Representative for the 4th District | | member_of_parliament
united_states | Sales Representative for the Northern District | Acme | guest
united_states | U.S. Representative | Asia Foundation | guest
united_states | Field Representative for the 5th Congressional District | | guest
united_states | District Representative for the 5th District | | guest
united_states | State Representative for the 40th District | California State Assembly | guest
united_states | State Senator, 12th District | | guest
united_states | The Honorable Representative for the 5th Congressional District | | member_of_parliament
united_states | Representative | U.S. House of Representatives | member_of_parliament
united_states | Ranking Member | House Foreign Affairs Committee | member_of_parliament
united_states | Ranking Member, Committee on Foreign Relations | United States Senate | senator
united_states | Chairman, Committee on Foreign Relations | United States Senate | senator
united_states | Chair, Subcommittee on Asia and the Pacific | House of Representatives | member_of_parliament
united_states | Senate Majority Leader | | senator
united_states | Under Secretary of Defense | | vice_minister
united_states | Lieutenant General, Commander U.S. Forces Korea | | general
spain | Diputada por Madrid | Congreso de los Diputados | member_of_parliament
generic | Secretary of State for Scotland | Scotland Office | minister
generic | Second Secretary (Press) | Embassy of Germany | second_secretary
generic | Ambassador and Permanent Observer | Observer Mission of the Holy See | ambassador
generic | Consul General ad honorem | | consul_general, honorary
generic | Chief Executive of Hong Kong | | governor
generic | Mayor Pro Tem | | mayor, deputy
united_states | Principal Deputy Assistant Secretary | Department of State | director_general
united_states | U.S. Delegate for the District of Columbia | House of Representatives | member_of_parliament
generic | Envoy Extraordinary and Minister Plenipotentiary | Legation of San Marino | envoy
korea | 한국문학관장 | | head_of_institution
korea | 주한미국대사관 공사참사관 | | deputy_head_of_mission
generic | Minister for Loneliness | Ministry of Loneliness | minister
generic | Minister of State | | minister
generic | Minister for Europe and Foreign Affairs | | foreign_minister
generic | Minister of Foreign Affairs and Secretary of the Cabinet | | foreign_minister
generic | Governor | Lagos State | governor
generic | Governor | State Government | governor
generic | Governor | State of Texas | governor
generic | Deputy Head of Delegation | Delegation of the European Union | deputy_head_of_mission
"""

ASKED = """
generic | Governor | State Street | governor
generic | Under-Secretary-General | | guest
generic | President of the Senate Foreign Affairs Committee | | guest
generic | Member of Parliament | Scottish Parliament | guest
generic | Депутат | Городская дума | guest
spain | Diputada en la Asamblea de Madrid | | guest
united_states | Ohio Secretary of State | | guest
united_states | Attorney General | State of Texas | guest
united_states | Chief Justice of Ohio | | guest
generic | Prime Minister of the Flemish Government | | guest
generic | Minister of Culture | Government of Catalonia | guest
generic | Secretary General | | guest
united_states | Representative for the Northern District | Acme Inc. | guest
generic | Governor | Royal Caribbean | governor
generic | Governor | National Grid | governor
generic | Minister of Fun | | minister
generic | Minister of Worship | | minister
generic | Minister of Mischief | Office of Mischief | minister
"""

NOT_ITS_RANK = """
generic | Minister of Culture Secretary |
generic | Minister of Foreign Affairs Interpreter |
generic | Ambassador of France Driver |
generic | Consul General of Japan Secretary |
france | Conseiller spécial du Président de la République |
france | Présidente du groupe d'amitié France-Corée à l'Assemblée nationale |
france | Vice-présidente du groupe d'amitié à l'Assemblée nationale |
france | Président du groupe socialiste à l'Assemblée nationale |
spain | Consejera de Cultura de la Comunidad de Madrid |
spain | Consejero de Economía | Generalitat de Catalunya
"""
TOO_HIGH = frozenset(
    "head_of_state chamber_president vice_president_of_chamber minister foreign_minister ambassador consul_general "
    "counsellor".split()
)


def lines(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("name", "title", "house", "wanted"), lines(HELD))
def test_a_title_gives_the_class_and_how_it_is_held(name: str, title: str, house: str, wanted: str) -> None:
    read = practice(name).read(title, house)
    how = {"deputy": read.deputy, "honorary": read.honorary, "former": read.former}
    assert ", ".join([read.rank_class, *(word for word, so in how.items() if so)]) == wanted
    assert not read.unsure


@pytest.mark.parametrize(("name", "title", "house", "wanted"), lines(ASKED))
def test_an_office_that_may_be_none_is_asked_about(name: str, title: str, house: str, wanted: str) -> None:
    read = practice(name).read(title, house)
    assert (read.rank_class, read.unsure) == (wanted, True)


@pytest.mark.parametrize(("name", "title", "house"), lines(NOT_ITS_RANK))
def test_who_works_for_an_office_or_leads_a_part_of_its_house_has_not_that_rank(
    name: str, title: str, house: str
) -> None:
    assert practice(name).read(title, house).rank_class not in TOO_HIGH
