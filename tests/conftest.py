"""What holds for every test: a home of its own, no screen, and examples that are the same each time.

`SYMPOSIARCH_REAL_FILES` may name a folder of real guest lists; the tests that read them are skipped without it.
"""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, configuration, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from symposiarch.model.events import Event
    from symposiarch.store import Office

# Before anything of Qt, keyring or platformdirs is imported, and for the programs that tests start.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
os.environ.pop("SYMPOSIARCH_OFFICE", None)
# The auto-seating is compiled once for all tests, not once for each home.
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(tempfile.gettempdir()) / "symposiarch-compiled"))

UNTIL_THEN = datetime(2026, 11, 30, 3, tzinfo=UTC) - datetime.now(UTC)

HOME_OF = {
    "HOME": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_DOCUMENTS_DIR": "documents",
}

configuration.set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "symposiarch-hypothesis")
# No deadline: the machine is shared. No database: an example that failed once is written down as a test instead.
settings.register_profile("steady", deadline=None, database=None, derandomize=True, max_examples=30)
settings.register_profile(
    "thorough", deadline=None, database=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """What is collected stays to the end: to look through it again and again for garbage takes a tenth of the time."""
    from symposiarch.model.uncollected import freeze_what_stays

    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        freeze_what_stays()
        gc.enable()
        gc.set_threshold(20_000)  # with Python's 700, each small scene is looked through for cycles many times


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names for homes, one after the other: `mktemp` reads all that there are before it finds the next."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nobody's settings are read and nobody's office is opened: each test has an empty home."""
    folder = next(homes)
    folder.mkdir()
    for variable, part in HOME_OF.items():
        monkeypatch.setenv(variable, str(folder / part))
    return folder


@pytest.fixture(autouse=True, scope="session")
def six_weeks_before_the_symposium() -> Iterator[None]:
    """Whenever the tests run, the office believes that it is the same autumn, before the events of the builders."""
    from symposiarch.model import base

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(base, "this_moment", lambda: datetime.now(UTC) + UNTIL_THEN)
        yield


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The one of pytest-qt, which waits longer."""
    from tests.waiting import PatientBot

    return PatientBot(request)


@pytest.fixture(scope="session")
def new_office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office as it is made, without anything in it."""
    from symposiarch.store import migrate

    path = tmp_path_factory.mktemp("new") / "new.symposiarch"
    migrate.create(path)
    return path


@pytest.fixture(autouse=True)
def new_offices_are_copied(
    request: pytest.FixtureRequest, new_office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two thousand tests begin with a new office, which need not be made table by table where it is not looked at."""
    from symposiarch.store import migrate

    if request.path.parent.name != "store":
        monkeypatch.setattr(migrate, "create", partial(shutil.copyfile, new_office_file))


@pytest.fixture(autouse=True)
def nothing_waits_for_the_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test writes need not outlive a power cut; that the program's own does is looked at in the store."""
    from symposiarch.store import engine

    if request.path.parent.name not in {"store", "benchmarks"}:
        monkeypatch.setattr(engine, "_writer_settings", (*engine._writer_settings, "synchronous=OFF"))
        monkeypatch.setattr(os, "fsync", lambda file: None)


@pytest.fixture(autouse=True)
def offices_are_closed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An office that a test leaves open is closed after it; Python 3.13 warns of a connection that is not."""
    from symposiarch.store import Office

    if "tmp_path" in request.fixturenames:
        request.getfixturevalue("tmp_path")  # the folder in which they are goes after them

    opened: list[Office] = []
    really_open = Office.open

    def remembered(*paths: Path, **options: Any) -> Office:
        opened.append(really_open(*paths, **options))
        return opened[-1]

    monkeypatch.setattr(Office, "open", remembered)
    yield
    for office in opened:
        office.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """In which nothing stands yet."""
    from tests.builders import new_office

    with new_office(tmp_path) as made:
        yield made


@pytest.fixture
def session(office: Office) -> Iterator[Session]:
    """In a new office, within one step that is never ended."""
    with office.transaction("Scene") as work:
        yield work.session


@pytest.fixture
def event(session: Session) -> Event:
    """An event to which nobody is invited yet."""
    from tests.builders import an_event

    return an_event(session)


@pytest.fixture(scope="session")
def real_files() -> Path:
    """The folder of real files, as `.ci/run` names it."""
    named = os.environ.get("SYMPOSIARCH_REAL_FILES", "")
    if not named or not Path(named).is_dir():
        pytest.skip("SYMPOSIARCH_REAL_FILES names no folder")
    return Path(named)
