"""The guest list of an event: from the first list and its approval to the replies and the final count."""
