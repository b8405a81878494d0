"""The order of precedence of the chosen event, with its reasons."""
