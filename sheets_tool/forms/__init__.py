"""The sheets we know, declared once as data, and who a person is across them."""
