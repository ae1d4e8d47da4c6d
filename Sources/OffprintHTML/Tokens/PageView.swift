/// What the tokenizer found in a page, lent for the time that an article is made of it.
@safe
struct PageView {
    /// The page as valid UTF-8. Unsafe: it must not outlive the call that it was lent for.
    @unsafe let bytes: UnsafeBufferPointer<UInt8>
    let elements: TableView<PageTokens.Element>
    let attributes: TableView<PageTokens.Attribute>
    let runs: TableView<PageTokens.Run>

    @unsafe
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ elements: TableView<PageTokens.Element>,
        _ attributes: TableView<PageTokens.Attribute>, _ runs: TableView<PageTokens.Run>
    ) {
        unsafe self.bytes = bytes
        self.elements = elements
        self.attributes = attributes
        self.runs = runs
    }

    /// What is lent while there is no page.
    static var none: PageView {
        unsafe PageView(
            UnsafeBufferPointer(start: nil, count: 0), TableView(UnsafeBufferPointer(start: nil, count: 0)),
            TableView(UnsafeBufferPointer(start: nil, count: 0)), TableView(UnsafeBufferPointer(start: nil, count: 0)))
    }

    /// Lends the page's bytes.
    @inline(__always)
    func withSource<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        let source = unsafe bytes.span
        return body(source)
    }

    /// Whether a word in lower case stands at an offset, in either case.
    func hasPrefix(_ word: StaticString, at start: Int) -> Bool {
        withSource { Tokenizer.hasPrefix(word, $0, at: start) }
    }

    /// An attribute of an element; nil where it has none of that name.
    @inline(__always)
    func attribute(_ name: AttributeName, of element: PageTokens.Element) -> PageTokens.Attribute? {
        guard element.names.contains(name) else { return nil }
        let first = Int(element.firstAttribute)
        for i in first..<(first + Int(element.attributeCount)) where attributes[i].number == name.rawValue {
            return attributes[i]
        }
        return nil
    }

    /// The value of an attribute as a string, character references resolved.
    func string(_ attribute: PageTokens.Attribute) -> String {
        withSource { PageTokens.string(attribute, in: $0) }
    }

    /// The value of an attribute without the white space around it, and with single spaces inside.
    func trimmed(_ attribute: PageTokens.Attribute, inLowerCase: Bool = false) -> String {
        withSource { PageTokens.trimmed(attribute, in: $0, inLowerCase: inLowerCase) }
    }
}
