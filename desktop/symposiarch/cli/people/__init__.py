"""The people of the address book from the command line."""
