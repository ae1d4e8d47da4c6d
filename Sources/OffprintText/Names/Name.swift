public import OffprintCore

/// A person's grammatical gender, as far as titles and pronouns tell.
public enum Gender: UInt8, Sendable, Hashable {
    case female, male
}

/// A mention of a person, an organisation or something else with a name, without titles and roles.
public struct Name: Sendable, Hashable {
    /// What bears the name.
    public enum Kind: UInt8, Sendable, Hashable {
        case person, organization, place
        /// One capitalised word of which nothing more is known.
        case unknown
    }

    /// Its bytes in the text.
    public var range: ByteRange
    /// Its words, as places in the list that was searched.
    public var words: Range<Int>
    /// What bears it.
    public var kind: Kind
    /// Told by a title before it (`Mr`, `Mrs`) or by a common first name; nil where neither tells.
    public var gender: Gender?
    /// A title or role stands directly before it: `Mr`, `Senator`, `CEO`.
    public var hasTitle: Bool
    /// It is the first word of a sentence, alone: its capital letter may mean nothing.
    public var isDoubtful: Bool
    /// The first word of the title or role before it, or of the name itself.
    public var firstWord: Int
}
