"""One line to a mail server, over which messages are handed one by one, and what became of each is known.

A message that was not fully handed over has certainly not arrived; one that was, and for which no answer came, may
have. The two are told apart here, because the first may be sent again and the second may not.
"""

from __future__ import annotations

import enum
import smtplib
import ssl
from base64 import b64encode
from dataclasses import dataclass
from email.message import EmailMessage

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.account import Account, Security

TIMEOUT = 30.0
"""Seconds that a server may take for one answer."""


class Outcome(enum.Enum):
    """What became of a message."""

    SENT = enum.auto()
    LATER = enum.auto()  # the server asks for patience, 4xx
    REFUSED = enum.auto()  # the server will not take it, 5xx
    LOST = enum.auto()  # the line broke before the message was handed over
    DOUBT = enum.auto()  # the line broke after it was handed over


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome with what the server said."""

    outcome: Outcome
    said: str


class SenderRefusedError(SymposiarchError):
    """The server does not let this account send at all."""


class Line:
    """An open line. A context manager that hangs up."""

    def __init__(self, account: Account, password: str) -> None:
        self.account = account
        self._password = password
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *_: object) -> None:
        self.hang_up()

    @property
    def is_open(self) -> bool:
        return self._smtp is not None

    def call(self) -> None:
        """Connect, make the line safe, and sign in.

        Raises:
            SymposiarchError: any of it cannot be.
            ConnectionError: the server cannot be reached now.
        """
        account = self.account
        try:
            context = ssl.create_default_context(cafile=account.authority or None)
        except OSError as error:
            raise SymposiarchError(f"The certificates in “{account.authority}” cannot be read.") from error
        smtp: smtplib.SMTP | None = None
        try:
            if account.security is Security.TLS:
                smtp = smtplib.SMTP_SSL(account.host, account.port, timeout=TIMEOUT, context=context)
            else:
                smtp = smtplib.SMTP(account.host, account.port, timeout=TIMEOUT)
                smtp.starttls(context=context)
            smtp.ehlo_or_helo_if_needed()
            if account.user:
                _sign_in(smtp, account.user, self._password)
        except (OSError, UnicodeError, smtplib.SMTPException) as error:
            _close(smtp)
            raise _why_not(account, error) from error
        self._smtp = smtp

    def hang_up(self) -> None:
        smtp, self._smtp = self._smtp, None
        if smtp is not None:
            try:
                smtp.quit()
            except (OSError, smtplib.SMTPException):
                smtp.close()

    def hand_over(self, mail: EmailMessage, sender: str, recipient: str) -> Answer:
        """Give one message to the server. The line is closed where the server left it.

        Raises:
            SenderRefusedError: the server does not let this account send.
        """
        smtp = self._smtp
        assert smtp is not None, "call() comes first"
        handed_over = False
        try:
            international = bool(getattr(mail.policy, "utf8", False))
            if international and not smtp.has_extn("smtputf8"):
                return Answer(Outcome.REFUSED, "This server does not send to addresses with letters beyond ASCII.")
            payload = mail.as_bytes()
            code, said = smtp.mail(sender, ["SMTPUTF8", "BODY=8BITMIME"] if international else [])
            if code >= 500:
                raise SenderRefusedError(f"The mail server does not let {sender} send: {_text(said)}")
            if code != 250:
                return self._declined(smtp, code, said)
            code, said = smtp.rcpt(recipient)
            if code not in (250, 251):
                return self._declined(smtp, code, said)
            code, said = smtp.docmd("DATA")
            if code != 354:
                return self._declined(smtp, code, said)
            smtp.send(_dotted(payload))
            handed_over = True
            code, said = smtp.getreply()
            if code < 0:
                raise smtplib.SMTPServerDisconnected(_text(said) or "What the server answered is no answer.")
            if code != 250:
                return self._declined(smtp, code, said)
            return Answer(Outcome.SENT, f"{code} {_text(said)}")
        except SenderRefusedError:
            self.hang_up()
            raise
        except (OSError, smtplib.SMTPException) as error:
            self._smtp = None
            smtp.close()
            return Answer(Outcome.DOUBT if handed_over else Outcome.LOST, _said(error))

    def _declined(self, smtp: smtplib.SMTP, code: int, said: bytes) -> Answer:
        """The server said no: for now, or for good. After 421 it hangs up."""
        answer = Answer(Outcome.LATER if 400 <= code < 500 else Outcome.REFUSED, f"{code} {_text(said)}")
        if code == 421 or code < 0:
            self._smtp = None
            smtp.close()
            return answer if code == 421 else Answer(Outcome.LOST, answer.said)
        try:
            smtp.rset()
        except (OSError, smtplib.SMTPException):
            self._smtp = None
            smtp.close()
        return answer


def _why_not(account: Account, error: Exception) -> SymposiarchError | ConnectionError:
    """What the person is told of a line that did not come about; a server that is away may be there later."""
    match error:
        case smtplib.SMTPAuthenticationError():
            said = _text(error.smtp_error)
            return SymposiarchError(f"The mail server does not accept the name and password of {account.user}: {said}")
        case ssl.SSLError():
            return SymposiarchError(
                f"The certificate of {account.host} is not to be trusted ({error.reason or error}), "
                "so nothing was sent. Check the name of the server."
            )
        case smtplib.SMTPNotSupportedError():
            return SymposiarchError(
                f"{account.host} offers no safe line (STARTTLS) or no sign-in, so nothing was sent. "
                "Check its port and kind of security."
            )
        case UnicodeError():
            return SymposiarchError(f"“{account.host}” is no name of a server. Correct it in the mail account.")
        case _:
            return ConnectionError(f"{account.host} cannot be reached on port {account.port}: {_said(error)}")


def _sign_in(smtp: smtplib.SMTP, user: str, password: str) -> None:
    """Sign in, also with a name or password of letters beyond ASCII, which Python's own `login` falls over."""
    if user.isascii() and password.isascii():
        smtp.login(user, password)
        return
    if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
        raise smtplib.SMTPNotSupportedError
    secret = b64encode(f"\0{user}\0{password}".encode()).decode("ascii")  # UTF-8, as RFC 4616 has it
    code, said = smtp.docmd("AUTH", f"PLAIN {secret}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, said)


def _dotted(payload: bytes) -> bytes:
    """The message as DATA wants it: dots at the beginning of lines doubled, a dot alone at the end (RFC 5321 4.5.2)."""
    lines = payload.replace(b"\r\n", b"\n").replace(b"\r", b"\n").rstrip(b"\n").split(b"\n")
    return b"\r\n".join(b"." + line if line.startswith(b".") else line for line in lines) + b"\r\n.\r\n"


def _close(smtp: smtplib.SMTP | None) -> None:
    if smtp is not None:
        smtp.close()


def _text(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())


def _said(error: BaseException) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_text(error.smtp_error)}"
    if isinstance(error, TimeoutError):
        return "The server did not answer in time."
    return _text(str(error)) or "The line broke."
