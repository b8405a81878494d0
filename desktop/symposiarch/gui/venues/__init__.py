"""Venues and their rooms, and the editor in which rooms are drawn and tables are set up.

`page` shows the list or the editor. `surface` is the floor on which things are taken hold of; what is done with the
mouse is a `gestures.Gesture`, each of which ends as one `Change`, one step of undo. `snapping` is plain reckoning.
"""
