"""What things are: the rows of an office file, each with the behaviour that it owns.

`subjects` are all of them. Words, folded and sounded, stand here too, and load without them: the process that reads
other people's files knows of no database.

The subjects do without `from __future__ import annotations`: SQLAlchemy reads the annotation of each column, and where
that is text it has to be compiled, six hundred of them before the first page stands on the screen.
"""
