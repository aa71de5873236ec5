"""Subscriptions that are billed together."""
