"""Vietnamese as people type it: spelling, names, numbers, days, years. Knows no sheets."""
