"""Quotations that no construction claims: who goes on speaking, who is the likeliest, or that nobody does."""
