"""The programme's pages: the timeline and the list, two views of one programme."""
