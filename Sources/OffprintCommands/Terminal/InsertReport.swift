import OffprintCore
import OffprintStrip

/// The inserts of an archive, as `offprint promos` shows them.
struct InsertReport {
    let sites: [InsertTally.Site]

    /// The sites with most pages first.
    ///
    /// - Parameter top: how many inserts of a site are shown at most; 0 for all.
    init(_ tally: InsertTally, site: String?, top: Int, atLeast pages: Int) {
        sites = tally.sites(atLeast: pages).filter { site == nil || $0.name == site }.map { site in
            var site = site
            if top > 0 { site.inserts = Array(site.inserts.prefix(top)) }
            return site
        }
    }

    /// The report as JSON.
    var json: JSONValue {
        [
            "sites": .array(
                sites.map { site in
                    [
                        "site": .string(site.name), "pages": .integer(site.pages), "distinct": .integer(site.distinct),
                        "inserts": .array(
                            site.inserts.map { insert in
                                [
                                    "kind": .string(insert.kind), "pages": .integer(insert.pages),
                                    "share": .number(Double(insert.pages) / Double(max(1, site.pages))),
                                    "variants": .integer(insert.variants), "example": .string(insert.example),
                                ]
                            }),
                    ]
                })
        ]
    }

    /// The report in lines of a width.
    func text(width: Int) -> String {
        guard sites.contains(where: { !$0.inserts.isEmpty }) else {
            return "No insert stands on so many pages of a site; '--at-least 1' lists them all."
        }
        return sites.filter { !$0.inserts.isEmpty }.map { InsertReport.text($0, width: width) }
            .joined(separator: "\n\n")
    }

    private static func text(_ site: InsertTally.Site, width: Int) -> String {
        var lines = ["\(site.name): \(counted(site.pages, "page")), \(counted(site.distinct, "insert"))"]
        let kinds = max(4, site.inserts.map(\.kind.count).max() ?? 4)
        lines.append("  pages  share  " + "kind".padded(to: kinds) + "  example")
        for insert in site.inserts {
            let share = "\(Int((100 * Double(insert.pages) / Double(max(1, site.pages))).rounded()))%"
            let start =
                "  " + right("\(insert.pages)", 5) + "  " + right(share, 5) + "  " + insert.kind.padded(to: kinds)
                + "  "
            lines.append(start + shortened(insert.example, to: max(20, width - start.count)))
        }
        let more = site.shown - site.inserts.count
        if more > 0 { lines.append("  and \(more) more; '--top 0' lists all") }
        return lines.joined(separator: "\n")
    }

    private static func counted(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func shortened(_ text: String, to width: Int) -> String {
        let line = text.printable.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= width ? line : line.prefix(width - 1) + "…"
    }
}
