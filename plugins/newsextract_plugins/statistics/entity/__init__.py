"""Whom or what a number belongs to, where the sentence names it apart from what is measured."""
