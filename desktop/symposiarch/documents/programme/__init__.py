"""Sheets of the programme and its speakers."""
