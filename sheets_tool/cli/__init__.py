"""The command line: reads, saves, speaks."""
