"""The programme on the clock: how a day is measured, painted, and changed by the mouse."""
