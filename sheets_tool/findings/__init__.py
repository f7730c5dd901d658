"""What there is to say to a person, and where.

Everything the tool can say about someone's data is an `Entry` of the catalogue; a `Finding` is an
entry at a place. Findings are values: collected, returned, sorted, shown. Nothing here knows Excel,
law or the screen.
"""
