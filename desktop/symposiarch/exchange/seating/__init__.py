"""Who sits where, as a workbook that goes out and comes back."""
