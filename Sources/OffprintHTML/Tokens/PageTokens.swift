internal import OffprintCore

/// What the tokenizer found in a page: tags and runs of text in order, as places in the page's bytes.
///
/// Both parsers read this; neither copies a byte of the page before the article is built.
struct PageTokens {
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
    }

    /// An attribute that is kept.
    struct Attribute {
        var name: AttributeName
        /// Whether there is a `&` in the value.
        var hasReferences: Bool
        var start: Int32
        var end: Int32
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
    var tokens: [Token] = []
    var elements: [Element] = []
    var attributes: [Attribute] = []
    var runs: [Run] = []
    /// The places of the first `html` and `body` in ``elements``.
    var html: Int?
    var body: Int?
    /// Whether the page has no doctype, or one of the old ones.
    var isQuirky = true

    /// Empties the tables and keeps their memory, unless a huge page has blown it up.
    mutating func reset(source: [UInt8]) {
        if tokens.capacity > 1_000_000 { self = PageTokens() }
        self.source = source
        tokens.removeAll(keepingCapacity: true)
        elements.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        (html, body) = (nil, nil)
        isQuirky = true
    }

    /// An attribute of an element; nil where it has none of that name.
    @inline(__always)
    func attribute(_ name: AttributeName, of element: Element) -> Attribute? {
        let first = Int(element.firstAttribute)
        for i in first..<(first + Int(element.attributeCount)) where attributes[i].name == name { return attributes[i] }
        return nil
    }

    /// The value of an attribute as a string, character references resolved.
    func string(_ attribute: Attribute) -> String {
        String(decoding: bytes(attribute), as: UTF8.self)
    }

    /// The value of an attribute, character references resolved.
    func bytes(_ attribute: Attribute) -> [UInt8] {
        var value: [UInt8] = []
        append(attribute, to: &value)
        return value
    }

    /// Appends the value of an attribute, character references resolved.
    func append(_ attribute: Attribute, to output: inout [UInt8]) {
        let range = Int(attribute.start)..<Int(attribute.end)
        if attribute.hasReferences {
            CharacterReferences.appendDecoded(source.span.extracting(range), isAttribute: true, to: &output)
        } else {
            output.append(contentsOf: source[range])
        }
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
}
