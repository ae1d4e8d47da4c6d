import OffprintCore

/// What tells of an insert in one block, or in a box of several.
struct PromoSigns {
    /// The kinds that phrases speak for, in the order of ``lexical``.
    static let kinds: [RemovalKind] = [
        .promo, .newsletter, .related, .share, .adLabel, .app, .donation, .affiliate, .paywall, .authorBio,
        .companyBoilerplate, .advertorial, .codeResidue, .commentsUI, .otherUI,
    ]

    var words: Float = 0
    /// Weight of phrases for each kind.
    var lexical = SIMD16<Float>(repeating: 0)
    /// The words that the phrases take up.
    var phraseWords: Float = 0
    /// Phrases of full weight.
    var strongPhrases: Float = 0
    /// The kinds that a phrase of full weight speaks for, as bits.
    var strongKinds: UInt16 = 0
    /// What its words alone say: over 0 that it is an insert, by ``PromoVocabulary``.
    var voice: Float = 0
    var secondPerson: Float = 0
    var firstPerson: Float = 0
    var siteName: Float = 0
    var beginsWithOrder = false
    var beginsStanding = false
    var quotationMarks: Float = 0
    var links: Float = 0
    var linkedWords: Float = 0
    var buttons: Float = 0
    var targets: LinkTarget = []
    /// Words with a subject of their own, and how many of them other blocks have too.
    var topicWords: Float = 0
    var sharedWords: Float = 0
    var marks: TextSigns.Marks = []
    /// The phrase that tells most.
    var phrase: PhraseTable.Phrase?
    var phraseWeight: Float { phrase?.weight ?? 0 }

    /// The place of a kind in ``kinds``; nil for what is no kind of inserts.
    @inline(__always)
    static func place(of kind: RemovalKind) -> Int? {
        // Not by looking for it: the compiler knows the place of a kind that it knows.
        switch kind {
        case .promo: 0
        case .newsletter: 1
        case .related: 2
        case .share: 3
        case .adLabel: 4
        case .app: 5
        case .donation: 6
        case .affiliate: 7
        case .paywall: 8
        case .authorBio: 9
        case .companyBoilerplate: 10
        case .advertorial: 11
        case .codeResidue: 12
        case .commentsUI: 13
        case .otherUI: 14
        case .navigation, .header, .footer, .cookie, .comments, .hidden, .duplicate: nil
        }
    }

    /// Puts the signs of a block of the same box to these.
    mutating func add(_ other: PromoSigns) {
        if words == 0 {
            beginsWithOrder = other.beginsWithOrder
            beginsStanding = other.beginsStanding
        } else if other.beginsWithOrder {
            beginsWithOrder = true
        }
        words += other.words
        lexical += other.lexical
        phraseWords += other.phraseWords
        strongPhrases += other.strongPhrases
        strongKinds |= other.strongKinds
        secondPerson += other.secondPerson
        firstPerson += other.firstPerson
        siteName += other.siteName
        quotationMarks += other.quotationMarks
        links += other.links
        linkedWords += other.linkedWords
        buttons += other.buttons
        targets.formUnion(other.targets)
        topicWords += other.topicWords
        sharedWords += other.sharedWords
        marks.formUnion(other.marks)
        if other.phraseWeight > phraseWeight {
            phrase = other.phrase
        }
    }
}
