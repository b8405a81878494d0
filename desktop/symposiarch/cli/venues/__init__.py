"""Venues and their rooms from the command line."""
