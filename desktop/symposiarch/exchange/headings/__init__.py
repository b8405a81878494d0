"""What the columns of other people's lists are for, by what stands above them, in ten languages."""
