"""Excel in and out; the only door to calamine, openpyxl and xlsxwriter."""
