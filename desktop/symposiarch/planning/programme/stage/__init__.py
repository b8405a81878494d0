"""Who speaks and sits in which order: by precedence, or set by hand."""
