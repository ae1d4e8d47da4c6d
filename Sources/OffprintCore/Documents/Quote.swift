/// Speech or writing that somebody other than the author is said to have uttered.
public struct Quote: Sendable, Hashable {
    /// How the words are given.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Whole statements in marks, or an attributed block quotation.
        case direct
        /// A fragment in marks, inside the reporting sentence.
        case mixed
        /// A clause after a reporting word, without marks.
        case indirect
        /// In marks, but nobody's speech: a scare quote, a title, a nickname.
        case term
    }

    /// The stretches of the article's text that make up the quotation, without its outer marks, in order; more than
    /// one where a reporting clause or a paragraph break interrupts it.
    public var parts: [ByteRange]
    /// How the words are given.
    public var kind: Kind
    /// Who spoke, by the full name that the article introduces; nil where nobody is told.
    public var speaker: String?
    /// The reporting word as it stands: `said`; nil where the quotation has no tag of its own.
    public var cue: String?
    /// How sure the extractor is, 0...1.
    public var confidence: Double

    /// A quotation from its parts; there must be at least one.
    public init(
        parts: [ByteRange], kind: Kind, speaker: String? = nil, cue: String? = nil, confidence: Double = 1
    ) {
        precondition(!parts.isEmpty, "A quotation has at least one part.")
        self.parts = parts
        self.kind = kind
        self.speaker = speaker
        self.cue = cue
        self.confidence = confidence
    }

    /// From the first byte of the first part to the last of the last.
    public var extent: ByteRange {
        ByteRange(start: parts[0].start, end: parts[parts.count - 1].end)
    }
}
