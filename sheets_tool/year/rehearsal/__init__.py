"""The sample years: which steps run in which, and what each is expected to find."""
