"""Long work during which nobody looks for cycles."""

from __future__ import annotations

import gc

from symposiarch.model.uncollected import uncollected


def test_nobody_looks_for_cycles_meanwhile_and_what_stays_to_the_end_stays_out_of_every_later_search() -> None:
    frozen = gc.get_freeze_count()
    assert frozen, "what was collected of the tests stays to the end"
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen / 2


def test_where_no_search_was_made_before_none_is_made_afterwards() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
