import Foundation
import GRDB
import OffprintCore
import OffprintSQLite
import OffprintTestSupport
import Testing

struct SQLiteOutputTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("offprint-\(UUID().uuidString)")

    private func document(_ id: String, _ text: String) -> Document {
        var article = Article(plainText: text)
        article.metadata.title = Attributed("Title of \(id)", from: .meta)
        return Document(
            source: Source(id: id, location: .line(path: "a.jsonl", number: 7, offset: 120)), article: article)
    }

    /// Writes documents, opens the database anew, and reads.
    private func read<Value>(_ documents: [Document], _ body: (Database) throws -> Value) throws -> Value {
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = SQLiteOutput(options: .init(), in: folder.path)
        for document in documents { try output.append(try output.render(document)) }
        try output.finish()
        let queue = try DatabaseQueue(path: folder.appendingPathComponent("articles.sqlite").path)
        defer { try? queue.close() }
        return try queue.read(body)
    }

    @Test func findsTextsAndQuotationsByTheirWords() throws {
        var rain = document("rain", "Rain is due, she said.\n\nThe dams “are brimming”.")
        rain.quotes = Layered(
            [Quote(parts: [ByteRange(start: 34, end: 46)], kind: .mixed, speaker: "Zoë Hill", cue: "said")],
            by: Origin(stage: "extract-quotes"))
        try read([document("snow", "Snow fell."), rain]) { database in
            let found = try String.fetchAll(
                database,
                sql: """
                    SELECT id FROM articles_search JOIN articles ON n = articles_search.rowid
                    WHERE articles_search MATCH 'dams'
                    """)
            #expect(found == ["rain"])
            let quote = try Row.fetchOne(
                database,
                sql: """
                    SELECT quotes.* FROM quotes_search JOIN quotes ON n = quotes_search.rowid
                    WHERE quotes_search MATCH 'zoe'
                    """)
            #expect(quote?["text"] == "are brimming")
            #expect(quote?["article"] == 2)
            let text: String? = try String.fetchOne(database, sql: "SELECT text FROM articles WHERE n = 2")
            let start: Int = try #require(quote?["start"])
            let end: Int = try #require(quote?["end"])
            #expect(text.map { String(decoding: Array($0.utf8)[start..<end], as: UTF8.self) } == "are brimming")
        }
    }

    @Test func keepsWhatWasRemovedAndTheVerdicts() throws {
        var item = document("a", "One.\n\nSubscribe!\n\nTwo.")
        if let article = item.article {
            item.article?.fates.decide(as: "strip-promos")
            item.article?.fates.remove(article.blocks[1], as: .newsletter, score: 0.9, because: "asks to subscribe")
        }
        item.article?.fates.page = PageVerdict(.listing, score: 0.7)
        item.summary = Layered(Summary(sentences: [ByteRange(0..<4)]), by: Origin(stage: "summarize"))
        item.relevance = Layered(
            [Relevance(interest: "rain", score: 0.123456, evidence: ["a \"b\""])], by: Origin(stage: "c"))
        item.article?.metadata.authors = [Attributed("Ada", from: .meta), Attributed("Bo", from: .meta)]
        try read([item]) { database in
            let article = try #require(try Row.fetchOne(database, sql: "SELECT * FROM articles"))
            #expect(article["text"] == "One.\n\nTwo.")
            #expect(article["summary"] == "One.")
            #expect(article["line"] == 7)
            #expect(article["kind"] == "listing")
            let removed = try #require(try Row.fetchOne(database, sql: "SELECT * FROM removed"))
            #expect(removed["kind"] == "newsletter")
            #expect(removed["stage"] == "strip-promos")
            #expect(removed["score"] == 0.9)
            let verdict = try #require(try Row.fetchOne(database, sql: "SELECT * FROM relevance"))
            #expect(verdict["score"] == 0.1235)
            #expect(verdict["evidence"] == #"["a \"b\""]"#)
            #expect(try String.fetchAll(database, sql: "SELECT name FROM authors ORDER BY position") == ["Ada", "Bo"])
        }
    }

    @Test func numbersManyArticlesInTheirOrder() throws {
        let documents = (1...1203).map { document("id-\($0)", "Text \($0).") }
        let ids = try read(documents) { try String.fetchAll($0, sql: "SELECT id FROM articles ORDER BY n") }
        #expect(ids == documents.map(\.source.id))
    }

    @Test func makesADatabaseOfARunWithoutArticles() throws {
        let count = try read([]) { try Int.fetchOne($0, sql: "SELECT count(*) FROM articles") }
        #expect(count == 0)
    }

    @Test func takesADocumentWithoutAnArticle() throws {
        let bare = Document(
            source: Source(id: "x", url: "https://a.example/", location: .address("https://a.example/")))
        let row = try read([bare]) { try Row.fetchOne($0, sql: "SELECT id, url, text FROM articles") }
        #expect(row?["id"] == "x")
        #expect(row?["url"] == "https://a.example/")
    }

    @Test func leavesNothingBesideTheDatabase() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = SQLiteOutput(options: .init(), in: folder.path)
        try output.append(try output.render(document("a", "One.")))
        #expect(!FileManager.default.fileExists(atPath: folder.path))
        try output.finish()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["articles.sqlite"])
    }

    @Test func standsAMarkInForANulByte() throws {
        let id = try read([document("a\0b", "x")]) { try String.fetchOne($0, sql: "SELECT id FROM articles") }
        #expect(id == "a\u{FFFD}b")
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func givesNaughtyStringsBackUnchanged() throws {
        let texts = try Conformance.cases("naughty-strings").map { item in
            let coded = item["text_base64"]?.string.flatMap { Data(base64Encoded: $0) }
            return item["text"]?.string ?? coded.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        let documents = texts.map { text in
            var item = document(text, "x")
            item.article?.metadata.title = Attributed(text, from: .meta)
            let bytes = [UInt8](text.utf8)
            item.article?.text = bytes
            item.article?.blocks = [Block(index: 0, text: ByteRange(0..<bytes.count), container: 0)]
            item.relevance = Layered([Relevance(interest: text, score: 1)], by: Origin(stage: "c"))
            return item
        }
        let rows = try read(documents) { database in
            try Row.fetchAll(
                database, sql: "SELECT id, title, text, interest FROM articles JOIN relevance ON article = n ORDER BY n"
            )
        }
        let same = zip(texts, rows).count { text, row in
            (0..<4).allSatisfy { index in (row[index] as String?).map { Array($0.utf8) } == Array(text.utf8) }
        }
        print("conformance naughty-strings (SQLite): \(same) of \(texts.count) passed")
        #expect(rows.count == texts.count && same == texts.count)
    }
}
