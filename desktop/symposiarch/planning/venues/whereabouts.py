"""A venue or a street with its city."""

from __future__ import annotations

import re

_WRITTEN_ON = "가-힣㐀-鿿ぁ-ヿ"
"""Scripts in which the next word may touch a name: 서울시청 is called by its city."""


def with_city(place: str, city: str) -> str:
    """The place and its city, which is told once where it stands among the words: “Berliner Allee” names no city."""
    named = re.search(rf"(?<!\w){re.escape(city)}(?!(?![{_WRITTEN_ON}])\w)", place, re.IGNORECASE) if city else None
    return ", ".join(part for part in (place, "" if named else city) if part)
