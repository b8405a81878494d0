"""A grid of cells understood: its headings, its tables, and which of its rows are people."""
