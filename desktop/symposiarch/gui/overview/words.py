"""What is due with the invitations, as the overview and the page Today say it."""

from __future__ import annotations

from symposiarch.gui.words import tr
from symposiarch.planning.inviting.due import Due, DueLine


def due_words(line: DueLine) -> tuple[str, str]:
    """The sentence, and the colour of its dot."""
    n = len(line.invitations)
    return {
        Due.APPROVALS: (tr("%n invitations wait for approval", n=n), "tentative"),
        Due.TO_SEND: (tr("%n approved invitations have not been sent", n=n), "tentative"),
        Due.REMINDERS: (tr("%n guests have not said yes or no and the date nears", n=n), "tentative"),
        Due.LATE: (tr("%n answers are late", n=n), "declined"),
        Due.FREED_PLACES: (tr("%n free places can go to the reserve", n=n), "none"),
        Due.NOTICES: (tr("%n guests have not been told that the event is put off or cancelled", n=n), "declined"),
        Due.MESSAGES_TO_APPROVE: (tr("%n messages wait to be approved", n=n), "tentative"),
        Due.MESSAGES_OVERTAKEN: (tr("%n letters lie there, though the invitation went another way", n=n), "tentative"),
        Due.MESSAGES_IN_DOUBT: (tr("%n messages may not have gone out", n=n), "declined"),
        Due.MESSAGES_REFUSED: (tr("%n messages were refused by the mail server", n=n), "declined"),
    }[line.due]
