"""Every operation of the API as a command."""
