import OffprintCore
import Testing

@testable import OffprintArchives

@Suite struct LineInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func input(_ text: String, limits: InputLimits = InputLimits()) throws -> FilesInput {
        try FilesInput(.jsonl, at: [try folder.write(text, to: "dump.jsonl")], limits: limits)
    }

    @Test func bringsPagesOutOfLinesWithHTML() throws {
        let items = try Items(
            try input(
                #"{"id": "a", "url": "http://x.example/", "html": "<p>Ré\u0020"}"# + "\r\n\n" + #"{"html": "2"}"#))
        #expect(items.ids == ["a", "dump.jsonl:3"])
        #expect(items.pages == [Array("<p>Ré ".utf8), [0x32]])
        #expect(items.documents[0].page?.charset == "utf-8")
        #expect(items.documents[0].source.url == "http://x.example/")
        #expect(items.documents[1].source.description.hasSuffix("dump.jsonl line 3"))
    }

    @Test func bringsArticlesOutOfLinesWithText() throws {
        let input = try input(
            #"{"id": 7, "title": "Rain", "text": "One.\n\nTwo.", "authors": ["A", "B"], "published": "2026-03-07"}"#)
        #expect(input.gives == [.article])
        let items = try Items(input)
        let article = try #require(items.documents.first?.article)
        #expect(items.ids == ["7"])
        #expect(article.blocks.count == 2)
        #expect(article.metadata.title == Attributed("Rain", from: .input))
        #expect(article.metadata.authors.map(\.value) == ["A", "B"])
        #expect(article.metadata.published?.value.description == "2026-03-07")
    }

    @Test func losesNothingButABadLine() throws {
        let items = try Items(
            try input(
                #"{"id": "a", "html": ""}"# + "\n{\n[]\n{}\n" + #"{"id": "b", "html": "", "html": "x"}"# + "\n\u{0}\n"))
        #expect(items.ids == ["a", "b"])
        #expect(
            items.damaged.map(\.error.reason) == [
                "the line is no JSON: the text ends where a key in quotation marks is wanted at byte 1",
                "the line is no JSON object", "the line has neither 'html' nor 'text'",
                "the line is no JSON: found the byte 0 where a value is wanted at byte 0",
            ])
        #expect(items.damaged.map(\.source.id) == (2...4).map { "dump.jsonl:\($0)" } + ["dump.jsonl:6"])
    }

    @Test func readsThroughGzipAndZstd() throws {
        let text = "\u{FEFF}" + (1...2000).map { #"{"id": "\#($0)", "html": "<p>\#($0)"}"# }.joined(separator: "\n")
        let bytes = Array(text.utf8)
        for packed in [bytes, gzip(bytes), zstd(bytes), gzip(Array(bytes[..<900])) + gzip(Array(bytes[900...]))] {
            let path = try folder.write(packed, to: "packed")
            let items = try Items(try FilesInput(.jsonl, at: [path]))
            #expect(items.ids == (1...2000).map { "\($0)" })
            #expect(items.damaged.isEmpty)
        }
    }

    @Test func passesOverALineThatIsTooLong() throws {
        let long = String(repeating: "x", count: 1_500_000)
        for end in ["\n{\"id\": \"b\", \"html\": \"\"}", ""] {
            let items = try Items(
                try input("{\"id\": \"a\", \"html\": \"\(long)\"}" + end, limits: InputLimits(page: 10_000)))
            #expect(items.damaged.map(\.error.kind) == [.tooLarge])
            #expect(items.damaged.map(\.source.id) == ["dump.jsonl:1"])
            #expect(items.ids == (end.isEmpty ? [] : ["b"]))
        }
    }

    @Test func goesOnFromEveryPosition() throws {
        let text = (1...9).map { $0 == 4 ? "broken" : #"{"html": "\#($0)"}"# }.joined(separator: "\n")
        let bytes = Array(text.utf8)
        for packed in [bytes, gzip(bytes), gzip(Array(bytes[..<50])) + gzip(Array(bytes[50...])), zstd(bytes)] {
            let path = try folder.write(packed, to: "packed")
            let (told, wanted) = try idsAfterEachPosition(try FilesInput(.jsonl, at: [path]))
            #expect(told == wanted)
        }
    }

    @Test func readsAddressesAndPassesOverComments() throws {
        let path = try folder.write(
            "# news\n\n https://News.example/a b \r\nnot an address\nfile:///pages/a.html\n", to: "list.txt")
        let input = try FilesInput(.urls, at: [path])
        #expect(input.gives.isEmpty)
        let items = try Items(input)
        #expect(items.ids == ["https://News.example/a b", "file:///pages/a.html"])
        #expect(items.documents[0].source.location == .address("https://News.example/a b"))
        #expect(items.documents[0].source.url == "https://news.example/a%20b")
        #expect(items.damaged.map(\.error.reason) == ["'not an address' is no address"])
        let (told, wanted) = try idsAfterEachPosition(input)
        #expect(told == wanted)
    }
}
