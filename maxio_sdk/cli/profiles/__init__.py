"""Where the settings of sites are kept, and whether they work."""
