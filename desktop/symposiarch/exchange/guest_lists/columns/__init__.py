"""Where the columns of somebody's list belong: guessed, remembered, or as one wishes."""
