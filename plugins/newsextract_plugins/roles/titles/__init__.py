"""Titles: the role phrases beside a name (`beside`), each read by its construction and split into its fields.

They stand in front of the name (`before`), behind it in apposition (`behind`) or behind a verb (`verbal`); what the
title belongs to may stand behind the name (`affiliation`). `splitting` tells title, organisation, country and status.
"""
