"""The plan itself: the floor with guests on its chairs, whom one carries over it, and what its colours mean."""
