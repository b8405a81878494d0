"""What the seating page asks or shows in a window of its own."""
