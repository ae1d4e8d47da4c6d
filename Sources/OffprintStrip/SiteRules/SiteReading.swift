import OffprintCore

/// What the rules for its site say of one article.
struct SiteReading {
    private let config: SiteConfig
    private let article: Article
    private var evaluation: XPathEvaluation

    /// Gets ready to read an article by rules.
    init(_ config: SiteConfig, _ article: Article, within deadline: Deadline) {
        self.config = config
        self.article = article
        evaluation = XPathEvaluation(PageTree(article), within: deadline)
    }

    /// A value that rules name, with the blocks that hold it.
    struct Value {
        var texts: [String]
        var blocks: [Int]
    }

    /// The title; nil where no rule finds one.
    mutating func title() throws(StageError) -> Value? { try value(config.titles, all: false) }
    /// The date as it is written; nil where no rule finds one.
    mutating func date() throws(StageError) -> Value? { try value(config.dates, all: false) }
    /// The authors; nil where no rule finds one.
    mutating func authors() throws(StageError) -> Value? { try value(config.authors, all: true) }

    private mutating func value(_ rules: [SiteConfig.Rule], all: Bool) throws(StageError) -> Value? {
        for rule in rules {
            let value = try evaluation.value(of: rule.path)
            var found = Value(texts: [], blocks: [])
            if case .nodes(let nodes) = value {
                for node in all ? nodes[...] : nodes.prefix(1) {
                    let text = SiteReading.clean(evaluation.tree.text(of: node))
                    if !text.isEmpty, !found.texts.contains(text) { found.texts.append(text) }
                    found.blocks += evaluation.tree.blocks(of: node)
                }
            } else {
                let text = SiteReading.clean(value.text(in: evaluation.tree))
                if !text.isEmpty { found.texts = [text] }
            }
            if !found.texts.isEmpty { return found }
        }
        return nil
    }

    private static func clean(_ text: [UInt8]) -> String {
        String(decoding: XPathValue.normalized(text), as: UTF8.self)
    }

    /// Which blocks the rules keep and strip.
    mutating func verdict() throws(StageError) -> SiteVerdict {
        var verdict = SiteVerdict()
        verdict.prunes = config.prunes
        for rule in config.bodies {
            var body = [Bool](false, times: article.blocks.count)
            var folded: Set<Int> = []
            var bytes = 0
            for node in try evaluation.nodes(of: rule.path) {
                for index in evaluation.tree.blocks(of: node) where !body[index] {
                    // What is hidden where all else is shown is the scores' to choose.
                    guard article.blocks[index].visibility == .shown || showsNothing else {
                        folded.insert(index)
                        continue
                    }
                    body[index] = true
                    bytes += article.blocks[index].text.count
                }
            }
            if bytes > 0 {
                (verdict.body, verdict.foldedInBody, verdict.bodyRule) = (body, folded, rule.place)
                break
            }
        }
        if verdict.body == nil, !config.detectsOnFailure, let rule = config.bodies.first {
            verdict.body = Array(repeating: false, count: article.blocks.count)
            verdict.bodyRule = rule.place
        }
        for rule in config.strips {
            for node in try evaluation.nodes(of: rule.path) {
                for index in evaluation.tree.blocks(of: node) { verdict.strips.append((index, rule.place)) }
            }
        }
        stripWords(into: &verdict)
        return verdict
    }

    private var showsNothing: Bool { !article.blocks.contains { $0.visibility == .shown && $0.linkShare < 0.5 } }

    private func stripWords(into verdict: inout SiteVerdict) {
        guard !config.strippedWords.isEmpty else { return }
        let tree = evaluation.tree
        for place in tree.elements.indices {
            let blocks = tree.blocks(of: place)
            guard !blocks.isEmpty else { continue }
            for attribute in [XPathAttribute.id, .class] {
                guard let value = tree.value(of: attribute, at: place) else { continue }
                for (word, rule) in config.strippedWords where XPathValue.place(of: word, in: value) != nil {
                    for index in blocks { verdict.strips.append((index, rule)) }
                }
            }
        }
    }

    /// Whether an image's address has a part that the rules strip.
    func stripsImage(_ address: some Collection<UInt8>) -> Bool {
        !config.strippedImages.isEmpty
            && config.strippedImages.contains { XPathValue.place(of: $0, in: Array(address)) != nil }
    }

    /// Whether there are images to strip.
    var stripsImages: Bool { !config.strippedImages.isEmpty }
}
