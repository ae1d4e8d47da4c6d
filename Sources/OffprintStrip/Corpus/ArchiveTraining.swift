package import OffprintCore

/// What `strip-promos` makes of pages with and without what an archive says of their sites, for measurements.
package struct ArchiveTraining {
    private let learner = StripPromos(options: .init())
    private var evidence = ArchiveFragments()

    /// Nothing learnt yet.
    package init() {}

    /// Learns from a page, as the stages before have left it.
    package mutating func learn(_ document: Document) {
        var page = ArchiveFragments()
        learner.observe(document, into: &page)
        evidence.merge(page)
    }

    /// The blocks that the stage cuts of a page that is among those learnt from, with its reasons.
    ///
    /// - Parameter knowsSite: whether it is told what was learnt.
    /// - Throws: what the stage throws.
    package func cuts(
        of document: Document, threshold: Double, knowsSite: Bool
    ) throws -> [(block: Int, score: Double, reason: String)] {
        var options = StripPromos.Options()
        options.threshold = threshold
        var stage = StripPromos(options: options)
        if knowsSite { stage = stage.informed(by: evidence, holdsDocuments: true) }
        var document = document
        document.article?.fates.decide(as: StripPromos.description.name)
        _ = try stage.process(&document, within: .none)
        guard let article = document.article else { return [] }
        return article.blocks.compactMap { block -> (block: Int, score: Double, reason: String)? in
            guard article.fates.stage(of: block) == StripPromos.description.name,
                article.fates[block].removal != nil, let reason = article.fates.reason(of: block)
            else { return nil }
            return (block.index, article.fates[block].score.map { Double($0) } ?? 0, reason)
        }
    }

    /// What the archive says of each block: other pages of the site, with the same text, with nearly the same, in the
    /// body, after it, cut before.
    package func counts(of document: Document) -> [[Int]] {
        let known = SiteKnowledge(fragments: evidence, holdsDocuments: true).repetition(in: document)
        return (document.article?.blocks ?? []).map { block in
            let r = known[block.index]
            return [r.sitePages, r.exactPages, r.nearPages, r.bodyPages, r.tailPages, r.cutPages].map { Int($0) }
        }
    }
}
