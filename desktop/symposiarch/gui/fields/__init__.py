"""Fields into which something is typed or chosen, and how what is typed is read."""
