"""Why two records may be one person, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from symposiarch.planning.recognition.evidence import Reason


def likeness_words(reasons: Iterable[Reason]) -> str:
    """ "the same name, the same organisation, but another e-mail"."""
    said = {
        "our_id": tr("the ID of this office"),
        "email": tr("the same e-mail"),
        "phone": tr("the same telephone"),
        "birth_date": tr("the same birth date"),
        "organisation": tr("the same organisation"),
        "native_name": tr("the same name in its own script"),
        "name": tr("the same name"),
        "spelling": tr("the name in another spelling"),
        "likely_spelling": tr("perhaps the name in another spelling"),
        "part_of_name": tr("the name in a shorter form"),
        "initials": tr("the name with initials"),
        "typing": tr("the name but for a letter or two"),
        "all_alike": tr("nothing that differs"),
        "other_name": tr("but another name"),
        "other_organisation": tr("but another organisation"),
        "other_email": tr("but another e-mail"),
        "other_birth_date": tr("but another birth date"),
    }
    return ", ".join(said[reason.value] for reason in reasons)
