"""What stands where people do and names nobody: a place still open, everybody who is there, the hands of the house,
the house that somebody comes from."""

# ruff: noqa: E501  # the words of ten languages stand in one expression
from __future__ import annotations

import re
from functools import cache

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import role_of, status_of
from symposiarch.model.folding import fold
from symposiarch.model.programme import RoleKind, RoleStatus
from symposiarch.planning.recognition.names.functions import ORGANISATION
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.houses import is_a_house
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody
from symposiarch.planning.states import state_code

_NOT_YET = re.compile(
    r"(?:^|(?<![\s,–—-])[\s,–—-]+|(?=[(\[（]))[(\[（]?(?:t\.?\s?b\.?\s?[acd]\.?|n\.?\s?n\.?|(?:still )?to be (?:confirmed|announced|determined|decided|named|invited)|"
    r"à (?:confirmer|préciser|désigner)|por (?:confirmar|definir|anunciar)|noch offen|wird noch (?:benannt|bekannt ?gegeben)|"
    r"미정|섭외 ?중|추후 ?(?:공지|확정)|待定|待确认|未定|調整中|açıqlanacaq|təsdiqlənəcək|dəqiqləşdiriləcək|teyit edilecek|belirlenecek|kesinleşecek|"
    r"будет (?:объявлен|определ[её]н|уточн[её]н)\w*|уточняется|подтверждается)[)\]）]?\s*$",
    re.IGNORECASE,
)
"""Behind a name, or instead of one: it is not yet sure who."""
_FOR_A_HOUSE = re.compile(
    r"(?:(?:an?|the|one|ein|eine|une?|la|el) )?(?:representatives?|vertreter(?:in)?|représentante?s?|representantes?) (?:of|from|der|des|von|de|du|del)\b[^,:()]+|"
    r"представитель [^,:()]+|[^,:()]+ (?:temsilcisi|yetkilisi|nümayəndəsi)|[가-힣 ]+ (?:관계자|담당자)",
    re.IGNORECASE,
)
"""Somebody from there, whoever it will be: "Vertreter der UNESCO"."""
_EMPTY = re.compile(r"^(?:-|–|—|\?+|…)$")
_EVERYBODY = re.compile(
    r"^(?:all|everyone|everybody|audience|all (?:speakers|panel+ists)|(?:all |both )?(?:guests|participants|delegates|delegations|attendees|present)|by invitation(?: only)?|"
    r"alle(?: (?:gäste|teilnehmer(?:innen)?|anwesenden))?|tous(?: les (?:participants|invités))?|(?:les )?invités|sur invitation|todos(?: los (?:participantes|invitados))?|"
    r"hamı|(?:bütün |tüm )?(?:iştirakçılar|qonaqlar|katılımcılar|misafirler|konuklar|davetliler)|herkes|все(?: (?:участники|гости))?|участники|гости|"
    r"전체|전원|내빈|(?:전체 ?|전 ?)?(?:참석자|참가자|내빈)(?: ?(?:전원|전체|모두))?|全员|全体|全体(?:与会者|嘉宾|人员|来宾)|参加者全員)$",
    re.IGNORECASE,
)
_HANDS = re.compile(
    r"^(?:(?:the )?(?:protocol|security|catering|caterers?|kitchen|sound|lights?|lighting|a/?v|technic(?:s|ians?)|venue|hotel|staff|crew|ushers|hostesses|waiters|"
    r"volunteers|organi[sz]ers|secretariat|logistics)|"
    r"(?:the )?(?:\w+ )?(?:protocol|security|catering|kitchen|sound|light(?:s|ing)?|a/?v|tech(?:nical|nics)?|stage|event|events|logistics|hospitality|media|press|venue|hotel|registration|"
    r"reception|embassy|floor|support|photo|video|service) (?:team|crew|staff|desk|unit|section|department|technicians?)|"
    r"protocole|sécurité|traiteur|régie|la technique|personnel|organisateurs|équipe (?:technique|du protocole|protocole|de sécurité|son|lumière|traiteur)|"
    r"protocolo|seguridad|equipo (?:técnico|de protocolo|de seguridad)|protokoll|sicherheit|technik|technik-?team|organisationsteam|"
    r"protokol(?: ekibi| şöbəsi)?|güvenlik(?: ekibi)?|teknik ekip|ikram(?: ekibi)?|organizasyon(?: ekibi)?|görevliler|ses(?: ve ışık)? ekibi|"
    r"təhlükəsizlik(?: xidməti)?|texniki (?:heyət|qrup|komanda)|protokol qrupu|təşkilatçılar|"
    r"протокол|охрана|техническая группа|организаторы|персонал|служба (?:протокола|безопасности)|"
    r"(?:의전|음향|영상|기술|홍보|행사|진행|케이터링|조명|보안|경호|안내|촬영|운영|사무)(?:팀|요원|실|국)|스태프|의전|경호|음향|케이터링|주최 ?측|"
    r"礼宾|安保|工作人员|(?:技术|礼宾|音响|安保|会务|接待)(?:组|部门|团队)|スタッフ|事務局)$",
    re.IGNORECASE,
)
"""Who carries out what happens, and is no one person: "AV team", "Protocol", "Teknik ekip", "의전팀"."""
_GROUP = re.compile(
    r"\b(?:choirs?|chorus|orchestras?|ensembles?|quartets?|quintets?|trios?|sextets?|octets?|philharmonic|big band|brass band|string band|dance company|"
    r"ballet|troupe|orchestre|chœur|choeur|chorale|quatuor|quintette|orquesta|coro|cuarteto|quinteto|conjunto|orfeón|"
    r"(?:kammer|sinfonie|symphonie|jugend|frauen|männer|kinder|mädchen|knaben|staats|rundfunk|universitäts)*(?:chor|orchester|ensemble)|(?:\w+)?quartett|(?:\w+)?quintett|philharmoniker|sinfoniker|"
    r"koro(?:su)?|orkestra(?:sı)?|topluluğu|dörtlüsü|üçlüsü|beşlisi|xor(?:u)?|orkestr(?:i)?|ansambl(?:ı)?|kvartet(?:i)?|üçlüyü|kollektivi|kapellası|"
    r"хор|оркестр|ансамбль|квартет|квинтет|трио|капелла)\b|"
    r"\w*(?:합창단|오케스트라|교향악단|관현악단|앙상블|중주단|무용단|국악단|합주단|극단|예술단|어린이합창단|연주단|밴드)$|(?:合唱团|合唱團|乐团|樂團|交响乐团|楽団|合唱団|管弦乐团|舞蹈团|艺术团)$",
    re.IGNORECASE,
)
"""What people who make music or dance together are called."""
_LONGEST_NAME = 200
_KOREAN_HOUSE = re.compile(
    r"(?=.{4,30}$)[가-힣 ]+(?:부|처|청|위원회|대사관|재단|협회|대학교|진흥원|연구원|연구소|박물관|미술관|공사|센터|협의회|은행|문화원)"
)
_BRACKETED = re.compile(r"\s*[(\[（]([^()\[\]（）]{2,30})[)\]）]\s*$")


def is_everybody(text: str) -> bool:
    return bool(_EVERYBODY.match(text.strip()))


def is_not_said(text: str) -> bool:
    """Whether a text only says that nobody is named yet: "N.N.", "TBC"."""
    return bool(_NOT_YET.fullmatch(text.strip()))


def is_hands(text: str) -> bool:
    """Whether these are the hands of the house, who have no part in the programme but see to it."""
    return bool(_HANDS.match(text.strip()))


def is_group(text: str) -> bool:
    """Whether these are people who perform together, and no one person: "Baku Piano Trio", "서울시립합창단"."""
    if len(text) > _LONGEST_NAME or "," in text or not _GROUP.search(text):
        return False
    of_two_words = text.split() if text.count(" ") == 1 else [""]
    return not (is_plainly_somebody(text) or _is_addressed(text) or fold(of_two_words[0]) in _GIVEN)


_GIVEN = frozenset(
    "jon ben dan dave ed greg jeff lou matt mike nick rick rob andy noah luc jose diego klaus ingo jonas felix moritz "
    "liz sue meg beth mia zoe ada ella lea fiona heike ute silke ines pilar rosa paz ahmet mehmet mustafa emre can cem "
    "kemal murat osman hasan huseyin ibrahim yusuf burak deniz selin kamran kamil farhad rovshan fuad kenan nazim".split()
)
"""Before a word for a group, no town or school that it could be of: "Jon Chorus", "Mehmet Koro"."""


def _is_addressed(text: str) -> bool:
    """Whether somebody is addressed whose family is called like a group: "Mr. Ballet", "Frau Dr. Chor"."""
    address, words = take_honorific(text.split(), french=True)
    return bool(address) and (len(words) == 1 or is_plainly_somebody(" ".join(words)))


def is_house(text: str) -> bool:
    """Whether a house is named where somebody would be: "Ministry of Culture", "문화체육관광부"."""
    if "," in text or is_group(text) or begins_with_a_name(" ".join(text.split()[:2])):
        return False
    return is_a_house(text) or bool(_KOREAN_HOUSE.fullmatch(text))


def is_house_of_a_place(text: str) -> bool:
    """Whether two or three words, which might be a name, are a house: "Reuters Berlin", "ETH Zurich", "AIR Center"."""
    words = text.split()
    if is_given(words[0]):
        return False
    short = any(word.isupper() and len(word) > 1 for word in words) and not text.isupper()
    return short or fold(words[-1]) in _cities() or bool(state_code(words[-1]))


@cache
def _cities() -> frozenset[str]:
    """The cities that clocks are named after."""
    from zoneinfo import available_timezones

    return frozenset(fold(zone.rpartition("/")[2].replace("_", " ")) for zone in available_timezones() if "/" in zone)


def open_place(text: str, kind: RoleKind | None) -> ReadRole | None:
    """A place for which nobody is named: "TBC", "third speaker TBC", "Ministry of Culture (tbc)", "사회자"."""
    text = text.strip()
    if _EMPTY.match(text):
        return ReadRole("", kind)
    if (said := role_of(text)) is not None:
        return ReadRole("", _more_than_speaking(said) or kind)
    if (later := _NOT_YET.search(text)) is None:
        return ReadRole("", kind, title=text) if is_house(text) or _FOR_A_HOUSE.fullmatch(text) else None
    who = text[: later.start()].strip()
    named, house = begins_with_a_name(who), ORGANISATION.search(who)
    if named and not ORGANISATION.match(who):
        return None
    role = role_of(who) or role_of(who.split()[-1] if who else "")
    if who and not house and role is None and (named or not any(map(str.islower, who))):
        return None
    return ReadRole("", _more_than_speaking(role) or kind, title=who if house else "")


def _more_than_speaking(role: RoleKind | None) -> RoleKind | None:
    """A role, but for that of a speaker, which in a panel is another than in a talk: the item tells."""
    return None if role is RoleKind.SPEAKER else role


def without_status(text: str) -> tuple[str, RoleStatus | None]:
    """Somebody's name without the word behind it for whether they come: "Anna Berg (confirmed)", "Anna Berg, TBC"."""
    if (later := _NOT_YET.search(text)) is not None:
        return text[: later.start()].strip(), None
    said = _BRACKETED.search(text)
    if said is None or (said[1].isascii() and len(said[1]) < 5) or (status := status_of(said[1])) is None:
        return text, None
    return text[: said.start()].strip(), status
