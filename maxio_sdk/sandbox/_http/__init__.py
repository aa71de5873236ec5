"""From bytes to a handler and back: routing, credentials, JSON, tokens, slots, faults, the ledger."""
