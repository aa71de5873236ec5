"""Many rows at once: warehouse sync, subscription import, usage roll-up."""
