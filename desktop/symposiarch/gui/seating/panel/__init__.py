"""What stands beside the plan: who has no seat, the selected seat or table, what has changed, and what is wrong."""
