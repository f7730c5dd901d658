"""The emulation and commendation year of Vietnamese schools, from workbook to workbook."""

__version__ = "0.1.0"
