"""The sheets' groups, choices and empty pages in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.documents.glyphs import MissingGlyph


def group_words() -> dict[str, str]:
    """The titles over the sheets, by group."""
    return {
        "guests": tr("Guests"),
        "invitations": tr("Invitations"),
        "programme": tr("Programme"),
        "seating": tr("Seating"),
        "cards": tr("Cards"),
        "logistics": tr("Logistics"),
        "day": tr("On the day"),
    }


def nothing_words(lacks: str) -> str:
    """What an empty sheet lacks, and what is done first: of the chosen plan, or of the sheet itself."""
    return {
        "plan": tr("No seating plan is chosen yet. Make or choose one on the Seating page."),
        "seated": tr("Nobody has a seat yet. Fill the plan on the Seating page."),
        "tables": tr("Everybody sits in rows: there is no table to put a sign on."),
        "empty.guests": tr("Nobody of those chosen is on the list yet. Invite on the page Guests, or choose others."),
        "empty.coming": tr("Nobody has accepted yet. Record the replies on the page Guests first."),
        "empty.programme": tr("The programme is still empty. Write its items on the page Programme first."),
        "empty.speakers": tr("Nobody speaks in the programme yet. Add the speakers on the page Programme first."),
        "empty.interpretation": tr(
            "Nothing is interpreted yet. Say on the page Programme what is spoken and into which languages."
        ),
        "empty.arrivals": tr(
            "No arrival is planned yet. Add the heads of mission on the page Logistics, Arrivals, first."
        ),
        "empty.gifts": tr("No gift is written down yet. Add it on the page Logistics, Gifts, first."),
        "empty.flags": tr(
            "No flag is flown yet. Say in the facts of the event which state gives it and where it is held."
        ),
        "empty.contacts": tr(
            "There is nobody to call yet. Write down services, greeters and drivers on the page Logistics first."
        ),
        "empty.hosts": tr(
            "Nobody stands in the line yet. Say on the page Precedence who is the host and who the guest of honour."
        ),
        "empty.escorts": tr("Nobody is led yet. Name the escorts on the page Logistics, Arrivals, first."),
        "empty.letters": tr(
            "There is nobody to write to for this purpose. Choose another kind, or invite on the page Guests first."
        ),
        "empty.envelopes": tr(
            "No envelope was handed out yet. Mark on the page Guests which invitations go by post, courier or hand."
        ),
        "empty.telephone": tr(
            "Nobody is to be called. Choose another purpose or all guests, or set the way of invitations to telephone."
        ),
        "empty.drafts": tr("No draft waits for approval. Invite on the page Guests first, or choose another wave."),
    }[lacks]


def choice_words(choice: str, paper: str = "a4") -> str:
    """A choice of an option as one says it; papers and forms are written as their makers do.

    `paper` is what the office prints on.
    """
    known = {
        "not-declined": tr("All who have not declined"),
        "seated": tr("Those who have a seat"),
        "coming": tr("Those who come"),
        "all": tr("All"),
        "to-invite": tr("Still to be invited"),
        "approved": tr("Approved"),
        "none": tr("Not at all"),
        "list": tr("Order of the list"),
        "id1": tr("Card, 86 × 54 mm"),
        "own": tr("Own measures"),
        "dl": tr("DL, a third of A4"),
        "usual": tr("Usual for the office's paper"),
        "no10": tr("No. 10 envelope"),
        "note-verbale": tr("Note verbale"),
        "save-the-date": tr("Save the date"),
        "a": tr("Wave A"),
        "b": tr("Wave B"),
        "c": tr("Wave C"),
        "reserve": tr("Reserve"),
    }
    if paper == "letter":
        known |= {
            "a2": tr("ANSI C"),
            "a3": tr("Tabloid"),
            "a4": tr("US Letter"),
            "a5": tr("Half Letter"),
            "a6": tr("Quarter Letter"),
        }
    if choice in known:
        return known[choice]
    if any(character.isdigit() for character in choice):
        return choice.upper()
    return tr(choice.replace("-", " ").capitalize())


def missing_words(glyph: MissingGlyph) -> str:
    """The letter, where it stands, and whose it is."""
    if glyph.whose and glyph.whose != glyph.text:
        return tr(
            "{whose}: no font here has the letter {letter} ({code}) in “{text}”.",
            whose=glyph.whose,
            letter=glyph.letter,
            code=glyph.code,
            text=glyph.text,
        )
    return tr(
        "“{text}”: no font here has the letter {letter} ({code}).",
        letter=glyph.letter,
        code=glyph.code,
        text=glyph.text,
    )
