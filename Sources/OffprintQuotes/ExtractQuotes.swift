import OffprintCore

/// Finds who said what: quotations in marks, reported speech without them, and words in marks that nobody spoke.
///
/// Quotations that a reporting clause or a paragraph break interrupts are one, with parts. Pronouns, surnames and
/// descriptions ("the senator") are referred to the full name that the article introduces.
struct ExtractQuotes: QuoteExtractor {
    struct Options: StageOptions {
        @Option("Which kinds to give: direct, mixed, indirect, term.")
        var kinds: [QuoteKindName] = QuoteKindName.allCases

        @Option("Quotations of fewer words are left out; terms are not counted.", within: 1...)
        var minWords = 1

        @Option("Quotations that the stage is less sure of are left out.", within: 0...1)
        var minConfidence = 0.0
    }

    static let description = StageDescription(
        name: "extract-quotes",
        summary: "Finds quotations, with who said them and the reporting word.",
        discussion: """
            A quotation is speech or writing that somebody other than the author is said to have uttered. `direct`: whole
            statements in marks, or an attributed block quotation; `mixed`: a fragment in marks inside the reporting
            sentence; `indirect`: a clause without marks behind a reporting word; `term`: in marks, but nobody's speech.

            Reporting words are known for English, German, French and Spanish; other languages are read as English.
            """,
        needs: [.article],
        gives: [.quotes],
        examples: [
            StageDescription.Example(
                "A quotation that its tag interrupts",
                page: "<p>“It rains,” said Ann Lee, a farmer. “It pours.”</p>",
                text: "“It rains,” said Ann Lee, a farmer. “It pours.”")
        ])

    let options: Options
}

/// The kinds of quotations as a pipeline names them.
enum QuoteKindName: String, OptionValue, CaseIterable {
    case direct, mixed, indirect, term

    /// The kind in the record.
    var kind: Quote.Kind {
        switch self {
        case .direct: .direct
        case .mixed: .mixed
        case .indirect: .indirect
        case .term: .term
        }
    }
}

extension ExtractQuotes {
    func quotes(in article: Article, within deadline: Deadline) throws(StageError) -> [Quote] {
        let reading = try Reading(article, within: deadline)
        var attributor = Attributor(reading, wantsIndirect: options.kinds.contains(.indirect))
        try attributor.run(within: deadline)
        var quotes = Assembly(reading: reading, attributions: attributor.attributions).quotes() + attributor.indirect
        let blocks = BlockQuotations(article: article, reading: reading).quotes(attributor.blockIntroductions)
        let taken = blocks.map { run in
            ByteRange(
                start: reading.blocks[run.blocks.lowerBound].text.start,
                end: reading.blocks[run.blocks.upperBound - 1].text.end)
        }
        quotes.removeAll { Self.lies($0.extent, inAnyOf: taken) }
        quotes += blocks.map(\.quote)
        let kinds = Set(options.kinds.map(\.kind))
        return
            quotes
            .filter { kinds.contains($0.kind) && $0.confidence >= options.minConfidence && isLongEnough($0, article) }
            .sorted { ($0.extent.start, $0.extent.end) < ($1.extent.start, $1.extent.end) }
    }

    /// Whether a range lies in one of some ranges that are apart and in order.
    private static func lies(_ extent: ByteRange, inAnyOf ranges: [ByteRange]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].end <= extent.start { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(extent)
    }

    private func isLongEnough(_ quote: Quote, _ article: Article) -> Bool {
        guard options.minWords > 1, quote.kind != .term else { return true }
        var words = 0
        for part in quote.parts {
            var isInside = false
            for byte in article.utf8(in: part) {
                let isSpace = byte <= 0x20
                if !isSpace, !isInside { words += 1 }
                isInside = !isSpace
            }
        }
        return words >= options.minWords
    }
}
