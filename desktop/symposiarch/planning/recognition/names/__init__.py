"""A name as people write it: what stands around it, which part is the family's, who comes along, and what it is not."""
