"""Letters: the outbox of the chosen event, every message as it will go, approved and sent or saved as drafts."""

from __future__ import annotations

from functools import partial

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.letters import house, moving, sending, writing
from symposiarch.gui.letters.message_panel import MessagePanel
from symposiarch.gui.letters.outbox_list import OutboxList
from symposiarch.gui.letters.words import kind_words, shown_state, state_dots, state_words, status_words
from symposiarch.gui.people.replies import channel_words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.chips import ALL, Chips
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import language_name, tr
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.store import ChangeSet

SHOWN = frozenset({"messages", "invitations", "people", "events", "settings"})

MENU = (
    "invitations.approve", "invitations.unapprove", "invitations.edit", "invitations.withdraw",
    "invitations.overtaken", "",
    "invitations.drafts", "invitations.pdf", "invitations.word", "invitations.gone", "",
    "invitations.arrived", "invitations.not_arrived", "",
    "invitations.wording", "invitations.letterhead", "invitations.account", "invitations.envelopes",
)  # fmt: skip


def letter_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Guest"), "name", bold=True),
        Column(tr("Kind"), "kind", show=kind_words().get, sort=str),
        Column(tr("Subject"), "subject"),
        Column(tr("Goes by"), "channel", show=channel_words().get, sort=str, quiet=True),
        Column(tr("To"), "to_address", quiet=True, hidden=True),
        Column(tr("In"), "language", quiet=True, show=language_name),
        Column(
            tr("State"), "status", width=140, of=shown_state, show=state_words().get, dot=state_dots().get, sort=str
        ),
    )


class LettersPage(OutboxList):
    """Everything that is to be sent, seen before it goes; what was sent is kept as it was."""

    opens = "invitations.edit"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Table(desk, "letters", letter_columns()))
        self.table.say_when_empty(
            tr("Nothing has been written yet. Write the invitations with Ctrl+L: each is seen before it goes."),
            tr("No letter fits what you are looking for."),
        )
        self.chips = Chips()
        self.panel = MessagePanel(desk)
        self.lay_out(
            self.panel,
            under=(self.chips,),
            menus={tr("Outbox"): MENU},
            buttons=("invitations.send",),
            primary="invitations.write",
        )
        self.chips.chosen.connect(lambda _key: self.filter_rows())
        self.show_selected()

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (*writing.commands(), *moving.commands(), *sending.commands(), *house.commands())

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if self.desk.event_id is None or (changes is not None and not changes.tables & SHOWN):
            return
        rows = self.desk.workspace.read(outbox_rows, self.desk.event_id)
        self.table.show_rows(rows)
        self.chips.show_kinds(status_words(), [row.status for row in rows], stays=True)
        self.say_count(tr("%n letters", n=len(rows)))
        self.filter_rows()
        self.desk.actions.refresh()

    @override
    def show_thing(self, about: object) -> None:
        """Select the message of this id; a kind with invitations asks what is to be written to them. Whoever gives that
        up is back on the page that is named behind them."""
        if isinstance(about, tuple):
            kind, invitations, *back = about
            asked = writing.write_to(self, invitations, kind=kind)
            for page in back:
                asked.rejected.connect(partial(self.desk.show_page, page))
        elif isinstance(about, int):
            self.bring_into_sight([about])
        elif isinstance(about, str):
            self.chips.choose(about)

    @override
    def show_everything(self) -> None:
        self.chips.choose(ALL)
        super().show_everything()

    @override
    def keys(self) -> str:
        return tr("Ctrl+L writes · A approves · E edits · Delete takes back")

    @override
    def filter_rows(self) -> None:
        asked = [finder(self.search.text()), self.chips.kept(lambda row: row.status)]
        wanted = [one for one in asked if one is not None]
        self.table.keep_rows((lambda row: all(one(row) for one in wanted)) if wanted else None)
        self.told.emit()

    @override
    def show_selected(self) -> None:
        self.panel.show_message(self.table.current())
