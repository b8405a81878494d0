"""All printed sheets, by subject: what each is called, what may be chosen, and where its facts and its template are.

The command line, the sample and the Documents page are made from this table; `documents.sheets` sets what stands in it.
"""

from __future__ import annotations

from symposiarch.documents.catalogue.inviting import INVITING
from symposiarch.documents.catalogue.logistics import LOGISTICS
from symposiarch.documents.catalogue.people import PEOPLE
from symposiarch.documents.catalogue.programme import PROGRAMME
from symposiarch.documents.catalogue.seating import SEATING
from symposiarch.documents.catalogue.sheet import Group, Option, Sheet
from symposiarch.errors import SymposiarchError

__all__ = ["LOGISTICS", "SHEETS", "Group", "Option", "Sheet", "sheet_named"]

SHEETS: tuple[Sheet, ...] = (*PEOPLE, *PROGRAMME, *SEATING, *LOGISTICS, *INVITING)


def sheet_named(name: str) -> Sheet:
    for sheet in SHEETS:
        if sheet.name == name:
            return sheet
    known = ", ".join(sheet.name for sheet in SHEETS)
    raise SymposiarchError(f"There is no sheet called “{name}”. There are: {known}.")
