"""Every printed sheet: its facts, taken from planning, and the Typst template that lays them out."""
