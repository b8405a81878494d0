"""Telling who somebody is: names as people write them, and whether two records are one person."""
