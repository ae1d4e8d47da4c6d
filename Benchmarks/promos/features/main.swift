import Foundation
import OffprintCore
import OffprintParse
import OffprintStrip

// promo-features dump FOLDER ZONES.jsonl OUT
//
// OUT.bin (Float32 rows), OUT.words (for each row how many words, and their hashes), OUT.jsonl (a page a line), OUT.names
//
// ZONES.jsonl has a line a page: {"id": ..., "first": 12, "last": 80, "fates": "zone" | "pipeline", "scores": [...]}.
// "zone": the blocks from first to last are kept, all others are not. "pipeline": what strip-boilerplate keeps. The scores
// are what the trees of strip-boilerplate give each block, where they have not seen the page's site; without them, it is the
// trees that ship.
//
// promo-features archive FOLDER PAGES.jsonl OUT.jsonl
//
// What strip-promos cuts of pages, told of their sites and not: see Archive.swift. PAGES.jsonl has a line a page: {"id": ...,
// "url": ..., "first": 12, "last": 80}; a page without a zone is learnt from, and not judged.
//
// promo-features cuts FOLDER OUT
//
// What strip-promos cuts of the pages, to compare two builds by: see Cuts.swift.

struct Task {
    var id: String
    var zone: Range<Int>
    var isPipeline: Bool
    var scores: [Float]
}

func tasks(_ file: String) throws -> [Task] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { line in
        let value = try JSONValue(parsing: [UInt8](line.utf8))
        let first = value["first"]?.integer ?? 0
        return Task(
            id: value["id"]?.string ?? "", zone: first..<max(first, (value["last"]?.integer ?? 0) + 1),
            isPipeline: value["fates"]?.string == "pipeline",
            scores: (value["scores"]?.array ?? []).map { Float($0.double ?? 0) })
    }
}

func training(_ folder: String, _ task: Task) throws -> PromoTraining {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + task.id + ".html")))
    var article = try Reading.article(bytes)
    let parsed = article.fates
    let scores = StripTraining.strip(&article, by: task.scores.count == article.blocks.count ? task.scores : nil)
    if task.isPipeline { return PromoTraining(article) }
    article.fates = parsed
    article.fates.decide(as: "strip-boilerplate")
    for block in article.blocks {
        let score = Double(scores[block.index])
        if task.zone.contains(block.index) {
            article.fates.endorse(block, score: score)
        } else {
            article.fates.remove(block, as: .navigation, score: 1 - score, because: "outside")
        }
    }
    return PromoTraining(article)
}

func dump(_ folder: String, _ zones: String, _ out: String) throws {
    guard let binary = fopen(out + ".bin", "wb"), let lines = fopen(out + ".jsonl", "wb"),
        let words = fopen(out + ".words", "wb")
    else { return }
    defer {
        fclose(words)
        fclose(binary)
        fclose(lines)
    }
    var names: [String] = []
    for task in try tasks(zones) {
        let training = try training(folder, task)
        let table = training.table
        table.numbers.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, binary) }
        for row in training.rows.indices {
            let hashes = training.words(of: row)
            ([UInt64(hashes.count)] + hashes).withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, words) }
        }
        if names.isEmpty { names = table.names }
        let line: JSONObject = [
            "id": .string(task.id), "rows": .array(training.rows.map { .integer($0) }),
        ]
        fputs(JSONValue.object(line).description + "\n", lines)
    }
    try names.joined(separator: "\n").write(toFile: out + ".names", atomically: true, encoding: .utf8)
}

let words = Array(CommandLine.arguments.dropFirst())
switch (words.first, words.count) {
case ("dump", 4): try dump(words[1], words[2], words[3])
case ("archive", 4): try Archive.run(words[1], words[2], words[3])
case ("cuts", 3): try Cuts.run(words[1], words[2])
default:
    print("usage: promo-features dump FOLDER ZONES.jsonl OUT")
    print("       promo-features archive FOLDER PAGES.jsonl OUT.jsonl")
    print("       promo-features cuts FOLDER OUT")
}
