import OffprintCore

/// What was found out about one marked passage.
struct Attribution: Sendable {
    /// How the passage hangs on its reporting word.
    enum Tie: UInt8, Sendable {
        /// The tag stands behind it: "…," she said.
        case behind
        /// The reporting word stands before it.
        case before
        /// The sentence before it ends in a colon.
        case introduced
        /// Only the context tells.
        case context
        case none
    }

    var kind: Quote.Kind = .term
    var tie: Tie = .none
    var speaker: Speaker?
    /// The bytes of the reporting word.
    var cue: ByteRange?
    var confidence = 0.4
    /// The sentence that the passage stands in.
    var sentence = 0
    /// The item that it is.
    var item = 0
    /// The items of the tag behind it.
    var tag: Range<Int> = 0..<0
}

/// Who a cue says has spoken, resolved.
struct ResolvedCue: Sendable {
    var cue: Cue
    var speaker: Speaker?
    var confidence: Double
    /// It follows a passage as its tag.
    var isTag = false
}
