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
        let folder = folder
        let tally = try Conformance.check("hostile-names") { item in
            guard let name = item["name"]?.string else { return .leftOut }
            let line = JSONValue.object(["id": .string(name), "url": .string(name), "html": ""]).serialized()
            let lines = try Items(try FilesInput(.jsonl, at: [try folder.write(line, to: "names.jsonl")]))
            guard lines.ids == [name.isEmpty ? "names.jsonl:1" : name] else { return .failed("\(lines.ids)") }
            let archive = record("response", id: name, uri: name, block: response(page(1)))
            let records = try Items(try FilesInput(.warc, at: [try folder.write(archive, to: "names.warc")]))
            let addresses = try Items(try FilesInput(.urls, at: [try folder.write(name, to: "names.txt")]))
            let count = addresses.documents.count + addresses.damaged.count
            return records.documents.count + records.damaged.count >= 1 && count <= 1 + name.utf8.count
                ? .passed : .failed("lost")
        }
        #expect(tally.unexpected == [])
    }
}
