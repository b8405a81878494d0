"""Tables that behave like a spreadsheet, and what stands over them."""
