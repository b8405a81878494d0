"""A class of guests: by which titles and houses it is known, and what follows from being of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RankClass:
    """A class of guests; `mission` is the class of a head of mission (VCDR 14) and none for all others."""

    name: str
    title: str
    words: tuple[str, ...] = ()
    mission: int | None = None
    of_mission: bool = False
    """Its holders serve at a mission, or a consulate, and are not its head (VCDR 1)."""
    of_state: bool = False
    """A public office: what is only called so, in a club or a shadow cabinet, is none."""
    serves: bool = False
    """Who is so called may also serve a person of rank, and then is not of this class: "Counsellor to the Minister"."""
    deputies: str = ""
    """The class of its deputies, where they do not stand right behind it: deputy ministers."""
    former: str = ""
    """The class of its former holders, where they do not stand right behind it."""
    at_mission: str = ""
    """The class of who is called so at an embassy: a minister there is a diplomat."""
    at_head: str = ""
    """The class of who is called so as the head of a mission: a minister there is an envoy (VCDR 14.1 b)."""
    assisted: bool = False
    """Its assistants are deputies, and no aides, in the languages that have one word for both."""
    second: bool = False
    """Who is so called is no ambassador or envoy, whatever else is said: "Ambassador, Deputy Minister"."""
    across: bool = False
    """The title and where it is held make it together: a governor of a central bank is none of a province."""
    unless: frozenset[str] = frozenset()
    """With one of these behind it or right before, the title is another one: "conseiller municipal", "Country President
    of Korea". Several words must be all that stands there: a minister "of religion" is a clergyman, one "of religion
    and culture" is not. A word and a "*" say so only right before: "State Senator", and no "Senator for Delta State".
    """
    of_kinds: frozenset[str] = frozenset()
    """Words with which titles of this class begin and those of many others, too. One is of this class only where no
    word before it says of what kind it is, nor a private house holds it: "Representative for the 5th District", and no
    "Field Representative" for it."""
    behind_only: frozenset[str] = frozenset()
    """One word is such a title only by itself or right behind one of these: a "Major General", and no "Fiscal General",
    where it says of what kind another office is."""
    public: bool = False
    """Only in a house of the state: an academy has a permanent secretary, too, and a university a senate."""
    held_in: frozenset[str] = frozenset()
    """Words of houses in which it is held though they are none of the state: a general's academy. "*" are all."""
    matters: frozenset[str] = frozenset()
    """Of what one may be so called where it is said of what: "Consejero de Turismo", but none "de Telefónica"."""
    portfolios: frozenset[str] = frozenset()
    """Of what one is so called in English; of another matter, "Minister of Fun", somebody has to be asked."""
    before: frozenset[str] = frozenset()
    """What is the matter of this office, though it makes a play of others: "Youth Minister", but "Youth Mayor"."""
    heading: tuple[str, ...] = ()
    """How the heads of its houses are called; "*" is all that heads of houses are usually called. Behind a bar stand
    those of its houses where the head is not called so, and somebody else is."""
    heads: frozenset[str] = frozenset()
    """Words by which the houses are known whose heads are of this class; "*" is any house that has a name."""
    heads_none: frozenset[str] = frozenset()
    """Words of houses of another kind, though one of `heads` stands in their names: a university's hospital. Of who
    serves at a mission or in a parliament, houses in which one so called does not: the "Consejera de Cultura" of a
    region of Spain, and its "Diputada"."""
    of_part: bool = False
    """Who presides over a part of one of these houses is of this class, and not who presides over the house."""
    doubtful: frozenset[str] = frozenset()
    """Titles by which others of lower classes are called, too, so that somebody has to be asked."""
    of_whole: bool = False
    """Only of a whole state: a part of one has ministers and a chief justice, too, of whom somebody has to be asked."""
    single: bool = False
    """One holds the office at a time: whoever is counted among the holders may be out of it, "Fourth President"."""
    alone: bool = False
    """Its title stands for the name where it says of what, "The Minister of Culture", or of a `single` office."""
