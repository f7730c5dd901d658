"""The year folder: where files live, what has come in, what is missing, what is next.

Reads files through `books`, lets the stages compute, and returns outcomes; the command line saves
and speaks.
"""
