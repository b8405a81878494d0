"""Programmes from other people's files, and back out to them."""
