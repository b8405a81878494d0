"""How the chosen event stands."""
