"""What is done on the seating page: each a step with its words for Undo."""
