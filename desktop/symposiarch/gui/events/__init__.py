"""Events: all of them, a new one, and the facts of one."""
