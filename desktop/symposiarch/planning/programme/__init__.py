"""The programme of an event: its times, its people, what is wrong with it, and the versions that were handed out."""
