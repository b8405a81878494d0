"""The set-up as a fresh machine meets it, without a network: what it compares, names and refuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SET_UP = ROOT / ".make" / "set-up"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a script for Linux and macOS")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with what the set-up reads."""
    for name in (".make/set-up", "requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((ROOT / name).read_bytes())
    (tmp_path / ".make" / "set-up").chmod(0o755)
    return tmp_path


def tool(folder: Path, name: str, script: str) -> None:
    """A stand-in for a program of the system."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def set_up(checkout: Path, purpose: str, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{checkout / 'tools'}:{os.environ['PATH']}"
    return subprocess.run(
        [".make/set-up", purpose],
        cwd=checkout,
        capture_output=True,
        text=True,
        env={"PATH": path, "HOME": str(checkout), **environment},
        check=False,
    )


@pytest.fixture
def python(checkout: Path) -> Path:
    """A Python that notes what pip is asked, and makes an environment of itself."""
    log = checkout / "pip.log"
    tool(
        checkout / "tools",
        "python3",
        f"""
if [ "$2" = venv ]; then mkdir -p .venv/bin; cp "$0" .venv/bin/python; exit 0; fi
if [ "$2" = pip ]; then
    shift 2; echo "$@" >>{log}
    for last; do :; done
    if [ "$last" != . ]; then cat "$last" >{checkout}/half.$$; fi
    exit ${{PIP_FAILS:-0}}
fi
exit 0""",
    )
    libraries = re.findall(r"lib[^=\s]+[.]so[.][0-9]+", SET_UP.read_text())
    tool(checkout / "tools", "ldconfig", f"echo {' '.join(libraries)}")
    tool(checkout / "tools", "apt-get", "exit 1")
    tool(checkout / "tools", "fc-list", "echo some font")
    return log


def test_locked_packages_are_installed_with_their_hashes_and_then_the_program_without_dependencies(
    checkout: Path, python: Path
) -> None:
    done = set_up(checkout, "dev")
    assert done.returncode == 0, done.stderr
    *halves, itself = python.read_text().splitlines()
    assert {half.partition("/dev/fd/")[0] for half in halves} == {
        "install --quiet --no-compile --no-deps --require-hashes --requirement "
    }
    assert len(halves) == 2
    lock = (checkout / "requirements-dev.lock").read_text()
    given = "".join(file.read_text() for file in checkout.glob("half.*"))
    assert sorted(given.splitlines()) == sorted(lock.splitlines())
    assert itself == "install --quiet --no-deps --no-build-isolation --no-index --editable ."


def test_a_second_run_does_nothing_and_make_run_is_content_with_what_make_test_installed(
    checkout: Path, python: Path
) -> None:
    set_up(checkout, "dev")
    before = python.read_text()
    assert set_up(checkout, "dev").stderr == set_up(checkout, "run").stderr == ""
    assert python.read_text() == before


@pytest.mark.parametrize("changed", ["requirements-dev.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed(checkout: Path, python: Path, changed: str) -> None:
    set_up(checkout, "dev")
    (checkout / changed).write_text((checkout / changed).read_text() + "\n")
    set_up(checkout, "dev")
    assert len(python.read_text().splitlines()) == 2 * 3


def test_a_set_up_that_broke_off_is_not_taken_for_done_and_begins_anew(checkout: Path, python: Path) -> None:
    assert set_up(checkout, "run", PIP_FAILS="1").returncode == 1
    (checkout / ".venv" / "half").touch()
    assert set_up(checkout, "run").returncode == 0
    assert not (checkout / ".venv" / "half").exists()
    assert not (checkout / ".venv" / "unfinished").exists()


def test_what_apt_may_not_install_is_named_in_one_sentence(checkout: Path, python: Path) -> None:
    tool(checkout / "tools", "fc-list", "case $1 in *ko*) ;; *) echo some font;; esac")
    tool(checkout / "tools", "ldconfig", "echo")
    tool(checkout / "tools", "id", "echo 1000")
    tool(checkout / "tools", "sudo", "exit 1")
    done = set_up(checkout, "run")
    assert done.returncode == 0
    (sentence,) = [line for line in done.stderr.splitlines() if line.startswith("Symposiarch needs these")]
    assert "libxcb-cursor0" in sentence
    assert "libxcb-icccm4" in sentence
    assert "fonts-noto-cjk" in sentence
    assert "fonts-noto-core" not in sentence


def test_an_old_python_alone_is_answered_with_what_is_needed(checkout: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13", "python3.14"):
        tool(checkout / "tools", name, "exit 1")
    done = set_up(checkout, "run")
    assert done.returncode == 1
    assert "Python 3.11 or newer" in done.stderr
