"""Who stands before whom, by the practice that is chosen, and why."""
