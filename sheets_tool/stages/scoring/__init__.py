"""Scores by the plan's criteria: one entry, one sheet, all periods of a year."""
