"""The window. PySide6 lives here and in app; SQLAlchemy only behind `workspace`.

How to add to it:

- **A page.** A folder `gui/SUBJECT/` with `page.py` holding a subclass of `page.Page`, and one `PageEntry` in
  `pages.PAGES` (key, English title, "module:Class", whether it is about the chosen event, and in `counted` a
  `count(session, event_id)`). The constructor is `__init__(self, desk)`: `super().__init__(desk, tr("Guests"))`, then
  `set_content(widget)`, perhaps `set_panel(widget)` and `add_button("guests.invite", primary=True)`.
  `refresh(changes)` reads what is shown with `desk.workspace.read(planning_function, ...)`; the window calls it when
  the page appears, when another event is chosen (`desk.event_id`) and after each change. `status()` and `keys()` feed
  the line below; emit `told` when they are other ones.
- **An import** stands at the top of its module, with three exceptions: `exchange`, whose libraries come when a file is
  read or written; in what the frame is made of (`window.main_window` and all that it imports), whatever brings
  SQLAlchemy: the frame is painted first, and a test holds it to that; and what is wrong (`findings`), on which all of
  planning hangs: the overview, the first page, stands before it is known.
- **An action.** A `Command("guests.accept", tr("Record as accepted"), GuestsPage.accept, "accept", "A")` in the
  page's `commands()`; the prefix is the page's key. The menu of commands, the palette, the buttons and the tests find
  it by its name: `desk.actions["guests.accept"]`. `ready=cls.can_edit_event`, or `cls.has_event` where it only
  shows, tells whether it can be done now. A bare letter and "Alt+A" answer only in the widget given to
  `desk.actions.attach("guests", table)`; "Ctrl+A" answers everywhere. On a list whose commands have no bare letters,
  letters begin a search. Raise `SymposiarchError` for what the person can cure: it is told in the banner.
- **A change.** `desk.change(tr("Record 3 replies"), planning_function, ...)`: one undo step, said in the status line
  beside Undo. It returns False when the person was told that it cannot be; `desk.made` does the same with what makes
  something, and returns what it answers, or None. A long one, an import:
  `desk.workspace.perform_in_background(desk.jobs, label, function, ..., done=...)`; the function receives `report`.
- **A job.** `desk.jobs.start(tr("Drawing the sheet"), work, *plain_values, done=self.show_sheet)`: `work(report,
  *values)` runs in a thread, calls `report(fraction, text)` now and then (there it is stopped), and returns a plain
  value to `done`.
  What it reads it reads of `office = desk.workspace.office`, taken before it starts; `done` asks
  `desk.workspace.has_open(office)` where what it brings is about that one. Give `done` as a method, or a `partial` of
  one: nobody tells a dialog that was closed. A file that goes out is written by `saving.write_away`.
- **A table.** `tables.Table(desk, "guests", COLUMNS, commit=self.keep_edits)` with a tuple of `Column(tr("Name"),
  "name", bold=True)`, and `of=function` where the value is no field of the row; `show_rows(rows_of_planning)` keeps
  selection and scroll; `keep_rows(predicate)` filters; `selected()`, `current()`, `select_keys(ids)`, signals
  `selection_changed` and `row_opened`.
- **A dialog.** `dialogs.AskingDialog(title, sentence, parent)`: `add` what is asked, `accept_with(tr("Note it"))`, give
  the keyboard to the first field with `setFocus`, and write in `save`, which calls `accept` when it is written; what
  else it can do is a button that `also` makes. `dialogs.opened(dialog)` shows it and hands it back.
- **Fields and places.** `forms.form_of((tr("Name"), field), ...)` puts fields below one another, and
  `forms.choice_of({value: words}, present)` is a choice, `tick_of(words, ticked=True)` a box, `line_of(text, hint=...)`
  a line; days, numbers and lists are typed into those of `fields`.
  `pieces.column_of(self, spacing=10)` and `row_of` lay out.
- **Something that the palette finds.** A source more in `window.finding.palette_of`: a function from what was typed to
  `Found`s, as those for people and events there.
- **What several pages share** stands beside their folders, under its own noun: `people` (their tables, replies in
  words), `notices`, `saving`. A folder may use what another one shows, as long as that one never comes back to it.
- **Words.** `tr("%n guests were invited.", n=3)`, `tr("{name} has no seat", name=...)`: whole sentences. A sentence
  with `%n` needs its two forms in `resources/translations/symposiarch_en.ts`.
- **Colours.** `desk.theme["accepted"]` while painting; label roles and button properties are in
  `resources/themes/window.qss` (`pieces.words(text, "quiet")`, `pieces.button(text, do, look="primary")`).
"""
