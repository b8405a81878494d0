"""The frame around every page: bars, menus, palette, notices, and the office file that is open."""
