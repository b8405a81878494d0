"""Text tables: which encoding and which separator, and the rows that they give."""
