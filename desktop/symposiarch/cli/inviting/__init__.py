"""Invitations, replies and what is sent, from the command line."""
