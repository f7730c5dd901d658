"""Kinds of cell that parse whole columns."""
