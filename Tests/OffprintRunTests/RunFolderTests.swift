import Foundation
import OffprintCore
import Testing

@testable import OffprintRun

@Suite struct RunFolderTests {
    /// A folder that goes away with the test.
    private final class Place {
        let path = FileManager.default.temporaryDirectory.path + "/offprint-run-\(UUID().uuidString)"
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ text: String = "mine") throws {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
    }

    private func refusal(_ place: Place, _ outputs: [String], fresh: Bool = false) -> RunFolderError? {
        do throws(RunFolderError) {
            _ = try RunFolder(at: place.path, fresh: fresh, outputs: outputs)
            return nil
        } catch {
            return error
        }
    }

    @Test func touchesNothingBeforeItIsPrepared() throws {
        let place = Place()
        let folder = try RunFolder(at: place.path, fresh: true, outputs: ["a.jsonl"])
        #expect(!place.has(""))
        try folder.prepare()
        #expect(place.has(".offprint"))
        try place.write("a.jsonl")
        _ = try RunFolder(at: place.path, fresh: true, outputs: ["a.jsonl"])
        #expect(place.has("a.jsonl"))
    }

    @Test func refusesAFolderThatHoldsARun() throws {
        let place = Place()
        try RunFolder(at: place.path, fresh: false, outputs: []).prepare()
        let error = try #require(refusal(place, []))
        #expect(error.isTaken)
        #expect(
            error.description
                == "'\(place.path)' holds a run already; give '--fresh' to replace it, or '-o' with another folder")
        #expect(refusal(place, [], fresh: true) == nil)
    }

    @Test func takesAFolderInWhichItWritesOverNothing() throws {
        let place = Place()
        try place.write("notes.txt")
        try place.write("articles/picture.png")
        #expect(refusal(place, ["a.jsonl", "articles", "-"]) == nil)
    }

    @Test(arguments: ["a.jsonl", "dead-letters.jsonl", "articles/one.md"])
    func refusesToWriteOverAFile(name: String) throws {
        let place = Place()
        try place.write(name)
        let error = try #require(refusal(place, ["a.jsonl", "articles"]))
        #expect(error.isTaken)
        #expect(error.description.hasPrefix("'\(place.path)/\(name)' is there already; give '--fresh'"))
    }

    @Test func refusesAFileWhereAFolderIsNeeded() throws {
        let place = Place()
        try place.write("file")
        #expect(throws: RunFolderError(description: "'\(place.path)/file' is a file, and a run needs a folder")) {
            try RunFolder(at: place.path + "/file", fresh: true, outputs: [])
        }
    }

    @Test func removesWhatTheEarlierRunNamedAndNothingElse() throws {
        let place = Place()
        let earlier = try RunFolder(at: place.path, fresh: false, outputs: ["old.jsonl"])
        try earlier.prepare()
        try earlier.write(["outputs": ["old.jsonl", "articles", "../outside", "-"]], as: "plan.json")
        for name in ["old.jsonl", "dead-letters.jsonl", "new.jsonl", "notes.txt"] { try place.write(name) }
        for name in ["articles/one.md", "articles/picture.png", "pages/one.md"] { try place.write(name) }
        try RunFolder(at: place.path, fresh: true, outputs: ["new.jsonl", "pages"]).prepare()
        for name in ["old.jsonl", "dead-letters.jsonl", "new.jsonl", "articles/one.md", "pages", ".offprint/plan.json"]
        {
            #expect(!place.has(name), "\(name)")
        }
        for name in ["notes.txt", "articles/picture.png", ".offprint"] { #expect(place.has(name), "\(name)") }
    }

    @Test func replacesARunWhosePlanCannotBeRead() throws {
        let place = Place()
        try place.write(".offprint/plan.json", "{ no plan")
        try place.write("a.jsonl")
        try RunFolder(at: place.path, fresh: true, outputs: ["a.jsonl"]).prepare()
        #expect(!place.has("a.jsonl"))
    }
}
