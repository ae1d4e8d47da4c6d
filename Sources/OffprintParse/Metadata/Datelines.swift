import OffprintCore

/// The dates that a reader sees: in `time` elements, in elements called for a date, in short lines near the heading.
struct Datelines {
    private let facts: PageFacts
    private var article: Article { facts.article }
    private let found: [Finding]

    private struct Finding {
        var date: DateTime
        var block: Int
        var isModified: Bool
        /// Whether the element or the line says that it is the day of publication.
        var isLabelled: Bool
        /// Whether it is a `time` element or one called for a date.
        var isMarked: Bool
    }

    /// Gathers the dates of a page.
    init(_ facts: PageFacts) {
        self.facts = facts
        found = Datelines.gather(facts)
    }

    /// The best visible date of publication; one that agrees with the address goes first.
    func published(near address: DateTime?) -> DateTime? {
        let usable = found.filter { !$0.isModified && (!facts.isThread || isOfPost($0)) }
        if let address {
            let same = usable.filter { $0.date.dateOnly == address }.max { $0.date.precision < $1.date.precision }
            return same?.date
        }
        return best(usable)?.date
    }

    /// Whether a date does not say when somebody joined a forum, or edited a post of it.
    private func isOfPost(_ finding: Finding) -> Bool {
        let range = article.blocks[finding.block].text
        return Datelines.joining.flags(in: article.text.span, from: Int(range.start), to: Int(range.end)) == 0
    }

    private static let joining = Needles([
        ("joined|registered|member since|registriert|inscrit|mitglied seit|last edited", 1)
    ])

    /// Whether no date is seen where dates stand.
    var isEmpty: Bool { found.isEmpty }

    /// The best visible date of a change.
    func modified(isPublished: Bool) -> DateTime? {
        best(found.filter(\.isModified))?.date ?? (isPublished ? nil : anywhere(as: .modified))
    }

    /// Any short line anywhere that is labelled with a word for publishing or changing, or stands below one.
    func anywhere(as wanted: DateLabels.Kind) -> DateTime? {
        for block in article.blocks where block.text.count <= 120 && block.text.count >= 8 && block.visibility == .shown
        {
            guard Datelines.mayHoldDate(article, block), label(of: block) == wanted,
                let finding = facts.dates.first(in: article.text[block.text.range].span),
                facts.isBelievable(finding.date)
            else { continue }
            return finding.date
        }
        return nil
    }

    private func label(of block: Block) -> DateLabels.Kind? {
        if let kind = facts.label(of: block) { return kind }
        guard block.index > 0, block.text.count <= 40 else { return nil }
        let before = article.blocks[block.index - 1]
        return before.text.count <= 30 && before.visibility == .shown ? facts.label(of: before) : nil
    }

    private static func mayHoldDate(_ article: Article, _ block: Block) -> Bool {
        DateReader.mayHoldDate(article.text.span.extracting(block.text.range))
    }

    private func best(_ findings: [Finding]) -> Finding? {
        findings.min { rank($0) < rank($1) }
    }

    private func rank(_ finding: Finding) -> Int {
        let distance =
            facts.heading.map { finding.block >= $0 ? finding.block - $0 : 2 * ($0 - finding.block) + 6 }
            ?? finding.block
        return distance - (finding.isLabelled ? 30 : 0) - (finding.isMarked ? 15 : 0)
            + (finding.date.precision < .day ? 60 : 0)
    }

    private static func gather(_ facts: PageFacts) -> [Finding] {
        let article = facts.article
        var findings: [Finding] = []
        let hints = Dictionary(facts.hints.spans.map { ($0.place, $0.hint) }) { first, _ in first }
        let heading = facts.heading ?? 0
        let window = max(0, heading - 8)...(heading + 14)
        var tries = 0
        for block in article.blocks where block.visibility != .hidden {
            let hint = facts.hints.containers[block.container]
            if hint.contains(.aside) { continue }
            if tries > 600 { break }
            let chain = hint.union(article.containers[block.container].parent.map { facts.hints.containers[$0] } ?? [])
            let isDate = chain.contains(.date)
            for (offset, span) in article.spans(of: block).enumerated() {
                let spanHint = hints[Int(block.spans.start) + offset] ?? []
                guard span.kind == .time || spanHint.contains(.date) else { continue }
                tries += 1
                if tries > 600 { break }
                var date: DateTime?
                if span.kind == .time { date = facts.date(article.string(ofString: span.target)) }
                if date == nil { date = facts.date(article.string(ofString: span.label)) }
                if date == nil, span.text.count <= 80 {
                    date = facts.dates.first(in: article.text[span.text.range].span).map(\.date)
                }
                guard let date, facts.isBelievable(date) else { continue }
                let kind = block.text.count <= 200 ? facts.label(of: block) : nil
                findings.append(
                    Finding(
                        date: date, block: block.index,
                        isModified: spanHint.contains(.modified) && kind != .published || kind == .modified,
                        isLabelled: kind == .published || spanHint.contains(.published) || chain.contains(.published),
                        isMarked: true))
            }
            guard block.text.count <= (isDate ? 160 : 120),
                isDate || window.contains(block.index) || article.blocks.count < 12,
                mayHoldDate(article, block)
            else { continue }
            tries += 1
            if let finding = facts.dates.first(in: article.text[block.text.range].span),
                facts.isBelievable(finding.date)
            {
                let kind = facts.label(of: block)
                let alone = block.text.count - finding.range.count <= (kind == nil ? 60 : 110)
                guard isDate || alone else { continue }
                if kind == nil, !isDate, finding.date.precision < .day { continue }
                findings.append(
                    Finding(
                        date: finding.date, block: block.index,
                        isModified: kind == .modified || chain.contains(.modified) && kind == nil,
                        isLabelled: kind == .published || chain.contains(.published), isMarked: isDate))
            }
            if findings.count > 60 { break }
        }
        return findings
    }
}
