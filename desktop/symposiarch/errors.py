"""The one kind of error that is shown to a person."""


class SymposiarchError(Exception):
    """Something that the person can cause or cure: the text says what happened and what to do next.

    Everything else is a mistake of the program, goes up once, and ends in the crash dialog.
    """
