"""Amounts of money: decimal, exact to the cent, each currency for itself."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from symposiarch.errors import SymposiarchError

MOST = Decimal(1_000_000_000_000)
"""Beyond this, an amount is a slip of the finger."""


def read_amount(text: str) -> Decimal:
    """An amount of money as written with a point or a comma: "1250", "1,250.50", "1.250,50", "1 250,50".

    A comma or point that stands alone before three digits groups them: "1,250" are one thousand two hundred and fifty.

    Raises:
        SymposiarchError: it is no amount, or has more than two decimals, or one sign before them and in the whole.
    """
    plain = "".join(text.replace("\u2212", "-").replace("'", "").replace("’", "").split())
    last = max(plain.rfind(","), plain.rfind("."))
    if last >= 0:
        whole, mark, rest = plain[:last], plain[last], plain[last + 1 :]
        groups = (
            len(rest) == 3 and not any(other in whole for other in ",." if other != mark) and whole not in ("0", "")
        )
        others = whole.replace(",", "").replace(".", "")
        plain = f"{others}{rest}" if groups else "NaN" if mark in whole else f"{others}.{rest}"
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or abs(amount) > MOST or amount != round(amount, 2):
        raise SymposiarchError(f"“{text}” is not an amount of money. Write it as 1250.50.")
    return round(amount, 2)


def read_currency(text: str) -> str:
    """The three letters of a currency (ISO 4217).

    Raises:
        SymposiarchError: it is not written in three letters.
    """
    currency = text.strip().upper()
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise SymposiarchError(f"“{text.strip()}” is not a currency. Write its three letters, for example EUR or KRW.")
    return currency


def spelled(amount: Decimal) -> str:
    """An amount as lists write it: "1,250.50", and "1,250" where there are no cents."""
    return f"{amount:,.2f}".removesuffix(".00")
