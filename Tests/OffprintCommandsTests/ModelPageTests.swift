import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

/// The page on which the project's promises were written down: promos between the paragraphs, a diagram's source pasted
/// twice, an advertorial tail.
@Suite(.enabled(if: Shared.isThere, Comment(rawValue: Shared.missing)))
struct ModelPageTests {
    private func record() async throws -> (record: Record, expected: JSONValue) {
        let folder = try #require(Shared.folder)
        let expected = try JSONValue(parsing: Shared.bytes("seed/expected.json"))
        let record = try #require(try await Record.all(of: folder.path + "/seed/page.html").values.first)
        return (record, expected)
    }

    @Test func keepsTheArticleAndStrikesAllElseWithAReason() async throws {
        let (record, expected) = try await record()
        for block in expected["blocks"]?.array ?? [] {
            let text = block["text"]?.string ?? ""
            switch block["label"]?.string {
            case "article": #expect(record.keeps(text), "lost: \(text.prefix(80))")
            case "title": continue
            default:
                #expect(record.strikes(text), "not among what was removed: \(text.prefix(80))")
                #expect(!record.keeps(text), "kept: \(text.prefix(80))")
            }
        }
        for block in record.removed {
            #expect(block["reason"]?.string?.isEmpty == false)
            #expect(block["kind"]?.string.flatMap(RemovalKind.init(rawValue:)) != nil)
        }
    }

    @Test func findsTheQuotationsWithSpeakerAndCue() async throws {
        let (record, expected) = try await record()
        for quote in expected["quotes"]?.array ?? [] {
            let text = quote["text"]?.string ?? ""
            let found = record.quote(text)
            #expect(found != nil, "not found: \(text)")
            for key in ["speaker", "cue", "kind"] {
                #expect(found?[key] == quote[key], "\(key) of: \(text)")
            }
        }
        for words in expected["not_spoken"]?.array ?? [] {
            let found = record.quote(words.string ?? "")
            #expect(found?["speaker"]?.string == nil, "has a speaker: \(words)")
        }
    }

    @Test func namesTitleLanguageAndSite() async throws {
        let (record, expected) = try await record()
        for key in ["title", "language", "site"] { #expect(record.json[key] == expected["metadata"]?[key]) }
    }
}
