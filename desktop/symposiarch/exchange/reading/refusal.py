"""Why a file is not read: every way of saying no, each with one sentence for the person."""

from __future__ import annotations

from symposiarch.errors import SymposiarchError


class NotReadable(SymposiarchError):
    """This file cannot be read as a list; the text says what it is and what to do."""


class PasswordNeeded(NotReadable):
    """The file is protected and no password, or a wrong one, was given."""


class ReaderStopped(NotReadable):
    """The reader ran out of memory or time, or died over the file."""


class ReadingCancelled(NotReadable):
    """The person no longer wants the file."""


KINDS: dict[str, type[NotReadable]] = {
    kind.__name__: kind for kind in (NotReadable, PasswordNeeded, ReaderStopped, ReadingCancelled)
}
