import GRDB

/// The tables of an articles database.
///
/// `n` counts the articles from 1 in the order of the input; the other tables name it `article`. Offsets are in UTF-8
/// bytes of the article's `text`. Lists and notes are JSON.
enum DatabaseSchema {
    /// Goes up when the tables change; it stands in `PRAGMA user_version`.
    static let version = 2

    static func create(in database: Database) throws {
        try database.execute(sql: "PRAGMA user_version = \(version)")
        try database.execute(
            sql: """
                CREATE TABLE articles (
                    n INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT, title TEXT, published TEXT, modified TEXT,
                    language TEXT, site TEXT, description TEXT, image TEXT, type TEXT, kind TEXT, text TEXT,
                    summary TEXT, notes TEXT NOT NULL, source TEXT NOT NULL, path TEXT, "offset" INTEGER, line INTEGER);
                CREATE TABLE authors (
                    article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, name TEXT NOT NULL,
                    PRIMARY KEY (article, position)) WITHOUT ROWID;
                CREATE TABLE quotes (
                    n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(n), start INTEGER NOT NULL,
                    "end" INTEGER NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, speaker TEXT, cue TEXT,
                    confidence REAL NOT NULL);
                CREATE TABLE removed (
                    article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, text TEXT NOT NULL,
                    stage TEXT, kind TEXT NOT NULL, reason TEXT, score REAL,
                    PRIMARY KEY (article, position)) WITHOUT ROWID;
                CREATE TABLE relevance (
                    article INTEGER NOT NULL REFERENCES articles(n), interest TEXT NOT NULL, score REAL NOT NULL,
                    evidence TEXT NOT NULL, PRIMARY KEY (article, interest)) WITHOUT ROWID;
                """)
    }

    /// Makes the indexes, which is quicker when all rows are there; the text is stored once, in its table.
    static func finish(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX articles_by_id ON articles(id);
                CREATE INDEX quotes_by_article ON quotes(article);
                CREATE INDEX quotes_by_speaker ON quotes(speaker);
                CREATE INDEX relevance_by_interest ON relevance(interest, score);
                CREATE VIRTUAL TABLE articles_search USING fts5(
                    title, text, content='articles', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
                CREATE VIRTUAL TABLE quotes_search USING fts5(
                    text, speaker, content='quotes', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
                INSERT INTO articles_search(articles_search) VALUES ('rebuild');
                INSERT INTO quotes_search(quotes_search) VALUES ('rebuild');
                """)
    }
}
