"""All that is wrong with an event, and how seriously each rule is taken."""
