"""The sheets of logistics: arrivals, security, kitchen, receiving line, contacts, interpreters, flags and gifts."""
