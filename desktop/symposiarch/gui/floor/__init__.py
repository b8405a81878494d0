"""A floor plan on the screen: the camera, the painting, what lies under the pointer, and the widget that joins them.

`FloorView` answers to mouse and keys; the seating page sets guests on its chairs (gui/seating/plan), the editor of
layouts moves its tables (gui/venues/surface). `FloorCanvas` below it only shows.
"""
