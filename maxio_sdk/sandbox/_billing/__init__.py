"""The arithmetic of billing: pure, on Decimal and datetime, without a site."""
