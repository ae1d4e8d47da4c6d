import Foundation
import OffprintCore
import OffprintStrip

/// What strip-promos cuts of labelled pages, told of their sites and not.
enum Archive {
    /// The bars at which cuts are made, so that those who read the output can choose.
    static let thresholds = stride(from: -4, through: 4, by: 0.25).map { 1 / (1 + exp(-$0)) }

    /// Learns from all pages of PAGES.jsonl, then judges those that have a zone, and writes a line for each of them: the
    /// highest bar at which each block is cut ("alone", "site"), what the archive counted of each ("counts": other pages
    /// of the site, with the same text, with nearly the same, in the body, after it, cut before), and reasons at the
    /// default bar. "before" has the same after strip-boilerplate, and which blocks that has cut.
    static func run(_ folder: String, _ pages: String, _ out: String) throws {
        var archive = ArchiveTraining()
        var labelled: [(id: String, zone: Document, pipeline: Document)] = []
        for line in try String(contentsOfFile: pages, encoding: .utf8).split(separator: "\n") {
            let task = try JSONValue(parsing: [UInt8](line.utf8))
            guard let id = task["id"]?.string, let url = task["url"]?.string else { continue }
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + id + ".html")))
            let parsed = try Reading.article(bytes)
            var article = parsed
            let scores = StripTraining.strip(&article)
            let document = Document(source: Source(id: id, url: url, location: .address(url)), article: article)
            archive.learn(document)
            guard let first = task["first"]?.integer, let last = task["last"]?.integer else { continue }
            article = parsed
            article.fates.decide(as: "strip-boilerplate")
            for block in article.blocks {
                if (first...last).contains(block.index) {
                    article.fates.endorse(block, score: Double(scores[block.index]))
                } else {
                    article.fates.remove(block, as: .navigation, score: 1, because: "outside")
                }
            }
            labelled.append((id, Document(source: document.source, article: article), document))
        }
        guard let lines = fopen(out, "wb") else { return }
        defer { fclose(lines) }
        for page in labelled {
            var line: JSONObject = ["id": .string(page.id)]
            for (name, knowsSite) in [("alone", false), ("site", true)] {
                line[name] = try bars(of: page.zone, archive, knowsSite)
                line[name + ".before"] = try bars(of: page.pipeline, archive, knowsSite)
            }
            let blocks = page.pipeline.article?.blocks.map(\.index) ?? []
            let cut = blocks.filter { place in
                guard let article = page.pipeline.article else { return false }
                return !article.fates.keeps(article.blocks[place])
            }
            line["before"] = .array(cut.map { .integer($0) })
            let cuts = try archive.cuts(of: page.zone, threshold: 0.5, knowsSite: true)
            line["reasons"] = .object(JSONObject(cuts.map { ("\($0.block)", .string($0.reason)) }))
            line["counts"] = .array(archive.counts(of: page.zone).map { .array($0.map { .integer($0) }) })
            fputs(JSONValue.object(line).description + "\n", lines)
        }
    }

    private static func bars(
        of document: Document, _ archive: ArchiveTraining, _ knowsSite: Bool
    ) throws -> JSONValue {
        var bars: [Int: Double] = [:]
        for threshold in thresholds {
            for cut in try archive.cuts(of: document, threshold: threshold, knowsSite: knowsSite) {
                bars[cut.block] = threshold
            }
        }
        return .object(JSONObject(bars.sorted { $0.key < $1.key }.map { ("\($0.key)", .number($0.value)) }))
    }
}
