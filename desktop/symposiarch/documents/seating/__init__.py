"""Sheets of who sits where."""
