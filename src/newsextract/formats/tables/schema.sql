-- The tables of a database of findings. Every row of a finding goes with its article: deleting that deletes all.

CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    title TEXT,
    publisher TEXT,
    authors TEXT,
    published TEXT,
    modified TEXT,
    language TEXT,
    text TEXT NOT NULL
);

CREATE TABLE speakers (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    aliases TEXT,
    mentions INTEGER NOT NULL,
    gender TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE roles (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    speaker INTEGER NOT NULL REFERENCES speakers (key) ON DELETE CASCADE,
    title TEXT,
    organisation TEXT,
    country TEXT,
    status TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    confidence REAL,
    rule TEXT
);

CREATE TABLE dates (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    earliest TEXT,
    latest TEXT,
    anchor TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE statistics (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    value TEXT,
    number REAL,
    low REAL,
    high REAL,
    unit TEXT,
    currency TEXT,
    bound TEXT,
    approximate INTEGER NOT NULL,
    direction TEXT,
    change TEXT,
    entity TEXT,
    entity_speaker INTEGER REFERENCES speakers (key) ON DELETE SET NULL,
    measures TEXT,
    "of" TEXT,
    per TEXT,
    period INTEGER REFERENCES dates (key) ON DELETE SET NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE quotes (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    speaker INTEGER REFERENCES speakers (key) ON DELETE SET NULL,
    speaker_name TEXT,
    role TEXT,
    polarity TEXT NOT NULL,
    cue TEXT,
    via TEXT,
    addressee TEXT,
    nested_in INTEGER REFERENCES quotes (key) ON DELETE SET NULL,
    method TEXT,
    truncated INTEGER NOT NULL,
    blank_reason TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE claims (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    speaker INTEGER REFERENCES speakers (key) ON DELETE SET NULL,
    speaker_name TEXT,
    quote INTEGER REFERENCES quotes (key) ON DELETE SET NULL,
    said_on TEXT,
    stance TEXT,
    modality TEXT,
    checkworthy REAL,
    reasons TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE claims_statistics (
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    statistic INTEGER NOT NULL REFERENCES statistics (key) ON DELETE CASCADE,
    PRIMARY KEY (claim, statistic)
);

CREATE TABLE claims_dates (
    claim INTEGER NOT NULL REFERENCES claims (key) ON DELETE CASCADE,
    date INTEGER NOT NULL REFERENCES dates (key) ON DELETE CASCADE,
    PRIMARY KEY (claim, date)
);

CREATE TABLE findings (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    fields TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    zone TEXT,
    confidence REAL,
    rule TEXT,
    trail TEXT,
    plugin TEXT
);

CREATE TABLE failures (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    plugin TEXT NOT NULL,
    hook TEXT NOT NULL,
    error TEXT NOT NULL
);

CREATE INDEX speakers_article ON speakers (article);
CREATE INDEX speakers_name ON speakers (name);
CREATE INDEX roles_article ON roles (article);
CREATE INDEX roles_speaker ON roles (speaker);
CREATE INDEX dates_article ON dates (article);
CREATE INDEX statistics_article ON statistics (article);
CREATE INDEX statistics_period ON statistics (period);
CREATE INDEX quotes_article ON quotes (article);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX quotes_nested_in ON quotes (nested_in);
CREATE INDEX claims_article ON claims (article);
CREATE INDEX claims_speaker ON claims (speaker);
CREATE INDEX claims_quote ON claims (quote);
CREATE INDEX claims_statistics_statistic ON claims_statistics (statistic);
CREATE INDEX claims_dates_date ON claims_dates (date);
CREATE INDEX findings_article ON findings (article);
CREATE INDEX failures_article ON failures (article);
