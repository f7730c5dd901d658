"""Verdicts as people read them: matrix, reasons, ceilings, near misses, blanks to fill."""
