"""A copy of an event for people outside the house: only what they need."""
