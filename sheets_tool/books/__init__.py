"""Excel in and out; the only door to calamine, openpyxl and xlsxwriter.

Knows forms and cells; knows nothing of law, of the year's acts or of the screen.
"""
