"""The day: who came through which door, who is still expected, and who came without being on the list."""
