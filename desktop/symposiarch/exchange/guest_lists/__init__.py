"""Guest lists of any make: what their columns mean, what they would change, and the lists that go back out."""
