"""Tables and rows in a room: their shapes, chairs and seats of honour, from words or by hand."""
