"""Lists of people out of the house: as which kind of file, whom of them, and in which columns."""
