"""Care for people's data: who is due to be erased, how long people are kept, what is held on one person."""
