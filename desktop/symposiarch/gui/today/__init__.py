"""The whole office in the morning."""
