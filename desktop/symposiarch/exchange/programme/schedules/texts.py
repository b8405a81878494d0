"""Texts of a JSON schedule: plain ones, and those that pretalx gives once in each language."""

from __future__ import annotations

from typing import Any


def said(value: Any) -> str:
    """A text, or of a text in several languages the first."""
    if isinstance(value, dict):
        value = next((text for text in value.values() if text), "")
    return "" if value is None else str(value)


def in_languages(value: Any) -> dict[str, str]:
    """A text by its languages; nothing where it is a plain one."""
    if not isinstance(value, dict):
        return {}
    return {str(language)[:2]: str(text).strip() for language, text in value.items() if text}


def listed(value: Any) -> list[Any]:
    """What should be a list; anything else is an empty one."""
    return value if isinstance(value, list) else []
