"""How names of East Asia are read: characters in four languages, and syllables in the many spellings of each."""
