/// What one pass over a block's bytes tells of it.
struct TextSigns {
    /// Things that a text has or has not.
    struct Marks: OptionSet {
        let rawValue: UInt16
        static let endsSentence = Marks(rawValue: 1)
        static let startsLower = Marks(rawValue: 2)
        static let copyright = Marks(rawValue: 4)
        static let bar = Marks(rawValue: 8)
        static let arrow = Marks(rawValue: 16)
        static let at = Marks(rawValue: 32)
        static let endsColon = Marks(rawValue: 64)
        static let price = Marks(rawValue: 128)
        static let symbol = Marks(rawValue: 512)
        static let question = Marks(rawValue: 1024)
        static let hash = Marks(rawValue: 2048)
    }

    /// Words; a letter of a script without spaces counts 0.6, one of an alphabet without spaces (Thai, Khmer) 0.3.
    var words: Float = 0
    var characters: Float = 0
    var functionWords: Float = 0
    var capitalWords: Float = 0
    var numbers: Float = 0
    var commas: Float = 0
    var stops: Float = 0
    var newlines: Float = 0
    /// Words that stand in the page's title, function words left out.
    var titleWords: Float = 0
    var descriptionWords: Float = 0
    /// A hash of letters and digits alone, for telling the same text.
    var fingerprint: UInt64 = 0
    var marks: Marks = []
}

extension TextSigns {
    /// Reads the text of a block, and adds its words to others.
    ///
    /// - Parameter bits: those of the whole text: ``TextBits``.
    /// - Parameter hashes: room for ``BlockWords/room`` words.
    /// - Complexity: O(bytes).
    @inline(__always)
    init(
        _ text: Span<UInt8>, _ bits: Span<UInt64>, from start: Int, to end: Int, pageWords: borrowing PageWordTable,
        kinds: borrowing KnownWords, classes: Span<UInt8>, into block: inout BlockWords,
        _ hashes: inout MutableSpan<UInt64>
    ) {
        var reader = TextReader()
        reader.read(
            text, bits, from: start, to: end, pageWords: pageWords, kinds: kinds, classes: classes, into: &block,
            &hashes)
        self = reader.signs(endsWideStop: TextSigns.endsWideStop(text, start, end))
    }

    private static func endsWideStop(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start >= 3, text[end - 1] >= 0x80 else { return false }
        if text[end - 2] >= 0xC0 {
            // The question mark and the full stop of Arabic and Urdu, the full stop of Armenian.
            return switch UInt32(text[end - 2] & 0x1F) << 6 | UInt32(text[end - 1] & 0x3F) {
            case 0x061F, 0x06D4, 0x0589: true
            default: false
            }
        }
        let high = UInt32(text[end - 3] & 0x0F) << 12
        let scalar = high | UInt32(text[end - 2] & 0x3F) << 6 | UInt32(text[end - 1] & 0x3F)
        // Stops, and closing quotation marks.
        return switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x2026, 0x201D, 0x2019, 0x300D, 0x300F, 0x0964, 0x0965, 0xFF61, 0x17D4,
            0x104B, 0x1362:
            true
        default: false
        }
    }
}
