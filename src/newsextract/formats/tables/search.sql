-- Full-text search over articles, quotes and claims, kept true by triggers. Needs SQLite's FTS5, which nearly all have.
-- Datasette finds the search of a table by `content="…"`, written so.

CREATE VIRTUAL TABLE articles_fts USING fts5 (title, text, content="articles", content_rowid="key");
CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
    INSERT INTO articles_fts (rowid, title, text) VALUES (new.key, new.title, new.text);
END;
CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
END;

CREATE VIRTUAL TABLE quotes_fts USING fts5 (content, speaker_name, content="quotes", content_rowid="key");
CREATE TRIGGER quotes_inserted AFTER INSERT ON quotes BEGIN
    INSERT INTO quotes_fts (rowid, content, speaker_name) VALUES (new.key, new.content, new.speaker_name);
END;
CREATE TRIGGER quotes_deleted AFTER DELETE ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, content, speaker_name)
    VALUES ('delete', old.key, old.content, old.speaker_name);
END;

CREATE VIRTUAL TABLE claims_fts USING fts5 (text, speaker_name, content="claims", content_rowid="key");
CREATE TRIGGER claims_inserted AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text, speaker_name) VALUES (new.key, new.text, new.speaker_name);
END;
CREATE TRIGGER claims_deleted AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text, speaker_name)
    VALUES ('delete', old.key, old.text, old.speaker_name);
END;
