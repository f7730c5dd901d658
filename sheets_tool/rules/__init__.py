"""What the law asks, as dated data."""
