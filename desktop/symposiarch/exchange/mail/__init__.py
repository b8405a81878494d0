"""Messages, the account that they go from, and the queue that sends each exactly once."""
