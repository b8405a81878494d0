"""The compiled inner loops of the auto-seating: what is tried, what it would change, and whether it is done.

arrays      the hall, who sits where, and what a thread writes on, as arrays
packed      scores and broken rules in one number
chance      random numbers, and whether a change is accepted
neighbours  what a change does to those who sit side by side
company     what it does to those who share a table
sitting     a guest sits down
order       changes of the order at one table
exchanges   guests of two tables change places
assigning   many tables give up guests, and all are assigned anew
assignment  the one that loses least
circles     guests of whom each knows enough others, found by joining
parties     all such that are small
dealing     everybody is in exactly one of these
loop        what is tried, and where
compiling   how all this is compiled, and where that is kept

Arguments of compiled functions carry no types: numba finds them. A *heat* is in points of the score, as in annealing;
`share` weighs the score (0 while only rules count) and `fine` each broken rule.
"""
