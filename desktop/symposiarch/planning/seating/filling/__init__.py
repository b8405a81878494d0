"""Filling a plan by rank: the lists, who is dealt to which table, the seats given out, and what is mended then."""
