"""What people write above their columns, field by field, in ten languages and usual words of others.

`meaning` looks in this dictionary.
"""

from __future__ import annotations

from symposiarch.exchange.headings.fields import Field
from symposiarch.planning.phrasebook import listed

WORDS_OF = {Field(field): words for about in ("person", "guest") for field, words in listed("headings", about).items()}
"""What is written above each field: `resources/headings`."""

SMALL_WORDS = frozenset(
    """
    the your of a 1 value primary main please official guest guests participant delegate attendee person
    personal contact work business invitee s current field line geschaftlich dienstlich privat
    участника участницы гостя приглашенного katilimcinin davetlinin misafirin qonagin istirakcinin devetlinin
    """.split()
)
# A heading with one of these is about something else, unless the dictionary has it whole.
ABOUT_SOMETHING_ELSE = frozenset(
    """
    relationship relation code classification type count period event hotel flight file arrival departure meeting yomi
    phonetic owner maiden nickname nick father mother emergency bank account room fax pager ref created modified updated
    custom material sheet venue project product iso cow expiry issue yearly weight 2 3 4 5 6 7 secondary user
    username login screen asst allowed permitted eligible order ticket barcode qr eth solana wallet ip
    proposal proposals submission submissions talk abstract paper
    messagerie telecopie telecopieur faks факс 팩스 传真 傳真
    """.split()
)
ORGANISATION_WORDS = frozenset(
    """
    company organisation organization institution employer firm agency school university
    """.split()
)
