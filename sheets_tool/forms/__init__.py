"""The sheets we know, declared once as data."""
