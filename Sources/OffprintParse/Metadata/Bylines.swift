import OffprintCore

/// The names in the byline that a reader sees.
struct Bylines {
    private let facts: PageFacts
    private var article: Article { facts.article }

    /// Reads the bylines of a page.
    init(_ facts: PageFacts) { self.facts = facts }

    /// The names, in order: from elements that are called a byline, from a line that begins like one, from a link to
    /// an author's page; from a box about the author last.
    func names() -> [String] {
        let marked = candidates(in: [])
        if let best = best(marked) { return best }
        let near = lineNames(near: true)
        if !near.isEmpty { return near }
        if let best = best(linked()) { return best }
        let far = lineNames(near: false)
        if !far.isEmpty { return far }
        return best(candidates(in: .authorBox)) ?? []
    }

    private func best(_ candidates: [Candidate]) -> [String]? {
        guard let best = candidates.min(by: { $0.rank < $1.rank }) else { return nil }
        var names = best.names
        for other in candidates where other.isPrecise == best.isPrecise && abs(other.block - best.block) <= 1 {
            for name in other.names where !names.contains(where: { PlainText.key($0) == PlainText.key(name) }) {
                names.append(name)
            }
        }
        return names
    }

    /// How many elements are looked into: a page of comments may have thousands.
    private static let mostTries = 200

    private struct Candidate {
        var names: [String]
        var block: Int
        /// Lower is better: how far from the heading.
        var rank: Int
        var isPrecise: Bool
    }

    /// Links to authors' pages near the heading.
    private func linked() -> [Candidate] {
        guard let heading = facts.heading else { return [] }
        var found: [Candidate] = []
        for block in article.blocks[max(0, heading - 4)...].prefix(14) where isUsable(block) && block.text.count <= 200
        {
            for span in article.spans(of: block) where span.kind == .link && leadsToAuthor(span) {
                add(article.string(in: span.text), at: block.index, isPrecise: true, to: &found)
            }
        }
        return found
    }

    /// Names in elements that are called a byline, inside boxes about the author or outside of them.
    private func candidates(in box: ElementHints.Hint) -> [Candidate] {
        var found: [Candidate] = []
        var block = 0
        var tries = 0
        for (place, hint) in facts.hints.spans where hint.contains(.author) && !hint.contains(.notAuthor) {
            while block < article.blocks.count, article.blocks[block].spans.end <= Int32(place) { block += 1 }
            guard block < article.blocks.count, isUsable(article.blocks[block], in: box), tries < Bylines.mostTries
            else { continue }
            tries += 1
            let text = article.string(in: article.spans[place].text)
            add(text, at: block, isPrecise: true, to: &found)
        }
        for (place, container) in article.containers.enumerated() {
            let hint = facts.hints.containers[place]
            guard hint.contains(.author), box == .authorBox || !hint.contains(.notAuthor), !hint.contains(.aside) else {
                continue
            }
            let range = container.blocks.range
            guard !range.isEmpty, range.count <= 8, found.count < 40, tries < 2 * Bylines.mostTries else { continue }
            tries += 1
            for index in range.prefix(4) where isUsable(article.blocks[index], in: box) {
                let block = article.blocks[index]
                guard block.text.count <= 300 else { continue }
                let before = found.count
                for span in article.spans(of: block) where span.kind == .link && leadsToAuthor(span) {
                    add(article.string(in: span.text), at: index, isPrecise: true, to: &found)
                }
                if found.count == before { add(facts.text(block), at: index, isPrecise: false, to: &found) }
                if found.count > before { break }
            }
        }
        return found
    }

    private func add(_ text: String, at block: Int, isPrecise: Bool, to found: inout [Candidate]) {
        let names = PersonNames.names(in: text, care: .byline)
        guard !names.isEmpty else { return }
        let distance = facts.heading.map { block >= $0 ? block - $0 : 3 * ($0 - block) + 20 } ?? block
        found.append(
            Candidate(names: names, block: block, rank: distance * 2 + (isPrecise ? 0 : 1), isPrecise: isPrecise))
    }

    private func isUsable(_ block: Block, in box: ElementHints.Hint = []) -> Bool {
        block.visibility == .shown && facts.hints.containers[block.container].intersection(.authorBox) == box
            && !facts.hints.containers[block.container].contains(.aside)
            && block.role != .caption && block.role != .quotation
    }

    private func leadsToAuthor(_ span: InlineSpan) -> Bool {
        let target = span.target.range
        return Bylines.authorPaths.flags(in: article.strings.span, from: target.lowerBound, to: target.upperBound) != 0
    }

    private static let authorPaths = Needles([
        ("/author|/by/|/people/|/profile|/autor|/auteur|/writer|/staff/|/contributor|/team/|author=", 1)
    ])

    /// Names in a short line that begins with "By" or its like: near the heading, or a line of nothing else anywhere.
    private func lineNames(near: Bool) -> [String] {
        let start = near ? max(0, (facts.heading ?? 3) - 3) : 0
        let blocks = article.blocks[min(start, article.blocks.count)...].prefix(near ? 18 : 4000)
        for block in blocks where block.text.count <= (near ? 160 : 60) && isUsable(block) {
            guard near || block.role != .listItem && block.role != .cell else { continue }
            guard near || block.role != .heading || block.text.count <= 24 else { continue }
            var start = Int(block.text.start)
            let end = Int(block.text.end)
            for _ in 0..<3 where start < end {
                let stop = article.text[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
                if NameWords.mayBeginByline(article.text.span, from: start, to: stop) {
                    let names = PersonNames.names(in: article.string(in: ByteRange(start..<stop)), care: .line)
                    if !names.isEmpty { return names }
                    if stop == end, let below = namesBelow(block) { return below }
                }
                start = stop + 1
            }
        }
        return []
    }

    /// The names in the block after one that is nothing but "Written by" or "Author".
    private func namesBelow(_ block: Block) -> [String]? {
        guard block.text.count <= 24, block.index + 1 < article.blocks.count else { return nil }
        let next = article.blocks[block.index + 1]
        guard next.text.count <= 60, isUsable(next) else { return nil }
        let (isLabelled, rest) = NameWords.withoutLabels(facts.text(block))
        guard isLabelled, rest.isEmpty else { return nil }
        let names = PersonNames.names(in: "by " + facts.text(next), care: .line)
        return names.isEmpty ? nil : names
    }
}
