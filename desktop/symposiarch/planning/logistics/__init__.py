"""What is done, ordered, paid, driven, given and flown for an event, and who may pass the gate; one file a subject."""
