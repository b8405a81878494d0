"""The floor on which a room is drawn or tables are set up: what is taken hold of, where it comes to rest."""
