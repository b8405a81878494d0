"""The Documents page: every sheet as it will print, its options, print and PDF."""
