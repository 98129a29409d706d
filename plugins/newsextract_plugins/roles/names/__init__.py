"""Names: what tells that one is a person's (`evidence`), and which of them mean one person (`persons`)."""
