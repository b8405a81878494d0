"""The row of flags (PROTOCOL C10)."""

from __future__ import annotations

from symposiarch.planning.flags import row_of_flags
from symposiarch.planning.precedence.practices import practice


def test_of_an_odd_number_the_hosts_flag_takes_the_middle_s63() -> None:
    assert row_of_flags(["TR", "KR", "FR", "ES"], practice("generic"), host="AZ") == ("ES", "FR", "AZ", "KR", "TR")


def test_of_an_even_number_it_hangs_on_the_observers_left_s63() -> None:
    assert row_of_flags(["KR", "FR", "ES"], practice("generic"), host="AZ") == ("AZ", "FR", "KR", "ES")


def test_of_two_flags_the_practice_decides_s65() -> None:
    assert row_of_flags(["FR"], practice("generic"), host="AZ") == ("FR", "AZ")
    assert row_of_flags(["FR"], practice("united_states"), host="AZ") == ("AZ", "FR")


def test_an_international_body_goes_first_then_the_host_s64() -> None:
    assert row_of_flags(["KR", "FR"], practice("generic"), host="AZ", organisation="UN") == ("UN", "AZ", "FR", "KR")


def test_the_alphabet_is_that_of_the_practice() -> None:
    assert row_of_flags(["DE", "FR", "ES"], practice("spain"), host="")[0] == "DE"  # Alemania
