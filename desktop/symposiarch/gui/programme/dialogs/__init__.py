"""What the programme's page asks in a window of its own: an item, a part, a free place, the orders, a speaker."""
