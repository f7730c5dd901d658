"""One act of the year each, pure; none knows another."""
