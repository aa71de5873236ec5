"""Payment profiles, and the test gateway."""
