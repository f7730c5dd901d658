"""Award registration, scoring and consolidation for Vietnamese schools, from workbook to workbook."""

__version__ = "0.1.0"
