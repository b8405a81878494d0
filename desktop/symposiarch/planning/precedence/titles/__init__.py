"""What rank the words of a title speak for, in every language and script in which it is written."""
