"""Lists, badges and reports of who comes."""
