"""Layouts, plans and who sits where, from the command line."""
