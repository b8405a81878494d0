"""What is only called like an office, in a house that is not of the state, is ranked low and asked about."""

from __future__ import annotations

import pytest

from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.titles.offices import TitleRead

CALLED_SO = """
General | Salvation Army
Major General | The Salvation Army Korea Territory
General | 구세군
General | Boy Scouts
General | Hyundai Motor
Brigadier General | Hanwha Defense
General | Society of Jesus
Minister General | Franciscan Order
Admiral | Yacht Club
Admiral | Texas Navy Association
Rector | St Mary's Church
Rector | Anglican Cathedral
Rector | Basílica de la Merced
Rector | Boston Latin School
Recteur | Sanctuaire de Lourdes
Rektör | Kilise
총장 | 구세군
Consul | Korea History Society
Consul | Samsung Electronics
Consul | Roman Re-enactment Society
Consul General | Jewish Congress Association
Konsul | Historischer Verein
Vice Consul | Alumni Association
Governor | Rotary International
Governor | Wellington College
District Governor | Lions Clubs International
Prefect | Congregation for the Clergy
Prime Minister | Mock Parliament
Secretary of State | Model United Nations
Foreign Minister | Model United Nations
Head of State | Chess Federation
Minister | Onnuri Church
Minister | Unitarian Congregation
장관 | 주식회사 장관
Chief Justice | Moot Court Society
Attorney General | Student Union
Mayor | Hotel Seoul
Senator | Academic Senate
Rector | University Hospital
Taishi | Toyota Motor
Mayor | Model City Association
Ambassador | Kakao Corp
Envoy Extraordinary | Hilton Hotel
High Commissioner | Scouts Association
First Secretary | Writers' Union
Counsellor | Rotary Club
Müşavir | TOBB
"""

HELD = """
General | ROK Army | general
General | National Defense University | general
Lt. Gen. | Korea Military Academy | general
General | NATO | general
Rector | Presbyterian University | rector
Rektor | Bakı Musiqi Akademiyası | rector
Consul | Consulate General of the Russian Federation | consul
Honorary Consul | Hyundai Motor | consul
Consul of Chile | Korea History Society | consul
Governor | Regional State Administration | governor
Central Bank Governor | Bank of Korea | high_official
Mayor | AK Parti | mayor
Mayor of Ganja | Bank of Ganja | mayor
Minister | Ministry of Energy | minister
Foreign Minister | Union of Comoros | foreign_minister
MP | Labour Party | member_of_parliament
King of the Belgians | | head_of_state
Ambassador | Embassy of the Russian Federation | ambassador
"""

NOT_SAID = """
Ambassadeur honoraire
Taishi Yamamoto
Ambassador-at-Large | Ministry of Foreign Affairs
Посол по особым поручениям | МИД России
Gezici Büyükelçi
순회대사 | 외교부
Leader of the Opposition | National Assembly
Leader of His Majesty's Opposition
Minority Leader | US Senate
Chef de l'opposition
Oppositionsführer
Ana Muhalefet Partisi Lideri
Лидер оппозиции
Leader of the Labour Party
Leader | Democratic Party
Chairman | New Azerbaijan Party
Genel Başkan | CHP
党首
総裁 | 自由民主党
中共中央总书记
党委书记 | 北京大学
General Secretary | Communist Party of Vietnam
Trade Commissioner | Embassy of Canada
Head of the Presidential Administration
"""


def read(line: str) -> TitleRead:
    title, _, house = line.partition("|")
    return practice("generic").read(title.strip(), house.strip())


@pytest.mark.parametrize("line", CALLED_SO.strip().splitlines())
def test_what_is_called_like_an_office_in_a_house_not_of_the_state_is_asked_about(line: str) -> None:
    assert read(line) == TitleRead("guest", unsure=True)


@pytest.mark.parametrize("line", HELD.strip().splitlines())
def test_an_office_that_is_held_is_ranked_and_nobody_is_asked(line: str) -> None:
    post, _, rank_class = line.rpartition("|")
    found = read(post)
    assert (found.rank_class, found.unsure) == (rank_class.strip(), False)


@pytest.mark.parametrize("line", NOT_SAID.strip().splitlines())
def test_who_leads_a_party_or_is_an_ambassador_to_no_state_is_asked_about(line: str) -> None:
    found = read(line)
    assert found.unsure
    assert found.rank_class in ("guest", "head_of_company")


def test_carnivals_and_orders_have_no_heads_of_state_nor_ministers() -> None:
    titles = ("Queen of the Carnival", "King of Pop", "General of the Salvation Army", "Rector of St Mary's Church")
    assert [title for title in titles if read(title).rank_class != "guest"] == []
