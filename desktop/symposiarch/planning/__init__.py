"""What people do: plain functions that take a Session first, and answer in frozen rows."""
