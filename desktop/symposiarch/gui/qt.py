"""`@override`, for the methods that Qt calls, and how its models name a cell.

Python 3.11 has no `override` of its own. typing_extensions has one, and takes a tenth of the time that an empty window
needs to appear to be imported; the type checker sees that one, the running program its equal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        method.__override__ = True
        return method


Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
"""The parent of the rows of a list."""

__all__ = ["NOWHERE", "Index", "override"]
