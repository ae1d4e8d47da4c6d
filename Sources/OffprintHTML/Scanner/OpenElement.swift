internal import OffprintCore

extension ScannerStructure {
    /// What the innermost table, if any, waits for.
    enum Mode: UInt8 { case body, table, tableBody, row, cell, caption, columns }

    /// Which rules hold inside an element.
    enum Space: UInt8 {
        case html
        /// SVG or MathML.
        case foreign
        /// An element of SVG or MathML whose content is HTML.
        case island
    }

    /// An element that is open.
    struct OpenElement {
        /// Its tag; `other` for all of SVG and MathML.
        var tag: Tag
        var space = Space.html
        var mode: Mode
        /// Whether its end tag came while elements inside it stayed open: it ends with the last of them.
        var isGhost = false
        var traits: ScanTraits
        /// Its place among the page's elements; -1 for one that no tag stands for.
        var index: Int32
        /// The number of the event that opened it; -1 for one that has none.
        var event: Int32
        /// The event in front of which its content goes: that of a table that it was moved in front of; -1 for the end.
        var anchor: Int32
        /// Tells elements apart whose tag is `other`.
        var name: UInt32
    }

    /// A formatting element that goes on where the block that it was opened in has ended.
    struct ActiveElement {
        var tag: Tag
        var isOpen: Bool
        var isMarker = false
        var index: Int32
        /// The event that opened it last.
        var event: Int32
    }

    /// A hash of a name in lower case.
    static func hash(_ source: Span<UInt8>, _ start: Int) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        var at = start
        while at < source.count, !Tokenizer.endsName(source[at]) {
            let byte = source[at]
            hash = (hash ^ UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0100_0193
            at += 1
        }
        return hash
    }
}
