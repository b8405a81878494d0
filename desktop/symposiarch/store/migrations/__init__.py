"""How the schema of an office came to be: one numbered file in `versions` for each step."""
