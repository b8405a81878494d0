"""Bringing other people's lists in: drop a file on the window, look, keep."""
