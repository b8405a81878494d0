"""A disk that takes no more."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def a_disk_that_takes(most: int) -> Iterator[None]:
    """Meanwhile no file grows beyond so many bytes."""
    resource = pytest.importorskip("resource", reason="memory and files are limited by POSIX's means")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
        gc.collect()  # what was cut off must not complain when it is forgotten
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
