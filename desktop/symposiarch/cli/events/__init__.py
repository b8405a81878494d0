"""Events from the command line: what they are, who holds them, and what follows them."""
