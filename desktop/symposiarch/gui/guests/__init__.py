"""The guest list of the chosen event."""
