"""What is said behind a name in a programme: a function, what somebody plays, an organisation."""

# the words of ten languages stand in one expression
from __future__ import annotations

import re

from symposiarch.planning.recognition.names.functions import FUNCTION, ORGANISATION

_POST = re.compile(
    r"\b(?:ambassador|ambassadeur|ambassadrice|botschafter|büyükelçi|səfir|посол|konsul|consul|counsel|müsteşar|müşavir|ataşe|attach|атташе|советник|"
    r"minister|ministre|nazir\b|nazirin|bakan|министр|direktor|director|directeur|directrice|müdür|müdir|директор|president|präsident|président|başkan|sədr|"
    r"prezident|президент|председател|rektor|rector|ректор|profes|профессор|dekan|dean|dosent|доцент|journalist|журналист|редактор|"
    r"redakt|editor|vorsitzend|vorstand|geschäftsführ|beauftragt|rəhbər|руководител|глава|заместител|müavin|yardımcı|leiter|secretar|sekretär|секретар|specialist|"
    r"expert|эксперт|uzman|researcher|forscher|chercheu|к\.\s?\w\.\s?н|д\.\s?\w\.\s?н|ph\.?\s?d)|"
    r"대사|교수|회장|이사장|원장|총장|대표|위원|기자|학예사|관장|감독|작가|국장|과장|장관|차관|"
    r"大使|公使|参赞|參贊|教授|主任|会长|會長|会長|院长|院長|馆长|館長|校长|博士|代表|部长|局长|委员|委員|记者|記者|作家|参事官|書記官|理事",
    re.IGNORECASE,
)
"""The stems of functions: what stands with any ending in what is said behind a name."""
PLAYS = re.compile(
    r"(?:mezzo[- ]?)?sopran[oe]?|alto?|t[eé]nor|barit?on[eo]?|baryton|bass?|piano|pianist(?:in)?|klavier|violin[e]?|"
    r"violon|geige|viola|cello|violoncelle|flute|flöte|flûte|clarinet|oboe|guitar|gitarre|guitare|harp|harfe|tar|kamancha|kamança|"
    r"vocals?|gesang|chant|canto|saz|bağlama|ba[lğ]laban|ud|oud|ney|kanun|accord[ée]on|akkordeon|saxophone?|saksafon|"
    r"сопрано|тенор|баритон|бас|фортепиано|скрипка|소프라노|테너|바리톤|베이스|피아노|바이올린|첼로|가야금|대금",
    re.IGNORECASE,
)
"""What somebody sings or plays, behind the name: "baritone", "piano"."""
HOUSE = re.compile(
    r"\b(?:botschaft|посольств|ministe|ministry|nazirli|bakanl|министер|universi|üniversite|универси|instit|институт|akadem|academ|академ|museum|"
    r"muzey|müze|музе|merkez|mərkəz|cent(?:re|er)|zentrum|центр|stiftung|fondation|foundation|vakf|vəqf|fond|фонд|verein|dernek|"
    r"cəmiyyət|общество|associa|ассоциац|kurum|şirkət|company|gmbh|bank|банк|gazete|qəzet|газет|zeitung)|"
    r"연구|대학|재단|협회|大学|大學|协会|協会|研究|基金",
    re.IGNORECASE,
)
"""The stems of organisations."""


def tells_a_post(text: str) -> bool:
    """Whether what stands behind a name is a function or an organisation, in any place and with any ending."""
    return tells_a_function(text) or tells_a_house(text)


def tells_a_function(text: str) -> bool:
    return bool(text) and bool(FUNCTION.match(text) or _POST.search(text) or PLAYS.fullmatch(text))


def tells_a_house(text: str) -> bool:
    return bool(text) and bool(HOUSE.search(text) or ORGANISATION.search(text))
