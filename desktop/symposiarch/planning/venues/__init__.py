"""Venues, their rooms drawn to scale, and what is wrong with tables in them (all measures are millimetres)."""
