"""Where a file is saved that leaves the program: under a name that every disk takes, nothing replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from symposiarch.documents.saving import file_name
from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.jobs import tell
from symposiarch.gui.words import tr

R = TypeVar("R")
OFFICE, WORKBOOK = ".symposiarch", ".xlsx"
OFFICES = f"Symposiarch (*{OFFICE})"


def workbooks() -> str:
    """What a workbook is called where a file is chosen."""
    return tr("Workbooks (*.xlsx)")


def ask_where_to_save(
    parent: QWidget,
    title: str,
    kinds: str,
    name: str,
    ending: str,
    folder: Path | None,
    *,
    may_replace: bool = True,
    others: Sequence[str] = (),
) -> Path | None:
    """The path that somebody chooses, with this ending; none where nothing was chosen. At first it is called `name`.

    Before it replaces a file, the dialog asks; but it knows only what was typed. Where the ending was left out and a
    file of the whole name is there, it comes up once more with that name, to ask of the right one. Of what its writer
    never replaces (not `may_replace`) nothing is asked. `others` are endings that may be had too, of other `kinds`.
    """
    begin = (folder or Path()) / f"{file_name(name)}{ending}"
    options = QFileDialog.Option(0) if may_replace else QFileDialog.Option.DontConfirmOverwrite
    while True:
        chosen, kind = QFileDialog.getSaveFileName(parent, title, str(begin), kinds, "", options)
        if not chosen:
            return None
        wanted = next((one for one in others if f"*{one}" in kind or Path(chosen).suffix.casefold() == one), ending)
        path = with_ending(Path(chosen), ending if Path(chosen).suffix.casefold() == ending else wanted)
        if not may_replace or path == Path(chosen) or not path.exists():
            return path
        begin = path


def ask_where_it_goes(
    settings: QSettings,
    subject: str,
    parent: QWidget,
    title: str,
    kinds: str,
    name: str,
    ending: str,
    *,
    may_replace: bool = True,
    others: Sequence[str] = (),
) -> Path | None:
    """As `ask_where_to_save`, beginning where files of this subject were last, which is kept."""
    folder = last_folder(settings, subject)
    path = ask_where_to_save(parent, title, kinds, name, ending, folder, may_replace=may_replace, others=others)
    if path is not None:
        _remember_folder(settings, subject, path.parent)
    return path


def ask_what_to_read(
    settings: QSettings, subject: str, parent: QWidget, title: str, kinds: str, at_first: Path | None = None
) -> Path | None:
    """The file that somebody chooses, looked for where files of this subject were last; none where none was chosen."""
    begin = last_folder(settings, subject, at_first)
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(begin), kinds)
    if not chosen:
        return None
    _remember_folder(settings, subject, Path(chosen).parent)
    return Path(chosen)


def ask_what_to_read_together(
    settings: QSettings, subject: str, parent: QWidget, title: str, kinds: str
) -> tuple[Path, ...]:
    """As `ask_what_to_read`, of several files at once."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, str(last_folder(settings, subject)), kinds)
    if chosen:
        _remember_folder(settings, subject, Path(chosen[0]).parent)
    return tuple(map(Path, chosen))


def ask_for_a_folder(settings: QSettings, subject: str, parent: QWidget, title: str) -> Path | None:
    """The folder into which several files of this subject are to go, beginning where the last ones went."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(last_folder(settings, subject)))
    if not chosen:
        return None
    _remember_folder(settings, subject, Path(chosen))
    return Path(chosen)


def write_away(
    desk: Desk,
    title: str,
    write: Callable[..., R],
    *arguments: object,
    said: Callable[[R], str],
    done: Callable[[str], object] | None = None,
    failed: Callable[[SymposiarchError], object] | None = None,
    can_stop: bool = False,
    **named: object,
) -> None:
    """Let `write(session, *arguments)` write a file in a job, of the office as it is now, and say what it returned.

    The first workbook of a day takes half a second, for which the window would stand still. A dialog that stands
    before the window has its own `done`, which is given the sentence, and `failed`: methods, since it may be closed
    by then, and then the window says it. What `can_stop` is given the `report` through which it is stopped.
    """
    office = desk.workspace.office

    def work(report: Callable[[float, str], None]) -> Any:
        stopping = {"report": report} if can_stop else {}
        with office.reading() as session:
            return write(session, *arguments, **named, **stopping)

    def say(written: R) -> None:
        sentence = said(written)
        if not tell(done, sentence):
            desk.notices.say(sentence)

    desk.jobs.start(title, work, done=say, failed=failed, can_stop=can_stop)


def last_folder(settings: QSettings, subject: str, at_first: Path | None = None) -> Path:
    """The folder to which files of this subject went last, or from which they came; at first the home folder."""
    kept = Path(str(settings.value(f"{subject}/folder", "")))
    return kept if kept != Path() and kept.is_dir() else at_first or Path.home()


def _remember_folder(settings: QSettings, subject: str, folder: Path) -> None:
    settings.setValue(f"{subject}/folder", str(folder))


def with_ending(path: Path, ending: str) -> Path:
    """The path as it is where it ends so, else with the ending behind its whole name: in "10.12" there is none."""
    return path if path.suffix.casefold() == ending else path.with_name(f"{path.name}{ending}")
