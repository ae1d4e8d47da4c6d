import Foundation
import OffprintCore
import OffprintStrip

/// What strip-promos cuts of a folder of pages, to the last digit: two builds that decide alike write the same bytes.
enum Cuts {
    /// Judges every page of the folder by itself, then told of all others: of its own site, and of a site that it shares
    /// with every twelfth page.
    static func run(_ folder: String, _ out: String) throws {
        guard let lines = fopen(out, "wb") else { return }
        defer { fclose(lines) }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
        var archives = [ArchiveTraining(), ArchiveTraining()]
        var documents: [[Document]] = []
        for (number, name) in names.sorted().enumerated() {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let parsed = try Reading.article(bytes)
            for favor in ["balanced", "recall", "none"] {
                var article = parsed
                for stage in try Reading.stages(favor: favor, only: favor == "none" ? "promos" : nil) {
                    try Reading.run(stage, on: &article)
                }
                for block in article.blocks where article.fates.stage(of: block) == "strip-promos" {
                    let kind = article.fates[block].removal?.rawValue ?? ""
                    let score = article.fates[block].score.map { "\($0)" } ?? ""
                    let reason = article.fates.reason(of: block) ?? ""
                    fputs("\(name) \(favor) \(block.index) \(kind) \(score) \(reason)\n", lines)
                }
            }
            var article = parsed
            for stage in try Reading.stages(favor: "balanced", only: "boilerplate") {
                try Reading.run(stage, on: &article)
            }
            documents.append(
                [nil, "http://site\(number % 12).example/\(number)"].map { url in
                    Document(
                        source: Source(id: name, url: url, location: .standardInput(number: number + 1)),
                        article: article)
                })
            for place in archives.indices { archives[place].learn(documents[number][place]) }
        }
        for pages in documents {
            for (archive, page) in zip(archives, pages) {
                for cut in try archive.cuts(of: page, threshold: 0.5, knowsSite: true) {
                    fputs("\(page.source.id) archive \(cut.block) \(cut.score) \(cut.reason)\n", lines)
                }
            }
        }
    }
}
