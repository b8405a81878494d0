"""Who has which seat of honour at a table, as its shape, its manners and its guests settle it (PROTOCOL C2 to C8)."""
