"""Versions of a programme that were handed out: what has changed since, and who must be told."""
