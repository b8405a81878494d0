"""The text of an e-mail that was written as a web page, without what it quotes and what is not shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_NEW_LINE = frozenset(
    "br p div li tr table ul ol h1 h2 h3 h4 h5 h6 hr blockquote address article aside caption dd dl dt fieldset "
    "figcaption figure footer form header main nav pre section summary".split()
)
_NO_TEXT = frozenset("script style head title blockquote".split())
"""What stands in these is no text of the letter: a quoted block is the letter that is answered."""
_EMPTY = frozenset("br hr img meta link input area base col embed source track wbr".split())
_QUOTED = re.compile(
    r"gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|divRplyFwdMsg|appendonsend|OLK_SRC_BODY", re.I
)
"""What mail programs call the place of the letter that is answered: whatever follows is not the sender's."""
_SINGLE = re.compile(r"[^\S\n]+")
_MANY_LINES = re.compile(r"\s*\n\s*\n\s*")


_LONGEST_PAGE = 300_000
"""Letters of a page that are read: many times what somebody writes, for programs wrap each word."""
_NO_TAG = re.compile(r"\bdata:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=]*|<!\[[^<>]{0,80}>?", re.I)
"""Pictures within a page, and what tells programs for which of them a part is meant: "<![if !mso]>"."""


class _Letter(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent: list[str] = []
        """The tags that are open, from the first one whose text is left out."""
        self.ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if _QUOTED.search(f"{said.get('id') or ''} {said.get('class') or ''}"):
            self.ended = True
        if tag in _NEW_LINE:
            self.parts.append("\n")
        hidden = "display:none" in (said.get("style") or "").replace(" ", "").casefold()
        if tag not in _EMPTY and (self.silent or tag in _NO_TEXT or hidden):
            self.silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            while self.silent and self.silent.pop() != tag:
                pass
        if tag in _NEW_LINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent and not self.ended:
            self.parts.append(data.replace("\n", " ").replace("\xa0", " "))


def text_of_page(page: str) -> str:
    """What somebody wrote in a page, in lines."""
    letter = _Letter()
    letter.feed(_NO_TAG.sub("", _without_comments(page))[:_LONGEST_PAGE])
    letter.close()
    text = _SINGLE.sub(" ", "".join(letter.parts))
    return _MANY_LINES.sub("\n\n", "\n".join(line.strip() for line in text.split("\n"))).strip()


def _without_comments(page: str) -> str:
    """A page without its comments; one that never ends hides the rest."""
    shown, at = [], 0
    while (begin := page.find("<!--", at)) >= 0:
        shown.append(page[at:begin])
        end = page.find("-->", begin + 2)  # "<!-->" is one
        if end < 0:
            return "".join(shown)
        at = end + 3
    return "".join((*shown, page[at:]))
