import Foundation
import OffprintCore
import Testing

@testable import OffprintArchives

@Suite struct PageInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func walksAFolderInByteOrderOfItsPaths() throws {
        for name in ["b.html", "a/x.htm", "a.html", "a-b/y.HTML", "Z.html", "é.html", "a/b/c.html.gz", "c.txt"] {
            try folder.write(name.hasSuffix("gz") ? gzip(page(1)) : page(1), to: name)
        }
        let items = try Items(try FilesInput(.html, at: [folder.url.path]))
        #expect(items.ids == ["Z", "a-b/y", "a", "a/b/c", "a/x", "b", "é"])
        #expect(items.pages.allSatisfy { $0 == page(1) })
        #expect(items.documents.first?.source.location == .file(path: folder.path("Z.html")))
    }

    @Test func leavesHiddenFilesAndFoldersOut() throws {
        for name in [".a.html", ".git/b.html", "c.html"] { try folder.write(page(1), to: name) }
        #expect(try Items(try FilesInput(.html, at: [folder.url.path])).ids == ["c"])
    }

    @Test func isNotCaughtInALoopOfLinks() throws {
        try folder.write(page(1), to: "sub/a.html")
        let files = FileManager.default
        try files.createSymbolicLink(atPath: folder.path("sub/loop"), withDestinationPath: folder.url.path)
        try files.createSymbolicLink(atPath: folder.path("sub/self"), withDestinationPath: "self")
        try files.createSymbolicLink(atPath: folder.path("sub/b.html"), withDestinationPath: "a.html")
        try files.createSymbolicLink(atPath: folder.path("sub/gone.html"), withDestinationPath: "nothing.html")
        #expect(try Items(try FilesInput(.html, at: [folder.url.path])).ids == ["sub/a", "sub/b"])
    }

    @Test func doesNotWaitForAPipeInAFolder() throws {
        try folder.write(page(1), to: "b.html")
        let made = withSystemPath(Array(folder.path("a.html").utf8)) { mkfifo($0, 0o600) }
        try #require(made == 0)
        #expect(try Items(try FilesInput(.html, at: [folder.url.path])).ids == ["b"])
        #expect(throws: InputError.self) { try Inputs.kind(of: folder.path("a.html")) }
        #expect(try !FilesInput(.html, at: [folder.path("a.html")]).isReplayable)
    }

    @Test func takesAFileByNameWhateverItsEnding() throws {
        let path = try folder.write(page(1), to: "saved page")
        let items = try Items(try FilesInput(.html, at: [path]))
        #expect(items.ids == ["saved page"])
    }

    @Test func takesPatternsAndLists() throws {
        for name in ["x/1.html", "x/2.html", "y/1.html"] { try folder.write(page(1), to: name) }
        let both = try Items(try FilesInput(.html, at: [folder.path("y/1.html"), folder.path("x/*.html")]))
        #expect(both.ids == ["1", "1", "2"])
        let folders = try Items(try FilesInput(.html, at: [folder.path("*/1.html")]))
        #expect(folders.ids == ["x/1", "y/1"])
    }

    @Test func namesAllPathsThatAreNotThere() throws {
        let gone = folder.path("gone")
        let pattern = folder.path("*.none")
        let error = try #require(throws: InputError.self) { try FilesInput(.html, at: [gone, pattern]) }
        #expect(error.description == "\(gone): there is no such file or folder\n\(pattern): no file matches")
    }

    @Test func reportsWhatIsTooLargeOrDamagedAndGoesOn() throws {
        try folder.write([UInt8](repeating: 0x61, count: 2000), to: "a.html")
        try folder.write(gzip([UInt8](repeating: 0x61, count: 2000)), to: "b.html.gz")
        try folder.write(gzip(page(1)).dropLast(30), to: "c.html.gz")
        try folder.write([], to: "d.html")
        let items = try Items(try FilesInput(.html, at: [folder.url.path], limits: InputLimits(page: 1000)))
        #expect(items.damaged.map(\.source.id) == ["a", "b", "c"])
        #expect(items.damaged.map(\.error.kind) == [.tooLarge, .tooLarge, .malformed])
        #expect(items.ids == ["d"])
    }

    @Test func goesOnFromEveryPosition() throws {
        for name in ["a.html", "b/1.html", "b/2.html", "c.html"] { try folder.write(page(1), to: name) }
        let (told, wanted) = try idsAfterEachPosition(try FilesInput(.html, at: [folder.url.path]))
        #expect(told == wanted)
    }

    @Test func tellsHowFarItIs() throws {
        for name in ["a.html", "b.html"] { try folder.write(page(1), to: name) }
        var reader = try FilesInput(.html, at: [folder.url.path]).makeReader(from: nil)
        _ = try reader.next()
        #expect(reader.progress.read == page(1).count)
        #expect(reader.progress.total == 2 * page(1).count)
    }

    @Test func opensAFileWhoseNameIsNoUTF8() throws {
        let path = Array(folder.url.path.utf8) + [0x2F, 0x61, 0xFF, 0x2E, 0x68, 0x74, 0x6D, 0x6C]
        let created = withSystemPath(path) { fopen($0, "w") }
        if let created { fclose(created) }
        try #require(created != nil)
        #expect(try Items(try FilesInput(.html, at: [folder.url.path])).ids == ["a\u{FFFD}"])
    }
}
