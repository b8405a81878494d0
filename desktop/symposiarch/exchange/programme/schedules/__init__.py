"""Programmes in the formats of conferences and calendars, in and out."""
