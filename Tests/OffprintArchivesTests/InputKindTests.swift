import OffprintCore
import OffprintTestSupport
import Testing

@testable import OffprintArchives

@Suite struct InputKindTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [
        ("WARC/1.0\r\nWARC-Type: warcinfo", InputKind.warc),
        ("filedesc://a.arc 0.0.0.0 20200102030405 text/plain 69\n", .warc),
        ("\u{FEFF}\n <!doctype html><p>x", .html), ("{\"id\": 1}\n", .jsonl), ("# list\n\nhttps://a.example/", .urls),
    ])
    func tellsTheKindByTheBytes(text: String, kind: InputKind) throws {
        let bytes = Array(text.utf8)
        for packed in [bytes, gzip(bytes), zstd(bytes)] {
            #expect(try Inputs.kind(of: try folder.write(packed, to: "data")) == kind)
        }
    }

    @Test func tellsTheKindOfAFolderByItsFiles() throws {
        try folder.write("", to: "a/readme.md")
        try folder.write("", to: "a/b/news.warc.gz")
        #expect(try Inputs.kind(of: folder.path("a")) == .warc)
        try folder.write("", to: "c/x.html.gz")
        #expect(try Inputs.kind(of: folder.path("c")) == .html)
    }

    @Test func fallsBackToTheEnding() throws {
        #expect(try Inputs.kind(of: try folder.write("Just words.", to: "a.html")) == .html)
        #expect(try Inputs.kind(of: try folder.write("", to: "a.jsonl")) == .jsonl)
    }

    @Test func refusesWhatItCannotTell() throws {
        let path = try folder.write("Just words.", to: "notes")
        let error = try #require(throws: InputError.self) { try Inputs.kind(of: path) }
        #expect(error.description.hasPrefix("\(path): what it holds cannot be told"))
    }

    @Test func joinsArgumentsOfDifferentKinds() throws {
        let archive = try folder.write(record("response", id: "r", block: response(page(1))), to: "a")
        let lines = try folder.write(#"{"id": "l", "html": ""}"#, to: "b")
        let input = try Inputs.input(forArguments: [archive, lines, archive])
        #expect(input.gives == [.page])
        #expect(try Items(input).ids == ["r", "l", "r"])
        let (told, wanted) = try idsAfterEachPosition(input)
        #expect(told == wanted)
    }

    @Test(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
    func keepsHostileNamesAsTheyAre() throws {
        let names = try Conformance.cases("hostile-names").compactMap { $0["name"]?.string }
        let lines = names.map { JSONValue.object(["id": .string($0), "url": .string($0), "html": ""]).description }
        let fromLines = try Items(
            try FilesInput(.jsonl, at: [try folder.write(lines.joined(separator: "\n"), to: "names.jsonl")]))
        #expect(fromLines.damaged.isEmpty)
        let records = names.map { record("response", id: $0, uri: $0, block: response(page(1))) }
        let archive = try folder.write(Array(records.map(gzip).joined()), to: "names.warc.gz")
        let fromRecords = try Items(try FilesInput(.warc, at: [archive]))
        // A line feed in a name ends the header line, and costs no more than that.
        #expect(fromRecords.documents.count + fromRecords.damaged.count == names.count)
        let addresses = try Items(
            try FilesInput(.urls, at: [try folder.write(names.joined(separator: "\n"), to: "names.txt")]))
        #expect(addresses.documents.count + addresses.damaged.count > 0)

        var place = 0
        let tally = try Conformance.check("hostile-names") { item in
            guard let name = item["name"]?.string else { return .leftOut }
            defer { place += 1 }
            let wanted = name.isEmpty ? "names.jsonl:\(place + 1)" : name
            let id = fromLines.documents[place].source.id
            return id == wanted ? .passed : .failed("'\(id)'")
        }
        #expect(tally.unexpected == [])
    }
}
