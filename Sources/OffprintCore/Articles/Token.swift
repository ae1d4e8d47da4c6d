/// One word of an element's attributes that tells what the element is for: its id, one of its classes, its role.
public struct Token: Sendable, Hashable {
    /// Which attribute the word comes from.
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        case id
        /// One class of the `class` attribute.
        case `class`
        /// `role`.
        case role
        /// One word of `itemprop`.
        case property
        /// `itemtype`.
        case type
        /// `aria-label`.
        case label
        /// One word of `rel`.
        case relation
        /// The name of a custom element (``Tag/other``).
        case name
        /// `data-testid`.
        case dataTestID
        /// `data-component`.
        case dataComponent
        /// `data-type`.
        case dataType
        /// `data-module`.
        case dataModule
        /// `data-name`.
        case dataName
    }

    /// Which attribute.
    public var kind: Kind
    /// The word, in bytes of ``Article/strings``, as written.
    public var text: ByteRange

    /// A token over a range of the article's strings.
    public init(kind: Kind, text: ByteRange) {
        self.kind = kind
        self.text = text
    }
}
