internal import OffprintCore

/// What the tokenizer found in a page: tags and runs of text in order, as places in the page's bytes.
///
/// Both parsers read this; neither copies a byte of the page before the article is built.
struct PageTokens: ~Copyable {
    /// A tag, or a run of text.
    struct Token {
        enum Kind: UInt8 { case open, close, text, blank }
        var kind: Kind
        var tag: Tag
        /// Of an open tag the place in ``PageTokens/elements``; of text the place in ``PageTokens/runs``; of a close
        /// tag the offset of its name.
        var index: Int32
    }

    /// A start tag.
    struct Element {
        var tag: Tag
        var isSelfClosing: Bool
        var nameStart: Int32
        var nameCount: Int32
        var firstAttribute: Int32
        var attributeCount: Int32
        /// The names of its attributes.
        var names = AttributeSet()
    }

    /// An attribute that is kept.
    struct Attribute {
        var number: UInt8
        /// Whether there is a `&` in the value.
        var hasReferences: Bool
        var start: Int32
        var end: Int32

        /// Which one it is.
        @inline(__always)
        var name: AttributeName { AttributeName(rawValue: number) ?? .id }

        /// The place of the value in the page.
        @inline(__always)
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// A run of text.
    struct Run {
        var start: Int32
        var end: Int32
        /// Whether `&` starts character references in it.
        var hasReferences: Bool
    }

    /// The page as valid UTF-8.
    var source: [UInt8] = []
    var tokens = Table<Token>()
    var elements = Table<Element>()
    var attributes = Table<Attribute>()
    var runs = Table<Run>()
    /// The places of the first `html` and `body` in ``elements``.
    var html: Int?
    var body: Int?
    /// Whether the page has no doctype, or one of the old ones.
    var isQuirky = true

    /// Empties the tables and keeps their memory, unless a huge page has blown it up.
    mutating func reset(source: [UInt8]) {
        self.source = source
        tokens.removeAll()
        elements.removeAll()
        attributes.removeAll()
        runs.removeAll()
        (html, body) = (nil, nil)
        isQuirky = true
    }

    /// Lends the tables and the page's bytes.
    func withView<Result, Failure: Error>(
        _ body: (PageView) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe source.withUnsafeBufferPointer { (bytes) throws(Failure) -> Result in
            try elements.withView { (elements) throws(Failure) -> Result in
                try attributes.withView { (attributes) throws(Failure) -> Result in
                    try runs.withView { (runs) throws(Failure) -> Result in
                        try body(unsafe PageView(bytes, elements, attributes, runs))
                    }
                }
            }
        }
    }

    /// An attribute of an element; nil where it has none of that name.
    @inline(__always)
    func attribute(_ name: AttributeName, of element: Element) -> Attribute? {
        guard element.names.contains(name) else { return nil }
        let first = Int(element.firstAttribute)
        for i in first..<(first + Int(element.attributeCount)) where attributes[i].number == name.rawValue {
            return attributes[i]
        }
        return nil
    }

    /// The value of an attribute as a string, character references resolved.
    func string(_ attribute: Attribute) -> String { PageTokens.string(attribute, in: source.span) }

    /// The value of an attribute without the white space around it, and with single spaces inside.
    func trimmed(_ attribute: Attribute, inLowerCase: Bool) -> String {
        PageTokens.trimmed(attribute, in: source.span, inLowerCase: inLowerCase)
    }

    /// Whether the type of a script may end in `json`.
    func mayBeJSON(_ type: Attribute) -> Bool {
        type.hasReferences || type.range.contains { source[$0] | 0x20 == UInt8(ascii: "j") }
    }

    /// Appends the text of a run, character references resolved.
    func append(_ run: Run, to output: inout [UInt8]) {
        let range = Int(run.start)..<Int(run.end)
        if run.hasReferences {
            CharacterReferences.appendDecoded(source.span.extracting(range), isAttribute: false, to: &output)
        } else {
            output.append(contentsOf: source[range])
        }
    }

    /// The value of an attribute as a string, character references resolved.
    static func string(_ attribute: Attribute, in source: Span<UInt8>) -> String {
        guard attribute.hasReferences else { return string(source, attribute.range) }
        var value = Table<UInt8>(room: attribute.range.count + 16)
        CharacterReferences.appendDecoded(source.extracting(attribute.range), isAttribute: true, to: &value)
        return value.string()
    }

    /// A range of bytes as a string.
    static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    static func trimmed(_ attribute: Attribute, in source: Span<UInt8>, inLowerCase: Bool) -> String {
        guard attribute.hasReferences else {
            return Tokenizer.trimmed(source.extracting(attribute.range), inLowerCase: inLowerCase)
        }
        var value = Table<UInt8>(room: attribute.range.count + 16)
        CharacterReferences.appendDecoded(source.extracting(attribute.range), isAttribute: true, to: &value)
        return value.withSpan { Tokenizer.trimmed($0, inLowerCase: inLowerCase) }
    }
}
