from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from symposiarch.assets import resource

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", str(ROOT), *options], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_an_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    asked = "from symposiarch.assets import resource; print(resource('documents', 'house.typ'))"
    run = subprocess.run(
        [sys.executable, "-c", asked],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
    )
    found = Path(run.stdout.strip())
    assert found.is_relative_to(tmp_path)
    assert found.is_file()


def test_a_wheel_carries_every_resource_and_no_test(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    here = {path.relative_to(resource()).as_posix() for path in resource().rglob("*") if path.is_file()}
    assert here
    assert {f"symposiarch/resources/{name}" for name in here} <= names
    assert not [name for name in names if name.startswith("tests/")]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_everything_with_hashes_and_names_no_index(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert "://" not in text
    assert "index" not in text


def test_everything_that_the_program_needs_is_locked_with_its_build_backend() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.M))
    names = {re.split(r"[<>=;\[ ]", requirement)[0].lower().replace("_", "-") for requirement in wanted}
    assert names <= locked


def test_what_both_locks_pin_is_the_same() -> None:
    """So that `make run` after `make test` changes nothing."""
    run, dev = (
        set(re.findall(r"^[a-z0-9-]+==\S+", (ROOT / lock).read_text(encoding="utf-8"), re.M))
        for lock in ("requirements.lock", "requirements-dev.lock")
    )
    assert run <= dev


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout, so nothing tells what belongs to it")
def test_no_office_and_nothing_that_a_trial_left_is_kept_with_the_source() -> None:
    """What a command wrote where it was tried would be in every checkout, and some of it has no name on Windows."""
    kept = subprocess.run(["git", "-C", ROOT, "ls-files", "-z"], check=True, capture_output=True).stdout.decode()
    names = {Path(name) for name in kept.split("\0") if name}
    tops = {name.parts[0] for name in names}
    assert tops <= {
        *(".ci", ".gitignore", ".make", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "pyproject.toml"),
        *("requirements.lock", "requirements-dev.lock", "desktop", "resources", "tests"),
    }
    assert not [name for name in names if re.search(r'[\\:*?"<>|]', str(name))]
