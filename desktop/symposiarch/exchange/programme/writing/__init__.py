"""How people write what stands in a programme: its headings, times, languages, and who speaks."""
