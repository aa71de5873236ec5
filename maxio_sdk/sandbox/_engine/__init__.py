"""What changes a site's state. Handlers call it, inside the transaction that is open around every request.

A preview does the real thing within `rehearsal()` and looks at it before it is undone. Whatever happens is told by
`events.happened`, which feeds the events and the webhooks; what falls due by the clock begins in `lifecycle.advance`.
"""
