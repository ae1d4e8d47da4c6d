import OffprintCore

/// The names in the byline that a reader sees.
struct Bylines {
    private let facts: PageFacts
    private var article: Article { facts.article }

    /// Reads the bylines of a page.
    init(_ facts: PageFacts) { self.facts = facts }

    /// The names, in order: from elements that are called a byline, else from a line that begins like one.
    func names() -> [String] {
        let marked = candidates()
        if let best = marked.min(by: { $0.rank < $1.rank }) {
            var names = best.names
            for other in marked where other.isPrecise == best.isPrecise && abs(other.block - best.block) <= 1 {
                for name in other.names where !names.contains(where: { PlainText.key($0) == PlainText.key(name) }) {
                    names.append(name)
                }
            }
            return names
        }
        return lineNames()
    }

    private struct Candidate {
        var names: [String]
        var block: Int
        /// Lower is better: how far from the heading.
        var rank: Int
        var isPrecise: Bool
    }

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        var block = 0
        for (place, hint) in facts.hints.spans where hint.contains(.author) && !hint.contains(.notAuthor) {
            while block < article.blocks.count, article.blocks[block].spans.end <= Int32(place) { block += 1 }
            guard block < article.blocks.count, isUsable(article.blocks[block]) else { continue }
            let text = article.string(in: article.spans[place].text)
            add(text, at: block, isPrecise: true, to: &found)
        }
        for (place, container) in article.containers.enumerated() {
            let hint = facts.hints.containers[place]
            guard hint.contains(.author), hint.isDisjoint(with: [.notAuthor, .aside]) else { continue }
            let range = container.blocks.range
            guard !range.isEmpty, range.count <= 8, found.count < 40 else { continue }
            for index in range.prefix(4) where isUsable(article.blocks[index]) {
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

    private func isUsable(_ block: Block) -> Bool {
        block.visibility == .shown && !facts.hints.containers[block.container].contains(.aside)
            && block.role != .caption && block.role != .quotation
    }

    private func leadsToAuthor(_ span: InlineSpan) -> Bool {
        let target = article.string(ofString: span.target).lowercased()
        return [
            "/author", "/by/", "/people/", "/profile", "/autor", "/auteur", "/writer", "/staff/", "/contributor",
            "/team/", "author=",
        ]
        .contains { target[...].range(of: $0) != nil }
    }

    /// Names in a short line near the heading that begins with "By" or its like.
    private func lineNames() -> [String] {
        let start = max(0, (facts.heading ?? 3) - 3)
        for block in article.blocks[min(start, article.blocks.count)...].prefix(18) where isUsable(block) {
            guard block.text.count <= 160 else { continue }
            for line in facts.text(block).split(separator: "\n").prefix(3) {
                let names = PersonNames.names(in: String(line), care: .line)
                if !names.isEmpty { return names }
            }
        }
        return []
    }
}
