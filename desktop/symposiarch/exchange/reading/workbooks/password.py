"""Protected workbooks: recognised even where they look corrupt, and opened with their password."""

from __future__ import annotations

import io

from symposiarch.exchange.reading.refusal import NotReadable, PasswordNeeded

# Excel protects a "read-only recommended" workbook with this password and opens it without asking.
_EXCELS_OWN = "VelvetSweatshop"

NEEDED = "This file is protected with a password. Give the password to open it."
UNOPENABLE = (
    "This file is damaged, or protected in a way that this program does not open. "
    "Open it where it was made and save a copy without a password."
)
WRONG = "The password does not open this file. Passwords are particular about capital letters and blanks."


def unlocked(data: bytes, password: str | None) -> bytes:
    """The workbook without its protection. Raises PasswordNeeded without the right password."""
    return _opendocument(data, password) if data[:2] == b"PK" else _workbook(data, password)


def _opendocument(data: bytes, password: str | None) -> bytes:
    from symposiarch.exchange.reading.workbooks import opendocument_lock

    if password is None:
        raise PasswordNeeded(NEEDED)
    try:
        return opendocument_lock.opened(data, password)
    except opendocument_lock.WrongPasswordError as error:
        raise PasswordNeeded(WRONG) from error
    except (ValueError, KeyError) as error:  # a manifest that says nothing of use, or names another way of protecting
        raise NotReadable(UNOPENABLE) from error


def _workbook(data: bytes, password: str | None) -> bytes:
    import msoffcrypto
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    for attempt in (_EXCELS_OWN,) if password is None else (password, _EXCELS_OWN):
        opened = io.BytesIO()
        try:
            locked = msoffcrypto.OfficeFile(io.BytesIO(data))
            locked.load_key(password=attempt)
            locked.decrypt(opened)
        except (InvalidKeyError, DecryptionError):
            continue
        except Exception as error:  # a damaged file brings out whatever the library did not foresee
            if password is None:
                raise PasswordNeeded(NEEDED) from error
            if "assword" in str(error):
                continue
            raise NotReadable(UNOPENABLE) from error
        plain = opened.getvalue()
        if plain[:4] == b"PK\x03\x04" or plain[:4] == b"\xd0\xcf\x11\xe0":
            return plain
    raise PasswordNeeded(NEEDED if password is None else WRONG)
