"""Cards, letters and lists of inviting."""
