"""The plans of an event, and what is done in them by hand, one guest or many."""
