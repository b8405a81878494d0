"""Tables, seats of honour and who sits where: filled by rank, repaired, checked, changed late."""
