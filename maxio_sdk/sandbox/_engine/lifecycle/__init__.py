"""What becomes of a subscription: periods, renewals, dunning, changes, ends."""
