"""The same work as in the window, without one: `main.py` is the command, and each subject has its file."""
