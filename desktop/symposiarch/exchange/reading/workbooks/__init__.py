"""Workbooks of every kind as grids of cells: Excel's formats, OpenDocument, protected and damaged ones."""
