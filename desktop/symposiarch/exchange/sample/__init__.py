"""The sample that ships with the program: a symposium of invented people, with all that belongs to it."""
