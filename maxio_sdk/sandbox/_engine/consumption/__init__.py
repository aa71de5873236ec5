"""Components of a subscription: allocations, usages, events, and what they cost."""
