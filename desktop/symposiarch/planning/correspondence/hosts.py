"""Who invites, as letters name them: the hosts together, and the mission that writes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.planning.correspondence import sentences
from symposiarch.planning.correspondence.letterhead import Letterhead
from symposiarch.planning.naming import Named, caseless, name_in

_WITHOUT_SPACES = re.compile("[가-힣\u3040-\u30ff\u3400-\u9fff]$")


def mission_of(hosts: Sequence[Named], house: Letterhead, language: str) -> str:
    """The house that writes; where it has no letterhead, the first of the hosts."""
    return house.in_language(language) or (name_in(hosts[0], language) if hosts else "")


def hosts_in_a_sentence(hosts: Sequence[Named], house: Letterhead, language: str) -> str:
    """ "the Embassy of France and Heritage Fund"; where there are none, the house that writes."""
    named = [sentences.with_article(name_in(host, language), language) for host in hosts]
    return sentences.joined(named, language) or sentences.with_article(mission_of(hosts, house, language), language)


def says(text: str, name: str) -> bool:
    """Whether a text has this name in it, which is no part of another word; Korean particles may follow."""
    name, text = (caseless(one) for one in (name, text))
    ends = "" if _WITHOUT_SPACES.search(name) else r"(?!\w)"
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}{ends}", text) is not None
