"""Mentions: the pronouns and noun phrases that stand for persons, and whom each means.

`scanning` finds them all in one pass (`pronouns`, `nominals`); `coreference` resolves them by who was mentioned where
(`salience`), those of quotations in `quoted`, those of interviews in `interviews`.
"""
