import Foundation
import OffprintCore
import OffprintStrip

/// What the trainer needs of Swift: the features of a folder of pages, and what the stages make of them.
///
///     strip-features dump PAGES OUT           OUT.bin (Float32 rows), OUT.jsonl (a page a line), OUT.names
///     strip-features scores PAGES IN OUT      OUT.bin with the second stage's columns, from the scores in IN (Float32)
///     strip-features choose PAGES IN OUT      OUT, a line a page: the texts, from the mean of both stages in IN (Float32)
///     strip-features extract PAGES OUT.jsonl [balanced|precision|recall] [boilerplate]
///     strip-features show PAGE
///     strip-features json PAGE                the same, a block a line
///     strip-features time PAGES
@main
struct StripFeatures {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("dump", 3): try dump(words[1], words[2])
        case ("scores", 4): try scores(words[1], words[2], words[3])
        case ("choose", 4): try choose(words[1], words[2], words[3])
        case ("extract", 3...): try extract(words[1], words[2], Array(words[3...]))
        case ("show", 2): try show(words[1])
        case ("json", 2): try json(words[1])
        case ("time", 2): try time(words[1])
        default: print("usage: strip-features dump|scores|extract|show|time ..., see the source")
        }
    }

    /// The pages of a folder, in byte order of their names.
    static func pages(_ folder: String) throws -> [(id: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }.sorted().map {
            (String($0.dropLast(5)), [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))))
        }
    }

    static func dump(_ folder: String, _ out: String) throws {
        guard let binary = fopen(out + ".bin", "wb"), let lines = fopen(out + ".jsonl", "wb") else { return }
        defer {
            fclose(binary)
            fclose(lines)
        }
        var names: [String] = []
        for (id, bytes) in try pages(folder) {
            let article = try Reading.article(bytes)
            let dump = StripTraining.Page(article)
            let table = dump.table
            if table.rows > 0 { names = table.names }
            table.numbers.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, binary) }
            var writer = JSONWriter()
            writer.beginObject()
            writer.key("id")
            writer.string(id)
            writer.key("columns")
            writer.integer(table.names.count)
            writer.key("blocks")
            writer.beginArray()
            for block in article.blocks {
                writer.beginArray()
                writer.string(article.string(of: block))
                writer.bool(dump.candidates[block.index])
                writer.integer(Int(block.role.rawValue))
                writer.endArray()
            }
            writer.endArray()
            writer.endObject()
            let line = writer.bytes + [0x0A]
            line.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, lines) }
        }
        try names.joined(separator: "\n").write(toFile: out + ".names", atomically: true, encoding: .utf8)
    }

    static func scores(_ folder: String, _ input: String, _ out: String) throws {
        guard let binary = fopen(out + ".bin", "wb") else { return }
        defer { fclose(binary) }
        try forEachPage(of: folder, scoredIn: input) { _, article, scores in
            let table = StripTraining.scoreColumns(of: article, scores: scores)
            table.numbers.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, binary) }
        }
    }

    static func choose(_ folder: String, _ input: String, _ out: String) throws {
        var lines: [UInt8] = []
        try forEachPage(of: folder, scoredIn: input) { id, article, scores in
            var article = article
            StripTraining.strip(&article, by: scores)
            lines += line(id, article)
        }
        try Data(lines).write(to: URL(fileURLWithPath: out))
    }

    /// Reads each page of a folder with the scores of its blocks, which stand one behind the other in a file.
    private static func forEachPage(
        of folder: String, scoredIn input: String, _ body: (_ id: String, Article, _ scores: [Float]) throws -> Void
    ) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: input))
        let all = data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
        var start = 0
        for (id, bytes) in try pages(folder) {
            let article = try Reading.article(bytes)
            let end = start + article.blocks.count
            try body(id, article, Array(all[start..<end]))
            start = end
        }
    }

    /// The text that is left of a page, as a line of JSON.
    private static func line(_ id: String, _ article: Article) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("text")
        writer.string(CleanText(article).string)
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    static func extract(_ folder: String, _ out: String, _ rest: [String]) throws {
        var lines: [UInt8] = []
        let stages = try Reading.stages(favor: rest.first ?? "balanced", only: rest.dropFirst().first)
        for (id, bytes) in try pages(folder) {
            var article = try Reading.article(bytes)
            for stage in stages { try Reading.run(stage, on: &article) }
            lines += line(id, article)
        }
        try Data(lines).write(to: URL(fileURLWithPath: out))
    }

    static func show(_ file: String) throws {
        var article = try Reading.article([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        for stage in try Reading.stages(favor: "balanced", only: nil) { try Reading.run(stage, on: &article) }
        for block in article.blocks {
            let fate = article.fates[block]
            let score = fate.score.map { "\(Int($0 * 100))" } ?? "-"
            let text = article.string(of: block).prefix(110).replacing("\n", with: "⏎")
            switch fate.decision {
            case .kept: print("+ \(score)\t\(block.role)\t\(text)")
            case .field(let field): print("= \(field)\t\(text)")
            case .removed(let kind):
                let stage = article.fates.stage(of: block) ?? ""
                let reason = article.fates.reason(of: block) ?? ""
                print("- \(score)\t\(kind.rawValue) [\(reason)] \(stage.dropFirst(6))\t\(text)")
            }
        }
    }

    static func json(_ file: String) throws {
        var article = try Reading.article([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        for stage in try Reading.stages(favor: "balanced", only: nil) { try Reading.run(stage, on: &article) }
        for block in article.blocks {
            let fate = article.fates[block]
            let told =
                switch fate.decision {
                case .kept: "kept"
                case .field(let field): field.rawValue
                case .removed(let kind): kind.rawValue
                }
            let line: JSONObject = [
                "fate": .string(told), "text": .string(article.string(of: block)),
                "reason": .string(article.fates.reason(of: block) ?? ""),
                "stage": .string(article.fates.stage(of: block) ?? ""), "score": .number(Double(fate.score ?? -1)),
            ]
            print(JSONValue.object(line).description)
        }
    }

    static func time(_ folder: String) throws {
        let pages = try pages(folder)
        let stages = try Reading.stages(favor: "balanced", only: nil)
        for _ in 0..<3 {
            var parsing = 0
            var stripping = [0, 0]
            for (_, bytes) in pages {
                var mark = clock()
                func lap() -> Int {
                    defer { mark = clock() }
                    return clock() - mark
                }
                var article = try Reading.article(bytes)
                parsing += lap()
                for (i, stage) in stages.enumerated() {
                    try Reading.run(stage, on: &article)
                    stripping[i] += lap()
                }
            }
            let spent = stripping.map { $0 / 1000 }
            print("CPU ms: parse \(parsing / 1000), boilerplate \(spent[0]), promos \(spent[1]); pages \(pages.count)")
        }
    }
}
