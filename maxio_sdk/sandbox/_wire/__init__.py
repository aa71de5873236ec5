"""The JSON of records, as the API writes it. Pure reads."""
