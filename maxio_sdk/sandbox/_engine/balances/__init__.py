"""Money that subscriptions hold: service credits and prepayments."""
