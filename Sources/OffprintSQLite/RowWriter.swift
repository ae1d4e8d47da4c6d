import GRDB
import OffprintCore

/// Puts articles into the tables, and numbers them.
struct RowWriter {
    private var articles = 0
    private var quotes = 0

    mutating func write(_ row: ArticleRow, to database: Database) throws {
        articles += 1
        try insert(row, database)
        try insertAuthors(row.metadata.authors.map(\.value), database)
        try insertQuotes(row.quotes, database)
        try insertRemoved(row.removed, database)
        try insertRelevance(row.relevance, database)
    }

    private func insert(_ row: ArticleRow, _ database: Database) throws {
        let metadata = row.metadata
        let place = row.source.location.columns
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            articles, row.source.id.storable, row.url?.storable, metadata.title?.value.storable,
            metadata.published?.value.description, metadata.modified?.value.description,
            metadata.language?.value.storable, metadata.site?.value.storable, metadata.description?.value.storable,
            metadata.image?.value.description.storable, metadata.pageType?.value.storable,
            row.kind?.rawValue, row.text?.storable,
            row.summary?.storable, row.notes, row.source.description.storable, place.path?.storable, place.offset,
            place.line,
        ])
    }

    private func insertAuthors(_ authors: [String], _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO authors VALUES (?, ?, ?)")
        for (position, author) in authors.enumerated() {
            try statement.execute(arguments: [articles, position, author.storable])
        }
    }

    private mutating func insertQuotes(_ rows: [ArticleRow.QuoteRow], _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for row in rows {
            quotes += 1
            try statement.execute(arguments: [
                quotes, articles, row.start, row.end, row.text.storable, row.quote.kind.rawValue,
                row.quote.speaker?.storable, row.quote.cue?.storable, row.quote.confidence.rounded(decimals: 4),
            ])
        }
    }

    private func insertRemoved(_ rows: [ArticleRow.RemovedRow], _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO removed VALUES (?, ?, ?, ?, ?, ?, ?)")
        for (position, row) in rows.enumerated() {
            try statement.execute(arguments: [
                articles, position, row.text.storable, row.stage?.storable, row.kind.rawValue, row.reason?.storable,
                row.score,
            ])
        }
    }

    private func insertRelevance(_ verdicts: [Relevance], _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO relevance VALUES (?, ?, ?, ?)")
        for verdict in verdicts {
            let evidence = JSONValue.array(verdict.evidence.map { .string($0) }).description
            try statement.execute(arguments: [
                articles, verdict.interest.storable, verdict.score.rounded(decimals: 4), evidence,
            ])
        }
    }
}

extension String {
    /// The text without NUL, at which SQLite would cut it off: U+FFFD stands for it.
    var storable: String {
        utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })) : self
    }
}

extension Source.Location {
    var columns: (path: String?, offset: Int?, line: Int?) {
        switch self {
        case .file(let path): (path, nil, nil)
        case .record(let path, let offset): (path, offset, nil)
        case .line(let path, let number, let offset): (path, offset, number)
        case .address, .other: (nil, nil, nil)
        case .standardInput(let number): (nil, nil, number)
        }
    }
}
