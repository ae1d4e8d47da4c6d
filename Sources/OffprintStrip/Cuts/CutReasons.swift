import OffprintCore

/// As what a block is cut, and why, in words that a person understands.
struct CutReasons {
    private let survey: PageSurvey
    private let firstKept: Int
    private let lastKept: Int
    private let phrases: ShortPhrases

    /// Prepares the explanations for a page whose kept blocks are known.
    init(_ survey: PageSurvey, _ phrases: ShortPhrases, firstKept: Int, lastKept: Int) {
        self.survey = survey
        self.phrases = phrases
        self.firstKept = firstKept
        self.lastKept = lastKept
    }

    /// Kind and reason for a block.
    func reason(for block: Block) -> (kind: RemovalKind, reason: String) {
        let place = block.container
        if !survey.counts[block.index] {
            return (.hidden, block.visibility == .noscript ? "shown only without scripts" : "hidden from readers")
        }
        if block.visibility == .hidden, !survey.showsNothing { return (.hidden, "folded away from readers") }
        let near = survey.hints.near(place, within: CutReasons.limits)
        if let told = CutReasons.named.told(by: near) { return told }
        let text = survey.article.text.span
        if CodeResidue.mayBe(text, block),
            let reason = CodeResidue.reason(text, block, hasCodeSpan: true, aboutDiagrams: false)
        {
            return (.codeResidue, reason)
        }
        if let kind = said(block), block.linkShare < 0.6 || !CutReasons.ofMenus.contains(kind) {
            return (kind, PromoReasons.told(kind))
        }
        if let told = CutReasons.placed.told(by: near) { return told }
        if survey.isRepeat[block.index], survey.signs[block.index].words >= 4 {
            return (.duplicate, "the same text stands on the page before")
        }
        let links = block.linkShare
        if links >= 0.6 { return (.navigation, CutReasons.linkReason(links)) }
        if survey.signs[block.index].marks.contains(.copyright) { return (.footer, "copyright line") }
        let around = survey.article.containers[place].parent ?? place
        let share = survey.tally(in: around).linkShare
        if share >= 0.6 { return (.navigation, "in a list whose words are mostly links") }
        if block.role == .control { return (.otherUI, "part of a form") }
        if survey.signs[block.index].characters < 1 { return (.otherUI, "a sign without words") }
        if block.index < firstKept { return (.header, "stands before the main content") }
        if block.index > lastKept { return (.footer, "stands after the main content") }
        return (.otherUI, "differs from the text around it")
    }

    /// What hints tell, those that tell more before others.
    private struct Told {
        private let entries: [(kind: RemovalKind, reason: String)]
        /// The place of each hint in the list, by its bit.
        private var places = [UInt8](.max, times: 64)
        private var all: UInt64 = 0

        init(_ list: [(hint: Hint, within: UInt8, kind: RemovalKind, reason: String)]) {
            entries = list.map { ($0.kind, $0.reason) }
            for (place, entry) in list.enumerated() {
                places[Int(entry.hint.rawValue)] = UInt8(place)
                all |= 1 << UInt64(entry.hint.rawValue)
            }
        }

        /// What the first of some hints tells.
        func told(by hints: UInt64) -> (kind: RemovalKind, reason: String)? {
            var rest = hints & all
            guard rest != 0 else { return nil }
            var first = UInt8.max
            while rest != 0 {
                first = min(first, places.span[unchecked: rest.trailingZeroBitCount])
                rest &= rest &- 1
            }
            return entries[Int(first)]
        }
    }

    /// What an entry of a menu may say, and be none of: "About us", "Advertising".
    private static let ofMenus: [RemovalKind] = [.otherUI, .companyBoilerplate, .adLabel]

    private static let named = Told(names)
    private static let placed = Told(places)
    private static let limits = HintDistances.Limits((names + places).map { ($0.hint, $0.within) })

    private static let names: [(hint: Hint, within: UInt8, kind: RemovalKind, reason: String)] = [
        (.cookie, 14, .cookie, "cookie or privacy notice"),
        (.comments, 14, .comments, "comment section"),
        (.newsletter, 5, .newsletter, "newsletter box"),
        (.share, 3, .share, "share buttons"),
        (.breadcrumb, 4, .navigation, "breadcrumb trail"),
        (.pagination, 3, .navigation, "links to other pages of a series"),
        (.related, 5, .related, "list of other pages"),
        (.advert, 4, .adLabel, "advertisement"),
        (.paywall, 4, .paywall, "paywall notice"),
        (.navigation, 14, .navigation, "inside a navigation menu"),
        (.footer, 14, .footer, "inside a page footer"), (.legal, 4, .footer, "inside a legal note"),
        (.biography, 4, .authorBio, "note about the author"),
        (.login, 4, .otherUI, "login form"),
        (.search, 4, .otherUI, "search form"),
        (.modal, 6, .otherUI, "pop-up window"),
        (.promo, 4, .promo, "promotion box"),
        (.hidden, 2, .hidden, "text for screen readers or printers alone"),
    ]

    private static let places: [(hint: Hint, within: UInt8, kind: RemovalKind, reason: String)] = [
        (.sidebar, 14, .otherUI, "inside a sidebar"),
        (.header, 5, .header, "inside a page header"),
        (.tags, 3, .otherUI, "tags of the article"),
    ]

    /// The kind that the words of a block, or of the small box around it, speak for.
    private func said(_ block: Block) -> RemovalKind? {
        if let kind = phrases.kind(of: block.index) { return kind }
        let containers = survey.article.containers
        var place = containers[block.container].tag.holdsOneText ? containers[block.container].parent : block.container
        for _ in 0..<2 {
            guard let here = place else { return nil }
            let range = containers[here].blocks
            guard range.count <= 8, survey.tally(in: here).words <= 80 else { return nil }
            for i in range.range { if let kind = phrases.kind(of: i) { return kind } }
            place = containers[here].parent
        }
        return nil
    }

    private static func linkReason(_ share: Double) -> String {
        linkReasons[max(0, min(100, Int((share * 100).rounded())))]
    }

    /// For each share in percent, so that a page with a hundred links makes no hundred strings.
    private static let linkReasons = (0...100).map { "\($0)% of its words are links" }
}
