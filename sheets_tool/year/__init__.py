"""The year folder: where files live, what has come in, what is next."""
