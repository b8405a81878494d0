"""What is written to guests: wording, letters, the outbox and the envelope register."""
