"""Events: found, added, edited, put off to another day; who holds them, where the next begins, what came of one."""
