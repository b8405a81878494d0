"""What people write above their columns, field by field, in ten languages and usual words of others.

`meaning` looks in this dictionary.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from symposiarch.assets import resource
from symposiarch.exchange.headings.fields import Field


def _read() -> Iterator[tuple[Field, str]]:
    for about in ("person", "guest"):
        said = tomllib.loads(resource("headings", f"{about}.toml").read_text(encoding="utf-8"))
        yield from ((Field(field), words) for field, words in said.items())


WORDS_OF: dict[Field, str] = dict(_read())
"""What is written above each field, parted by semicolons: `resources/headings`."""

SMALL_WORDS = frozenset(
    """
    the your of a 1 value primary main please official guest guests participant delegate attendee person
    personal contact work business invitee s current field line geschaftlich dienstlich privat
    """.split()
)
# A heading with one of these is about something else, unless the dictionary has it whole.
ABOUT_SOMETHING_ELSE = frozenset(
    """
    relationship relation code classification type count period event hotel flight file arrival departure meeting yomi
    phonetic owner maiden nickname nick father mother emergency bank account room fax pager ref created modified updated
    custom material sheet venue project product iso cow expiry issue yearly weight 2 3 4 5 6 7 secondary user
    username login screen asst allowed permitted eligible order ticket barcode qr eth solana wallet ip
    messagerie telecopie telecopieur faks факс 팩스 传真 傳真
    """.split()
)
ORGANISATION_WORDS = frozenset(
    """
    company organisation organization institution employer firm agency school university
    """.split()
)
