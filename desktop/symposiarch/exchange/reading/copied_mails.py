"""E-mails that were copied out of a mail program: who sent each stands above it, in the language of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from symposiarch.exchange.reading.mail import letter, letters, name_and_address
from symposiarch.exchange.reading.tables import SourceFile, Value
from symposiarch.planning.inviting.reply_text.letters import is_by_a_machine, letter_reply, own_words

_FROM = "from|von|de|da|od|kimdən|göndərən|kimden|gönderen|от|від|보낸 ?사람|发件人|寄件者|差出人|van|från|fra"
_SUBJECT = "subject|betreff|objet|asunto|assunto|oggetto|mövzu|konu|тема|제목|主题|主旨|件名|onderwerp|ämne|emne"
_OTHER = (
    "to|cc|date|sent|reply-to|an|datum|gesendet|à|envoyé|para|fecha|enviado(?: el)?|data|kimə|tarix|göndərildi|kime|"
    "tarih|gönderme tarihi|кому|дата|отправлено|받는 ?사람|보낸 ?날짜|날짜|참조|收件人|发送时间|日期|宛先|日時"
)
_FIELD = re.compile(
    rf"\s*\**(?:(?P<sender>{_FROM})(?!\W*\d)|(?P<subject>{_SUBJECT})|(?:{_OTHER}))\**\s*[:：]\**\s*(?P<said>\S.*)", re.I
)


def read_copied_mails(text: str, *, name: str) -> SourceFile:
    """A line for each e-mail of a text; one above which no sender stands is told without. The mails below an answer to
    which it replies are no answers, whoever wrote them: marked as such, to who answers, or further down by them again.

    Raises:
        NotReadable: nothing stands in it.
    """
    return letters([row for mail in _mails(text.splitlines()) for row in mail], name=name)


def holds_mails(text: str) -> bool:
    """Whether a sender stands above something in a text, and not only in a cell of a table."""
    lines = text.splitlines()
    return any(len(_fields(lines, at)) > 1 for at in range(len(lines)))


def _mails(lines: list[str]) -> Iterator[list[tuple[Value, ...]]]:
    begins = [at for at in range(len(lines)) if len(_fields(lines, at)) > 1]
    answering: tuple[str, ...] = ()
    answered = False
    for begin, end in zip([0, *begins], [*begins, len(lines)], strict=True):
        fields = _fields(lines, begin) if begin in begins else []
        sender, address = name_and_address(fields[0]["said"]) if fields else ("", "")
        text = "\n".join(lines[begin + len(fields) : end]).strip()
        replies = letter_reply(text) is not None
        named = [any(one in field["said"] for one in answering) for field in fields]
        answered = (
            (any(named[1:]) and not replies) or (any(named[:1]) and answered) or _is_marked(lines[:begin], answering)
        )
        if text and not answered:
            subject = next((field["said"] for field in fields if field["subject"]), "")
            yield letter(sender, address, subject, text, automatic=is_by_a_machine(subject))
            answering = tuple(filter(None, (sender, address))) if replies else ()


def _is_marked(above: list[str], answering: tuple[str, ...]) -> bool:
    """Whether the line above says that an answered mail follows, where somebody is `answering` it."""
    line = next((line for line in reversed(above) if line.strip()), "-")
    return bool(answering) and not own_words(line.strip("_ "))


def _fields(lines: list[str], begin: int) -> list[re.Match[str]]:
    """What stands above a mail, if one begins on this line: the sender first, and at least one thing more."""
    found: list[re.Match[str]] = []
    for line in lines[begin:]:
        field = _FIELD.fullmatch(line)
        if field is None or (not found and not field["sender"]) or (found and field["sender"]):
            break
        found.append(field)
    return found
