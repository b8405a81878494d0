"""Commands about what is done, ordered, paid, driven, given and flown; one file a subject, as in planning."""
