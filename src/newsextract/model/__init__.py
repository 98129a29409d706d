"""What things are: the article, the findings, the rules that made them, and how they are written and read."""
