"""The account from which the office sends; its password is in the system's keyring and nowhere else."""

from __future__ import annotations

import enum
from dataclasses import asdict, dataclass

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.message import Sender
from symposiarch.planning.correspondence.letterhead import MAIL, keep_setting, setting
from symposiarch.planning.correspondence.letters import is_address

KEYRING = "Symposiarch mail"


class Security(enum.StrEnum):
    """How the line to the server is made safe. There is no way without."""

    TLS = "tls"
    STARTTLS = "starttls"


@dataclass(frozen=True, slots=True)
class Account:
    """A mail account. `per_minute` is how fast it sends; `authority` is a file of an own authority's certificates.

    `with_code` puts the guest's QR code on the card that goes with an e-mail. `tested` says that a test message went
    through it since it was last changed.
    """

    host: str
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    address: str = ""
    name: str = ""
    reply_to: str = ""
    per_minute: int = 30
    authority: str = ""
    with_code: bool = False
    tested: bool = False

    @property
    def sender(self) -> Sender:
        return Sender(self.address, self.name, self.reply_to)

    @property
    def key(self) -> str:
        """Under what its password stands in the keyring."""
        return f"{self.user}@{self.host}:{self.port}"


def account(session: Session) -> Account:
    """The office's account.

    Raises:
        SymposiarchError: none has been set up.
    """
    kept = setting(session, MAIL)
    if not kept:
        raise SymposiarchError("No mail account has been set up yet. Set one up with “mail account”.")
    known = {name: kept[name] for name in Account.__dataclass_fields__ if name in kept}
    return Account(**(known | {"security": Security(known.get("security", Security.STARTTLS))}))


def account_or_none(session: Session) -> Account | None:
    """The office's account, where one has been set up."""
    return account(session) if setting(session, MAIL) else None


def sender(session: Session) -> Sender:
    """From whom drafts come: the account's address, or none, so that the mail program puts in its own."""
    return account(session).sender if setting(session, MAIL) else Sender("")


def keep_account(session: Session, account: Account) -> None:
    """Set the account up, or change it.

    Raises:
        SymposiarchError: the server or the address is missing or cannot be.
    """
    if not account.host.strip():
        raise SymposiarchError("Name the mail server, for example smtp.example.org.")
    if not is_address(account.address):
        raise SymposiarchError(f"“{account.address}” is not an e-mail address. Name the one that you send from.")
    if account.reply_to and not is_address(account.reply_to):
        raise SymposiarchError(f"“{account.reply_to}” is not an e-mail address.")
    if not 0 < account.port < 65536:
        raise SymposiarchError("The port of a mail server is a number from 1 to 65535, mostly 587 or 465.")
    keep_setting(session, MAIL, asdict(account) | {"security": account.security.value})


def password_of(account: Account) -> str:
    """The password from the system's keyring; empty where the account has no user.

    Raises:
        SymposiarchError: there is none, or the system has no keyring.
    """
    if not account.user:
        return ""
    import keyring
    from keyring.errors import KeyringError

    try:
        password = keyring.get_password(KEYRING, account.key)
    except KeyringError as error:
        raise SymposiarchError(f"The system's keyring cannot be read: {error}.") from error
    if password is None:
        raise SymposiarchError(f"The password of {account.user} is not in the system's keyring. Enter it once more.")
    return password


def keep_password(account: Account, password: str) -> None:
    """Put the password into the system's keyring.

    Raises:
        SymposiarchError: the system has no keyring that keeps it.
    """
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(KEYRING, account.key, password)
        kept = keyring.get_password(KEYRING, account.key)
    except KeyringError as error:
        raise SymposiarchError(f"The system's keyring does not take the password: {error}.") from error
    if kept != password:
        raise SymposiarchError("This system has no keyring that keeps a password, so nothing can be sent from here.")
