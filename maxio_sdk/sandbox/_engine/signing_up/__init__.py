"""Signups: what they ask for, and what they make."""
