"""What is sold: products, components, their prices, coupons, offers and features."""
