"""What was done in the office, by whom and when."""
