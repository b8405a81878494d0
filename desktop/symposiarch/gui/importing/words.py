"""What the assistant says: fields, verdicts and reasons in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symposiarch.exchange.fates import Fate
from symposiarch.gui.people.replies import reply_words
from symposiarch.gui.words import country_name, tr
from symposiarch.model.invitations import Reply

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.other_scripts import Ours
    from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
    from symposiarch.exchange.headings.fields import Target
    from symposiarch.exchange.own_sheets import OwnSheet
    from symposiarch.exchange.reading.tables import SourceFile


def field_words() -> dict[str, str]:
    """Every field that a column can go to, in the order in which it is offered."""
    return {
        "name": tr("Name"),
        "given_name": tr("Given name"),
        "family_name": tr("Family name"),
        "middle_name": tr("Middle name"),
        "suffix": tr("Suffix of the name"),
        "native_name": tr("Native name"),
        "hanja_name": tr("Name in a third script"),
        "honorific": tr("Honorific"),
        "title": tr("Title"),
        "organisation": tr("Organisation"),
        "department": tr("Department"),
        "taken_up": tr("Functions taken up"),
        "accredited": tr("Accredited"),
        "country": tr("Country"),
        "nationality": tr("Nationality"),
        "category": tr("Category"),
        "group": tr("Group"),
        "stage": tr("Stage"),
        "wave": tr("Wave"),
        "email": tr("E-mail"),
        "phone": tr("Telephone"),
        "mobile": tr("Mobile"),
        "address": tr("Address"),
        "city": tr("City"),
        "post_code": tr("Post code"),
        "reply": tr("Reply"),
        "deputy": tr("Deputy"),
        "companions": tr("Companions"),
        "spouse": tr("Spouse"),
        "relation": tr("Relation to the guest above"),
        "company_diet": tr("Diet of who comes along"),
        "comes_with": tr("Comes with"),
        "assistant": tr("Assistant"),
        "diet": tr("Diet"),
        "languages": tr("Languages"),
        "gender": tr("Gender"),
        "birth_date": tr("Birth date"),
        "salutation": tr("Salutation"),
        "vehicle_plate": tr("Vehicle plate"),
        "passport_name": tr("Name in the passport"),
        "document_number": tr("Document number"),
        "website": tr("Website"),
        "notes": tr("Notes"),
        "noted": tr("Notes, behind the heading"),
        "id": tr("Our ID"),
    }


def target_words(target: Target) -> str:
    """Where a column goes: "Title", or "Organisation / Title" for one that is split."""
    from symposiarch.exchange.headings.fields import Split

    names = field_words()
    if isinstance(target, Split):
        return tr("{first} / {rest}", first=names[target.first.value], rest=names[target.rest.value])
    return names[target.value]


def mark_words() -> dict[str, str]:
    """The marks at which a column can be split."""
    return {
        ",": tr("a comma"),
        "/": tr("a slash"),
        ";": tr("a semicolon"),
        " - ": tr("a dash"),
        "|": tr("a bar"),
        "\n": tr("the end of the first line"),
        " ": tr("the first space"),
        "\0": tr("whichever mark is there"),
    }


def changed_field_words() -> dict[str, str]:
    """The fields of a person, an invitation or a post, as a change names them."""
    return field_words() | {
        "printed_name": tr("Name"),
        "other_name": tr("Name in a third script"),
        "other_emails": tr("Further e-mails"),
        "titles": tr("Title in another language"),
        "organisation_names": tr("Organisation in another language"),
        "name_order": tr("Order of the name"),
        "invited": tr("On the list"),
        "partner": tr("Partner"),
    }


def verdict(row: PlannedRow) -> str:
    """One word for what becomes of a row; the chips and the dots go by it."""
    if not row.taken:
        return "left"
    if row.fate is Fate.NEW and row.unclear:
        return "unclear"
    return str(row.fate.value)


def verdict_words() -> dict[str, str]:
    return {
        "new": tr("new"),
        "changed": tr("changed"),
        "unclear": tr("perhaps known"),
        "problem": tr("problem"),
        "same": tr("the same"),
        "left": tr("left out"),
    }


def remark_words(source: SourceFile, plan: ImportPlan) -> list[str]:
    """What was left out of a file, what was read though nobody sees it there, and what could not be read."""
    from symposiarch.exchange.guest_lists.ours import kept_out
    from symposiarch.exchange.reading.remarks import hidden_rows, hidden_sheets, old_sheets, rows_named, rows_of_nobody
    from symposiarch.exchange.reading.tables import FileKind

    said = [tr("The workbook's macros were ignored.")] if source.kind is FileKind.XLSM else []
    said += [tr("The sheet “{name}” is hidden and was left out.", name=name) for name in hidden_sheets(source)]
    said += [
        tr("The sheet “{name}” is called an old one and was left out. Give it another name to read it.", name=name)
        for name in old_sheets(source)
    ]
    said += [
        tr("On “{sheet}”, %n hidden rows were read like the others.", n=count, sheet=name)
        for name, count in hidden_rows(source).items()
    ]
    for name, skipped in rows_of_nobody(source).items():
        told, more = rows_named(skipped)
        said.append(
            tr("Rows of “{sheet}” that were taken for nobody's: {rows} and %n more.", n=more, sheet=name, rows=told)
            if more
            else tr("Rows of “{sheet}” that were taken for nobody's: {rows}.", sheet=name, rows=told)
        )
    said += [
        words for sheet, words in _elsewhere().items() if any(sheet.value <= set(one.headings) for one in source.tables)
    ]
    if rows := {row.incoming.row for row, _one in plan.in_vain}:
        said.append(tr("In %n rows something is not taken; each says what.", n=len(rows)))
    if plan.counted_once:
        said.append(
            tr("%n people are named beside a guest and have a row: they are counted once.", n=plan.counted_once)
        )
    names = changed_field_words()
    said += [
        tr("{field}: ours stays in %n rows; each says why.", n=count, field=names.get(name, name))
        for name, count in kept_out(plan).items()
    ]
    said += [
        tr(
            "{field}: %n values were not understood (“{first}”) and stand in the notes.",
            n=count,
            field=names[target.value],
            first=first,
        )
        for target, (count, first) in plan.unread.items()
    ]
    return said


def _elsewhere() -> dict[OwnSheet, str]:
    """What the workbook of a whole event brings to other pages."""
    from symposiarch.exchange.own_sheets import OwnSheet

    return {
        OwnSheet.PROGRAMME: tr("Its programme is brought in on the page Programme."),
        OwnSheet.SEATING: tr("Its seating is brought in on the page Seating."),
    }


def with_words(row: PlannedRow) -> str:
    """That somebody is named in another row as well: in a guest's, or in one of their own."""
    if row.comes_with:
        return tr("Comes with {guest}; counted once", guest=row.comes_with)
    if row.perhaps_with:
        return tr("Perhaps the one who comes with {guest}", guest=row.perhaps_with)
    if not row.repeats:
        return ""
    first = tr("{row} of {sheet}", row=row.repeats, sheet=row.repeats_on) if row.repeats_on else row.repeats
    if row.repeated:
        return tr("Repeats row {row}; counted once", row=first)
    return tr("Perhaps the one of row {row} again", row=first)


def named_words(name: str, guest: str, row: int) -> str:
    """Whom another row names as the one who comes along."""
    if name:
        return tr("Row {row}: {guest} comes with {name}.", row=row, guest=guest, name=name)
    return tr("Row {row}: {guest} comes with the spouse.", row=row, guest=guest)


def ours_words(one: Ours) -> str:
    """Why ours stays; nothing where somebody said so."""
    from symposiarch.exchange.guest_lists.other_scripts import WhyOurs

    match one.why:
        case WhyOurs.SAID:
            return ""
        case WhyOurs.BESIDE:
            return tr("It is in another script than ours, and is kept beside it.")
        case WhyOurs.SCRIPT:
            return tr("It is in another script than ours, and its language cannot be told.")
        case WhyOurs.TAKEN:
            return tr("It is in another script than ours, and another name is known in that language.")
        case WhyOurs.ONE_SCRIPT:
            return tr("It is in another script than ours.")
        case WhyOurs.ANOTHER_STATE:
            return tr("It is in another script than ours, and names another state.")


VERDICT_DOTS = {
    "new": "accepted",
    "changed": "represented",
    "unclear": "tentative",
    "problem": "declined",
    "same": "none",
    "left": "none",
}


def shown(value: Any, name: str = "") -> str:
    """A value of a row as words; `name` is the field that it is of."""
    if name in ("country", "nationality") and isinstance(value, str):
        return country_name(value)
    if name == "reply" and value:
        return reply_words()[Reply(value)]
    if name == "accredited" and value:
        return {"here": tr("here"), "elsewhere": tr("elsewhere")}.get(str(value), str(value))
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
