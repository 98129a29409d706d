"""What stands right at a number: currency, scale, unit, sign, and what it is taken per."""
