"""The desk at the door: search or scan, one key to let somebody in, and what to mind about them."""
