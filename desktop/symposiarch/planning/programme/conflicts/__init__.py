"""What does not fit in a programme: in time and space, for people; by which rules, and how it is said."""
