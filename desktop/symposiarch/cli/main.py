"""The `symposiarch` command: its global options, and the table of its commands.

A command is imported when it is called, so that `symposiarch --help` needs neither database nor typesetter.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from symposiarch import __version__
from symposiarch.cli.desk import Desk, speak_every_script
from symposiarch.errors import SymposiarchError

COMMANDS: dict[str, str] = {
    "arrivals alert": "symposiarch.cli.arrivals:alert",
    "arrivals copy": "symposiarch.cli.arrivals:copy",
    "arrivals merge": "symposiarch.cli.arrivals:merge",
    "arrive": "symposiarch.cli.arrivals:arrive",
    "backup": "symposiarch.cli.office:backup",
    "check": "symposiarch.cli.check:check",
    "cost add": "symposiarch.cli.logistics.costs:add",
    "cost paid": "symposiarch.cli.logistics.costs:paid",
    "event add": "symposiarch.cli.events:add",
    "event close": "symposiarch.cli.afterwards:close",
    "event redacted": "symposiarch.cli.afterwards:redacted",
    "event organiser": "symposiarch.cli.organisers:organiser",
    "event report": "symposiarch.cli.afterwards:report",
    "list access": "symposiarch.cli.care:list_access",
    "list attendance": "symposiarch.cli.afterwards:attendance",
    "person erase": "symposiarch.cli.care:erase",
    "person held": "symposiarch.cli.care:held",
    "person keep": "symposiarch.cli.care:keep",
    "retention due": "symposiarch.cli.care:due",
    "retention list": "symposiarch.cli.care:list_retention",
    "retention set": "symposiarch.cli.care:set_retention",
    "event edit": "symposiarch.cli.events:edit",
    "event list": "symposiarch.cli.events:list_events",
    "export programme": "symposiarch.cli.programme.files:export_programme",
    "import replies": "symposiarch.cli.importing:replies",
    "import programme": "symposiarch.cli.programme.files:import_programme",
    "invitations handed": "symposiarch.cli.inviting.lists:handed",
    "invitations quota": "symposiarch.cli.inviting.lists:quota",
    "invitations set": "symposiarch.cli.inviting.lists:set_fields",
    "invitations wave": "symposiarch.cli.inviting.lists:wave",
    "list quotas": "symposiarch.cli.inviting.lists:list_quotas",
    "list received": "symposiarch.cli.inviting.lists:list_received",
    "list views": "symposiarch.cli.inviting.views:list_views",
    "received": "symposiarch.cli.inviting.lists:received",
    "view forget": "symposiarch.cli.inviting.views:forget",
    "view keep": "symposiarch.cli.inviting.views:keep",
    "invitations approve": "symposiarch.cli.inviting.invitations:approve",
    "invitations expected": "symposiarch.cli.inviting.invitations:expected",
    "invitations not-sent": "symposiarch.cli.inviting.invitations:not_sent",
    "invitations promote": "symposiarch.cli.inviting.invitations:promote",
    "invitations reminded": "symposiarch.cli.inviting.invitations:reminded",
    "invitations sent": "symposiarch.cli.inviting.invitations:sent",
    "invitations withdraw": "symposiarch.cli.inviting.invitations:withdraw",
    "invite": "symposiarch.cli.inviting.invitations:invite",
    "list arrivals": "symposiarch.cli.arrivals:list_arrivals",
    "list conflicts": "symposiarch.cli.programme.versions:list_conflicts",
    "list duplicates": "symposiarch.cli.duplicates:list_duplicates",
    "list costs": "symposiarch.cli.logistics.costs:list_costs",
    "list diets": "symposiarch.cli.logistics.services:list_diets",
    "list due": "symposiarch.cli.inviting.invitations:list_due",
    "export contacts": "symposiarch.cli.exports:contacts",
    "export event": "symposiarch.cli.exports:event",
    "export security": "symposiarch.cli.logistics.security:export_list",
    "export logistics": "symposiarch.cli.exports:logistics",
    "export guests": "symposiarch.cli.exports:guests",
    "export template": "symposiarch.cli.exports:template",
    "import guests": "symposiarch.cli.importing:guests",
    "import people": "symposiarch.cli.importing:people",
    "letterhead": "symposiarch.cli.inviting.correspondence:letterhead",
    "export letters": "symposiarch.cli.inviting.correspondence:export_letters",
    "invitations decide": "symposiarch.cli.inviting.correspondence:decide",
    "invitations register": "symposiarch.cli.inviting.correspondence:register",
    "list guests": "symposiarch.cli.guests:list_guests",
    "list history": "symposiarch.cli.office:list_history",
    "list rules": "symposiarch.cli.check:list_rules",
    "list lists": "symposiarch.cli.people:list_lists",
    "list people": "symposiarch.cli.contacts:list_people",
    "list precedence": "symposiarch.cli.precedence:list_precedence",
    "list services": "symposiarch.cli.logistics.services:list_services",
    "list programme": "symposiarch.cli.programme.items:list_programme",
    "mend": "symposiarch.cli.check:mend",
    "merge": "symposiarch.cli.duplicates:merge",
    "precedence honour": "symposiarch.cli.precedence:honour",
    "precedence set": "symposiarch.cli.precedence:set_by_hand",
    "mail account": "symposiarch.cli.inviting.mail:account",
    "mail approve": "symposiarch.cli.inviting.mail:approve",
    "mail drafts": "symposiarch.cli.inviting.mail:drafts",
    "mail gone": "symposiarch.cli.inviting.mail:gone",
    "mail list": "symposiarch.cli.inviting.mail:list_messages",
    "mail send": "symposiarch.cli.inviting.mail:send",
    "mail settle": "symposiarch.cli.inviting.mail:settle",
    "mail test": "symposiarch.cli.inviting.mail:test",
    "mail write": "symposiarch.cli.inviting.mail:write",
    "print": "symposiarch.cli.printing:print_sheet",
    "list absences": "symposiarch.cli.programme.people:list_absences",
    "list duties": "symposiarch.cli.programme.people:list_duties",
    "programme absence": "symposiarch.cli.programme.people:absence",
    "programme acknowledge": "symposiarch.cli.programme.versions:acknowledge",
    "programme add": "symposiarch.cli.programme.items:add",
    "programme chairs": "symposiarch.cli.programme.people:set_chairs",
    "programme duty": "symposiarch.cli.programme.people:duty",
    "programme edit": "symposiarch.cli.programme.items:edit",
    "programme order": "symposiarch.cli.programme.people:order",
    "programme role": "symposiarch.cli.programme.people:role",
    "programme copy": "symposiarch.cli.programme.items:copy",
    "programme diff": "symposiarch.cli.programme.versions:diff",
    "programme move": "symposiarch.cli.programme.items:move",
    "programme person": "symposiarch.cli.programme.people:person",
    "programme release": "symposiarch.cli.programme.versions:release",
    "programme remove": "symposiarch.cli.programme.items:remove",
    "redo": "symposiarch.cli.office:redo",
    "reply": "symposiarch.cli.inviting.replies:reply",
    "restore": "symposiarch.cli.office:restore",
    "rule": "symposiarch.cli.check:rule",
    "sample": "symposiarch.cli.sample:sample",
    "list seats": "symposiarch.cli.seating.seats:list_seats",
    "list seating-checks": "symposiarch.cli.seating.seats:list_checks",
    "plan choose": "symposiarch.cli.seating.plans:choose",
    "plan compare": "symposiarch.cli.seating.plans:compare",
    "plan copy": "symposiarch.cli.seating.plans:copy",
    "plan exchanges": "symposiarch.cli.seating.manners:list_exchanges",
    "person add": "symposiarch.cli.contact_fields:add",
    "person edit": "symposiarch.cli.contact_fields:edit",
    "person show": "symposiarch.cli.contact_fields:show",
    "person archive": "symposiarch.cli.posts:archive",
    "person assistant": "symposiarch.cli.posts:assistant",
    "person partner": "symposiarch.cli.posts:partner",
    "person post": "symposiarch.cli.posts:post",
    "person posts": "symposiarch.cli.posts:posts",
    "person succeed": "symposiarch.cli.posts:succeed",
    "person photo": "symposiarch.cli.people:photo",
    "saved add": "symposiarch.cli.people:add",
    "saved take-off": "symposiarch.cli.people:take_off",
    "saved rename": "symposiarch.cli.people:rename",
    "saved remove": "symposiarch.cli.people:remove",
    "plan freeze": "symposiarch.cli.seating.seats:freeze",
    "plan list": "symposiarch.cli.seating.plans:list_plans",
    "plan manners": "symposiarch.cli.seating.manners:manners",
    "plan remove": "symposiarch.cli.seating.plans:remove",
    "plan rename": "symposiarch.cli.seating.plans:rename",
    "plan take-back": "symposiarch.cli.seating.manners:take_back",
    "plan together": "symposiarch.cli.seating.plans:together",
    "wish add": "symposiarch.cli.seating.plans:add_wish",
    "wish list": "symposiarch.cli.seating.plans:list_wishes",
    "wish remove": "symposiarch.cli.seating.plans:remove_wish",
    "export seating": "symposiarch.cli.seating.seats:export_seating",
    "import seating": "symposiarch.cli.seating.seats:import_seating",
    "layout add": "symposiarch.cli.seating.layouts:add_layout",
    "layout align": "symposiarch.cli.seating.lining_up:align",
    "layout check": "symposiarch.cli.seating.layouts:check_layout",
    "layout copy": "symposiarch.cli.seating.layouts:copy_layout",
    "layout distribute": "symposiarch.cli.seating.lining_up:distribute",
    "layout edit": "symposiarch.cli.seating.layouts:edit_layout",
    "layout export": "symposiarch.cli.seating.layouts:export_layout",
    "layout group": "symposiarch.cli.seating.lining_up:group",
    "layout host": "symposiarch.cli.seating.lining_up:host",
    "layout import": "symposiarch.cli.seating.layouts:import_layout",
    "layout keep": "symposiarch.cli.seating.layouts:keep_pattern",
    "layout list": "symposiarch.cli.seating.layouts:list_layouts",
    "layout mirror": "symposiarch.cli.seating.lining_up:mirror",
    "layout number": "symposiarch.cli.seating.lining_up:number",
    "layout remove": "symposiarch.cli.seating.layouts:remove_layout",
    "layout table add": "symposiarch.cli.seating.furnishing:add_tables",
    "layout table copy": "symposiarch.cli.seating.furnishing:copy_tables",
    "layout table edit": "symposiarch.cli.seating.furnishing:edit_tables",
    "layout table list": "symposiarch.cli.seating.furnishing:list_tables",
    "layout table remove": "symposiarch.cli.seating.furnishing:remove_tables",
    "layout table seats": "symposiarch.cli.seating.furnishing:set_seats",
    "layout turn": "symposiarch.cli.seating.lining_up:turn",
    "layout ungroup": "symposiarch.cli.seating.lining_up:ungroup",
    "layout use": "symposiarch.cli.seating.layouts:use_pattern",
    "room background": "symposiarch.cli.venues.rooms:trace",
    "room copy": "symposiarch.cli.venues.rooms:copy",
    "room edit": "symposiarch.cli.venues.rooms:edit",
    "room feature add": "symposiarch.cli.venues.rooms:add_feature",
    "room feature edit": "symposiarch.cli.venues.rooms:edit_feature",
    "room feature remove": "symposiarch.cli.venues.rooms:remove_feature",
    "room outline": "symposiarch.cli.venues.rooms:outline",
    "room remove": "symposiarch.cli.venues.rooms:remove",
    "room show": "symposiarch.cli.venues.rooms:show",
    "venue add": "symposiarch.cli.venues.venues:add",
    "venue edit": "symposiarch.cli.venues.venues:edit",
    "venue remove": "symposiarch.cli.venues.venues:remove",
    "venue room": "symposiarch.cli.venues.venues:room",
    "venue list": "symposiarch.cli.venues.venues:list_venues",
    "seat": "symposiarch.cli.seating.seats:seat",
    "service add": "symposiarch.cli.logistics.services:add_service",
    "service status": "symposiarch.cli.logistics.services:set_status",
    "cost edit": "symposiarch.cli.logistics.costs:edit",
    "cost remove": "symposiarch.cli.logistics.costs:remove",
    "flag add": "symposiarch.cli.logistics.flags:add",
    "flag list": "symposiarch.cli.logistics.flags:list_flags",
    "flag place": "symposiarch.cli.logistics.flags:place",
    "flag reset": "symposiarch.cli.logistics.flags:reset",
    "flag set": "symposiarch.cli.logistics.flags:set_flag",
    "gift add": "symposiarch.cli.logistics.gifts:add",
    "gift edit": "symposiarch.cli.logistics.gifts:edit",
    "gift list": "symposiarch.cli.logistics.gifts:list_gifts",
    "gift remove": "symposiarch.cli.logistics.gifts:remove",
    "list security": "symposiarch.cli.logistics.security:list_security",
    "movement add": "symposiarch.cli.logistics.movements:add",
    "movement edit": "symposiarch.cli.logistics.movements:edit",
    "movement list": "symposiarch.cli.logistics.movements:list_movements",
    "movement remove": "symposiarch.cli.logistics.movements:remove",
    "movement times": "symposiarch.cli.logistics.movements:times",
    "service edit": "symposiarch.cli.logistics.services:edit",
    "service remove": "symposiarch.cli.logistics.services:remove",
    "supplier add": "symposiarch.cli.logistics.suppliers:add",
    "supplier edit": "symposiarch.cli.logistics.suppliers:edit",
    "supplier list": "symposiarch.cli.logistics.suppliers:list_suppliers",
    "supplier remove": "symposiarch.cli.logistics.suppliers:remove",
    "task edit": "symposiarch.cli.logistics.tasks:edit",
    "task export": "symposiarch.cli.logistics.tasks:export",
    "task remove": "symposiarch.cli.logistics.tasks:remove",
    "task add": "symposiarch.cli.logistics.tasks:add",
    "task done": "symposiarch.cli.logistics.tasks:done",
    "task list": "symposiarch.cli.logistics.tasks:list_tasks",
    "task plan": "symposiarch.cli.logistics.tasks:plan",
    "two-people": "symposiarch.cli.duplicates:two_people",
    "undo": "symposiarch.cli.office:undo",
    "verify": "symposiarch.cli.office:verify",
}
"""Every command by its words, and where it is found ("module:function")."""

GROUPS: dict[str, str] = {
    "venue": "Buildings and their rooms.",
    "layout": "Tables and chairs set up for an event.",
    "layout table": "The tables of a layout, one by one.",
    "room": "A room of a venue, drawn to scale.",
    "room feature": "Doors, windows, stage and what else stands in a room.",
    "plan": "The seating plans of an event.",
    "wish": "Who is to sit with whom, and who is not.",
    "precedence": "Who stands before whom at an event.",
    "": "Plans symposia, receptions and dinners. Without a command, the window is opened.",
    "arrivals": "The arrivals of a second door, and what the door must know.",
    "cost": "The budget of an event.",
    "event": "The events of the office.",
    "person": "People of the address book: added, edited, linked, put away and erased.",
    "retention": "How long people are kept, and who is due to be erased.",
    "invitations": "What is done with many invitations at once.",
    "list": "What the office file holds, as lines or (with --json) as objects.",
    "mail": "Messages to guests: written, approved, saved as drafts, sent.",
    "export": "Files for other programs and other people.",
    "import": "Files of other people, into an event.",
    "programme": "The programme of an event: its items, people and versions.",
    "flag": "The row of flags, and whose anthems sound.",
    "gift": "What is given, by whom and to whom.",
    "movement": "How guests come, who meets them, and in which order.",
    "saved": "Lists of people that are kept under a name.",
    "service": "What is ordered for an event.",
    "supplier": "Who delivers; kept for the next event.",
    "view": "Filters of the guest list under names.",
    "task": "What has to be done for an event, and by when.",
}
"""What each group of commands is for; the empty name is the command itself."""


class CommandTable(click.Group):
    """A group whose commands are those of `COMMANDS` that begin with its words."""

    def __init__(self, words: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.words = words

    def list_commands(self, ctx: click.Context) -> list[str]:
        start = f"{self.words} " if self.words else ""
        return sorted({name[len(start) :].split()[0] for name in COMMANDS if name.startswith(start)})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        words = f"{self.words} {name}".strip()
        if words in COMMANDS:
            module, function = COMMANDS[words].split(":")
            command = getattr(import_module(module), function)
            assert isinstance(command, click.Command)
            command.name = name
            if not any("--json" in option.opts for option in command.params):
                command.params.append(_json_option())
            return command
        if any(known.startswith(f"{words} ") for known in COMMANDS):
            return CommandTable(words, name=name, help=GROUPS[words])
        return None


def _json_option() -> click.Option:
    """`--json` is also understood behind a command."""

    def take_json(ctx: click.Context, option: click.Parameter, value: bool) -> None:
        if value:
            ctx.ensure_object(Desk).as_json = True

    return click.Option(
        ["--json"],
        is_flag=True,
        callback=take_json,
        expose_value=False,
        help="Print one JSON value, as with the global option.",
    )


def _global_options(desk: Desk) -> list[click.Parameter]:
    def take_office(ctx: click.Context, option: click.Parameter, value: Path | None) -> None:
        desk.office_path = value

    def take_json(ctx: click.Context, option: click.Parameter, value: bool) -> None:
        desk.as_json = value

    return [
        click.Option(
            ["--office"],
            type=click.Path(path_type=Path),
            callback=take_office,
            expose_value=False,
            help="The office file; made when it is not there. Without it, the one in your data folder.",
        ),
        click.Option(
            ["--json"],
            is_flag=True,
            callback=take_json,
            expose_value=False,
            help="Print one JSON value on standard output.",
        ),
    ]


def root(desk: Desk) -> click.Group:
    """The whole command line, working at `desk`."""
    group = CommandTable(name="symposiarch", help=GROUPS[""], params=_global_options(desk))
    return click.version_option(__version__, prog_name="symposiarch")(group)


def run(arguments: Sequence[str]) -> int:
    """Do one command. Returns 0 when done, 1 when it cannot be (said in one sentence), 2 for wrong usage."""
    desk = Desk()
    speak_every_script()
    try:
        result = root(desk).main(args=list(arguments), prog_name="symposiarch", standalone_mode=False, obj=desk)
    except SymposiarchError as problem:
        click.echo(" ".join(str(problem).split()), err=True)
        return 1
    except click.UsageError as problem:
        problem.show()
        return 2
    except click.ClickException as problem:
        click.echo(problem.format_message(), err=True)
        return 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    finally:
        desk.close()
    return result if isinstance(result, int) else 0
