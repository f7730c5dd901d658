"""The command line: reads what is typed, lets the year layer act, saves and speaks.

Commands are loaded when they are called, so that `--help` costs little more than click.
"""
