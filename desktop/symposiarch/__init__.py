"""Symposiarch plans symposia, receptions and dinners from the first guest list to the last place card.

Layers; each may import what stands to its right, and `|` means that neither knows the other:

    app -> gui | cli -> exchange -> documents -> planning -> store -> model -> errors | assets | apart

`model` says what things are, `store` keeps them in an office file, `planning` is what people do with them,
`documents` prints, `exchange` speaks other people's formats, `gui` and `cli` show and ask, `app` wires; `apart` is
work in a process of its own.
"""

__version__ = "0.1.0"
