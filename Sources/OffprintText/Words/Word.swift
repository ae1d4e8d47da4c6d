public import OffprintCore

/// A word, number or punctuation mark of a text: where it stands, what it looks like, and the hash of its folded form.
public struct Word: Sendable, Hashable {
    /// What a token is.
    public enum Kind: UInt8, Sendable {
        /// A word of letters (and digits, when it begins with a letter).
        case word
        /// A number, with its inner dots and commas.
        case number
        /// A character, or a pair of neighbouring ones, of a script without spaces.
        case ideograph
        /// A mark of punctuation or a symbol: one scalar.
        case punctuation
        /// The `'s` of a possessive, or what is left of a contraction.
        case clitic
    }

    /// Where its bytes are in the text.
    public var range: ByteRange
    /// ``WordHash`` of the word in lower case (of its stem, where stems were asked for); the scalar's value for
    /// punctuation.
    public var hash: UInt64
    /// What it is.
    public var kind: Kind
    /// Its first letter is upper case.
    public var isCapitalized: Bool
    /// It has two letters or more, and all of them are upper case.
    public var isAllCaps: Bool

    /// It has an upper-case letter behind its first letter, and a lower-case one: `OpenAI`, `McDonald`, `eBay`.
    public var isMixedCase: Bool

    /// A word with all its parts.
    public init(
        range: ByteRange, hash: UInt64, kind: Kind, isCapitalized: Bool = false, isAllCaps: Bool = false,
        isMixedCase: Bool = false
    ) {
        self.range = range
        self.hash = hash
        self.kind = kind
        self.isCapitalized = isCapitalized
        self.isAllCaps = isAllCaps
        self.isMixedCase = isMixedCase
    }

    /// The first byte.
    @inline(__always)
    public var start: Int { Int(range.start) }
    /// The byte behind the last.
    @inline(__always)
    public var end: Int { Int(range.end) }
    /// The token is the punctuation mark with this scalar value.
    @inline(__always)
    public func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .punctuation && hash == UInt64(scalar.value) }
}
