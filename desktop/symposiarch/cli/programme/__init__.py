"""The programme from the command line."""
