"""All that can be said, one module a family; `findings.registry` lists them together."""
