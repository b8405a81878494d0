"""What the text of a reply says, of whom.

phrases     how people say in their languages that they come or not, by what is meant
words       a cell or a few words that are a reply
letters     the reply in the sentences of a letter
mentions    who is named in a clause beside its sender
subjects    a letter parted by those of whom it speaks
"""
