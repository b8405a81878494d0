"""What can be said in numbers and words of a table, a seat, a thing in the room, a layout and a room."""

from __future__ import annotations

from symposiarch.gui.venues.forms import Form
from symposiarch.gui.venues.words import layout_words, seat_words, shape_words
from symposiarch.gui.words import tr


def _table(form: Form) -> None:
    form.text("label", tr("Number"))
    form.choice("shape", tr("Shape"), [(key, text) for key, text in shape_words().items()])
    form.number("seats", tr("Seats"), -1, 2000, may_lack=True)
    _measures(form)
    form.number("aisles", tr("Aisles"), 0, 6)
    form.length("bow", tr("Curved by"), 0, 60_000, step=500).setToolTip(tr("The radius of the row; 0 is straight."))
    form.tick("desk", tr("Narrow tables before them"))
    form.number("ends", tr("At each end"), 0, 6)
    form.tick("english", tr("The host sits at the end"))
    form.tick("inner", tr("Also inside"))
    form.tick("tips", tr("Also at the tips"))
    form.number("prongs", tr("Prongs"), 2, 8)
    form.tick("lectern", tr("A lectern in the middle"))
    form.number("behind", tr("Interpreters behind"), 0, 40)
    form.choice("category", tr("Kept for"), [], editable=True)
    form.tick("locked", tr("Stays where it is"))


def _seat(form: Form) -> None:
    form.choice("kind", tr("It is"), [(key, text) for key, text in seat_words().items()])


def _feature(form: Form) -> None:
    form.text("label", tr("Written on it"))
    _measures(form)


def _layout(form: Form) -> None:
    form.text("name", tr("Name"))
    form.choice("kind", tr("Set as"), [(key, text) for key, text in layout_words().items()])
    form.note("notes", tr("Notes"))


def _corner(form: Form) -> None:
    form.length("x", tr("From the left"), -100_000, 600_000, step=50)
    form.length("y", tr("From the top"), -100_000, 600_000, step=50)


def _room(form: Form) -> None:
    form.text("name", tr("Name"))
    form.length("width", tr("Width"), 1000, 500_000, step=100)
    form.length("depth", tr("Depth"), 1000, 500_000, step=100)
    form.number("most_people", tr("May hold"), 0, 100_000, may_lack=True)
    form.length("background_width", tr("Plan is wide"), 100, 2_000_000, step=100)


def _measures(form: Form) -> None:
    form.length("x", tr("From the left"), -100_000, 600_000, step=50)
    form.length("y", tr("From the top"), -100_000, 600_000, step=50)
    form.number("rotation", tr("Turned"), 0, 359, suffix="°", step=5).setWrapping(True)
    form.length("width", tr("Width"), 20, 100_000, step=50)
    form.length("depth", tr("Depth"), 20, 100_000, step=50)


FORMS = {"table": _table, "seat": _seat, "feature": _feature, "layout": _layout, "room": _room, "corner": _corner}
"""What is asked of each kind of thing that can be selected, by its name; each fills a form."""
