extension Article {
    /// The blocks that are in the clean text, in reading order.
    public var keptBlocks: some Sequence<Block> & Collection<Block> {
        blocks.lazy.filter { fates[$0].isKept }
    }

    /// The bytes of a block's text, without a copy.
    public func utf8(of block: Block) -> ArraySlice<UInt8> { text[block.text.range] }
    /// The bytes of a stretch of the text, without a copy.
    public func utf8(in range: ByteRange) -> ArraySlice<UInt8> { text[range.range] }
    /// The text of a block, as a string. For messages and tests: loops work on ``utf8(of:)``.
    public func string(of block: Block) -> String { string(in: block.text) }
    /// A stretch of the text, as a string.
    public func string(in range: ByteRange) -> String { String(decoding: text[range.range], as: UTF8.self) }

    /// The bytes of a token's word, a span's target or its label.
    public func utf8(ofString range: ByteRange) -> ArraySlice<UInt8> { strings[range.range] }
    /// A token's word, a span's target or its label, as a string.
    public func string(ofString range: ByteRange) -> String { String(decoding: strings[range.range], as: UTF8.self) }

    /// The inline spans of a block, in order of their start.
    public func spans(of block: Block) -> ArraySlice<InlineSpan> { spans[block.spans.range] }
    /// The tokens of a container.
    public func tokens(of container: Container) -> ArraySlice<Token> { tokens[container.tokens.range] }
    /// The tokens of an inline span.
    public func tokens(of span: InlineSpan) -> ArraySlice<Token> { tokens[span.tokens.range] }

    /// The element whose text a block is.
    public func container(of block: Block) -> Container { containers[block.container] }
    /// The places of a block's element and of the elements around it, from the inside out.
    public func ancestors(of block: Block) -> some Sequence<Int> {
        sequence(first: block.container) { containers[$0].parent }
    }
    /// The blocks inside a container, its descendants' included.
    public func blocks(in container: Container) -> ArraySlice<Block> { blocks[container.blocks.range] }

    /// Whether a token of a container, of the given kind, equals a word; ASCII case counts not.
    public func has(_ word: StaticString, as kind: Token.Kind, in container: Container) -> Bool {
        tokens(of: container).contains { token in
            token.kind == kind && token.text.count == word.utf8CodeUnitCount
                && word.withUTF8Buffer { buffer in
                    zip(buffer, strings[token.text.range]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
                }
        }
    }
}
