"""Where the icons, themes, document templates, practices and the sample are found."""

from __future__ import annotations

from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a file or folder in `resources`: beside `desktop` in a checkout, inside the package when installed.

    A program frozen by PyInstaller carries them inside the package as well.
    """
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parents[1] / "resources"
    return root.joinpath(*parts)
