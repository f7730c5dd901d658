"""Kinds of cell: a whole column of raw cells becomes values and flaws.

A kind knows how one distinct raw cell reads and how a value is shown again; it knows no place, no
sheet and no other column.
"""
