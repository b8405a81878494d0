"""`@override`, for the methods that Qt calls: Python 3.11 has none of its own.

typing_extensions has one, and takes a tenth of the time that an empty window needs to appear to be imported; the type
checker sees that one, the running program its equal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        method.__override__ = True
        return method


__all__ = ["override"]
