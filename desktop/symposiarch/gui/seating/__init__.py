"""Seating: who sits where, why, and what is wrong with it."""
