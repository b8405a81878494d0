"""Late changes: who makes way, who moves up, and the smallest re-seatings that may be chosen from."""
