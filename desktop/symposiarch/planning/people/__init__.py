"""The address book: people, organisations and posts; found, kept, merged and handed over."""
