/// Words made comparable: lower case, without diacritics, over UTF-8 bytes and without a String.
///
/// Folded are Latin (to ASCII), Greek and Cyrillic; all other letters stay as they are.
enum Folding {
    /// The letter that a scalar counts as; 0 for a combining mark, which is dropped.
    static func fold(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A: scalar + 0x20
        case ..<0xC0: scalar
        case 0xC0..<0x180: UInt32(latin[Int(scalar - 0xC0)])
        case 0x300...0x36F: 0
        case 0x386...0x3CE: greek(scalar)
        case 0x400...0x40F: foldedCyrillic(scalar + 0x50)
        case 0x410...0x42F: foldedCyrillic(scalar + 0x20)
        case 0x430...0x45F: foldedCyrillic(scalar)
        case 0x490: 0x491
        case 0x1E00...0x1EFE: scalar | 1
        default: scalar
        }
    }

    /// The hash of a stretch of text after folding.
    static func hash(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
        var hash = emptyHash
        var at = start
        while at < end { hash = Self.hash(hash, adding: fold(UTF8Text.scalar(text, &at, end))) }
        return hash
    }

    /// The hash of no letters (FNV-1a, over folded scalars instead of bytes).
    static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// A word's hash after one more folded scalar; a dropped one (0) changes nothing.
    static func hash(_ hash: UInt64, adding folded: UInt32) -> UInt64 {
        folded == 0 ? hash : (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
    }

    /// Appends a stretch of text after folding, as UTF-8.
    static func append(_ text: Span<UInt8>, from start: Int, to end: Int, into result: inout [UInt8]) {
        var at = start
        while at < end {
            let folded = fold(UTF8Text.scalar(text, &at, end))
            if folded == 0 { continue }
            if folded < 0x80 {
                result.append(UInt8(folded))
            } else if let scalar = Unicode.Scalar(folded) {
                result.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// The hash of a word after folding.
    static func hash(_ word: some StringProtocol) -> UInt64 {
        let bytes = [UInt8](word.utf8)
        return hash(bytes.span, from: 0, to: bytes.count)
    }

    /// A text after folding, as a string.
    static func folded(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let folded = fold(scalar.value)
            if folded != 0, let letter = Unicode.Scalar(folded) { scalars.append(letter) }
        }
        return String(scalars)
    }

    private static func greek(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x386, 0x3AC: 0x3B1
        case 0x388, 0x3AD: 0x3B5
        case 0x389, 0x3AE: 0x3B7
        case 0x38A, 0x3AF, 0x3CA, 0x390: 0x3B9
        case 0x38C, 0x3CC: 0x3BF
        case 0x38E, 0x3CD, 0x3CB, 0x3B0: 0x3C5
        case 0x38F, 0x3CE: 0x3C9
        case 0x391...0x3A9: scalar == 0x3A2 ? scalar : scalar + 0x20
        case 0x3C2: 0x3C3
        default: scalar
        }
    }

    private static func foldedCyrillic(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x439: 0x438
        case 0x451: 0x435
        default: scalar
        }
    }

    /// The base letters of U+00C0...U+017F.
    private static let latin = [UInt8](
        ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
            + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
