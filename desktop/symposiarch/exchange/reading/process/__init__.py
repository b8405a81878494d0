"""The process in which files are read, and the program's side of it: walls of memory and time, and what passes them."""
