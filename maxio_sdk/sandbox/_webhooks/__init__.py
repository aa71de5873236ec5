"""Webhooks out: what they say, how they are signed, and the courier that brings them."""
