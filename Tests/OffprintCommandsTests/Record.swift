import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

/// A record that came out, and what a test asks of it: texts are compared without white space.
struct Record {
    let json: JSONValue

    init(_ json: JSONValue) { self.json = json }

    /// The records of pages, by id, with every stage but the one that lets articles go.
    static func all(of input: String) async throws -> [String: Record] {
        let place = try Scratch()
        let pipeline = try String(
            contentsOf: Shared.package.appendingPathComponent("pipelines/news.yaml"), encoding: .utf8)
        let stages = try #require(pipeline.range(of: "  - drop:"))
        let file = try place.write(pipeline[..<stages.lowerBound] + "output: { jsonl: a.jsonl }\n", to: "p.yaml")
        let result = try await Program.run(["run", file, input, "-o", place.url.path + "/run", "--quiet"])
        #expect(result.code == 0, "\(result.error)")
        let lines = try place.text("run/a.jsonl").utf8.split(separator: UInt8(ascii: "\n"))
        var records: [String: Record] = [:]
        for line in lines {
            let record = Record(try JSONValue(parsing: Array(line)))
            records[record.json["id"]?.string ?? ""] = record
        }
        return records
    }

    static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

    var text: String { Record.bare(json["text"]?.string ?? "") }
    var removed: [JSONValue] { json["removed"]?.array ?? [] }
    var removedText: String { Record.bare(removed.compactMap { $0["text"]?.string }.joined()) }
    var quotes: [JSONValue] { json["quotes"]?.array ?? [] }

    func keeps(_ snippet: String) -> Bool { text.contains(Record.bare(snippet)) }
    func strikes(_ snippet: String) -> Bool { removedText.contains(Record.bare(snippet)) }

    /// The kinds as which the blocks were struck that share text with a snippet.
    func kinds(of snippet: String) -> Set<String> {
        let snippet = Record.bare(snippet)
        return Set(
            removed.filter { block in
                let text = Record.bare(block["text"]?.string ?? "")
                return !text.isEmpty && (snippet.contains(text) || text.contains(snippet))
            }.compactMap { $0["kind"]?.string })
    }

    func quote(_ text: String) -> JSONValue? {
        quotes.first { Record.bare($0["text"]?.string ?? "") == Record.bare(text) }
    }
}
