"""Logistics as sheets of a workbook that a colleague may edit: going out, and coming back."""
