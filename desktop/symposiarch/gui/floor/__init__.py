"""A floor plan on the screen: the camera, the painting, what lies under the pointer, and the widget that joins them.

The seating page sets guests on the chairs of a `FloorView`; the editor of layouts moves its tables.
"""
