"""`maxio sync`. Its options are in `commands`; what they do is beside, and loaded when it is run."""
