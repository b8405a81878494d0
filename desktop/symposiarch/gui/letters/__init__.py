"""Letters: what is written to guests, approved and sent."""
