"""Work in a process of its own: what it takes of memory goes with it, it can be ended at once, and its end is told."""

SWITCH = "--symposiarch-apart"
"""How a frozen program, which has no interpreter to call by name, starts one of its own workers: behind it, which."""
