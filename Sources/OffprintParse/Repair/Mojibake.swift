/// Text that was UTF-8, was read as windows-1252 and written as UTF-8 again: `â€™` for `’`.
enum Mojibake {
    /// How much of a text was encoded twice.
    enum Extent {
        case none
        /// Punctuation here and there, pasted from elsewhere: `â€™`, which nobody writes.
        case marks
        /// All that is not ASCII.
        case throughout
    }

    /// How much of a text was encoded twice.
    ///
    /// - Complexity: O(bytes).
    static func extent(of text: Span<UInt8>) -> Extent {
        // All of it begins with bytes that text in ASCII and most of Europe's text does not have.
        guard mayBeBroken(text) else { return .none }
        if isThroughout(text) { return .throughout }
        var at = 0
        while at + 4 < text.count {
            if text[at] == 0xC3, isMark(text, at) { return .marks }
            at += 1
        }
        return .none
    }

    /// Whether eight bytes from a place on are ASCII.
    private static func isASCII(_ text: Span<UInt8>, _ at: Int) -> Bool {
        at + 8 <= text.count
            && text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    }

    /// Whether a byte of text that is encoded twice stands anywhere: its characters begin with U+00C2...U+00F4.
    private static func mayBeBroken(_ text: Span<UInt8>) -> Bool {
        text.withUnsafeBytes { bytes in
            var at = 0
            while at < bytes.count {
                if at + 8 <= bytes.count,
                    bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    at += 8
                    continue
                }
                if bytes[at] == 0xC3, at + 1 < bytes.count, bytes[at + 1] >= 0x82, bytes[at + 1] <= 0xB4 { return true }
                at += 1
            }
            return false
        }
    }

    /// Whether `â€` stands at a place.
    private static func isMark(_ text: Span<UInt8>, _ at: Int) -> Bool {
        text[at] == 0xC3 && at + 4 < text.count && text[at + 1] == 0xA2 && text[at + 2] == 0xE2
            && text[at + 3] == 0x82 && text[at + 4] == 0xAC
    }

    /// Whether text is plainly so throughout: nearly all that is not ASCII in it becomes sound text by undoing it.
    ///
    /// - Complexity: O(bytes).
    static func isThroughout(_ text: Span<UInt8>) -> Bool {
        var broken = 0
        var sound = 0
        var at = 0
        let end = text.count
        while at < end {
            if text[at] < 0x80 {
                at += isASCII(text, at) ? 8 : 1
                continue
            }
            let start = at
            if let (_, next) = repaired(text, at, end) {
                broken += 1
                at = next
            } else {
                let scalar = UTF8Text.scalar(text, &at, end)
                // Soft marks and spaces prove nothing, nor does what is left of a no-break space.
                if scalar != 0xA0, scalar != 0xFFFD, !(scalar == 0xC2 && at < end && text[at] <= 0x20) { sound += 1 }
                if sound > 200, broken < sound { return false }
            }
            if at == start { at += 1 }
        }
        return broken >= 3 && broken >= 4 * sound
    }

    /// The text with every such sequence undone, and for each byte of the old text its place in the new one.
    ///
    /// - Parameters:
    ///   - extent: whether all sequences are undone, or punctuation alone.
    ///   - spared: where nothing is undone, in order.
    static func undo(
        _ text: Span<UInt8>, extent: Extent = .throughout, sparing spared: [Range<Int>] = []
    ) -> (text: [UInt8], places: [Int32]) {
        var result: [UInt8] = []
        var places: [Int32] = []
        result.reserveCapacity(text.count)
        places.reserveCapacity(text.count + 1)
        var at = 0
        let end = text.count
        var sparing = 0
        while at < end {
            while sparing < spared.count, spared[sparing].upperBound <= at { sparing += 1 }
            let isSpared = sparing < spared.count && spared[sparing].lowerBound <= at
            if extent == .throughout, text[at] == 0xC3, at + 2 < end, text[at + 1] == 0x82, text[at + 2] <= 0x20 {
                // What is left of a no-break space.
                for _ in 0..<2 { places.append(Int32(result.count)) }
                at += 2
            } else if !isSpared, text[at] >= 0x80, extent == .throughout || isMark(text, at),
                let (bytes, next) = repaired(text, at, end)
            {
                for _ in at..<next { places.append(Int32(result.count)) }
                result.append(contentsOf: bytes)
                at = next
            } else {
                places.append(Int32(result.count))
                result.append(text[at])
                at += 1
            }
        }
        places.append(Int32(result.count))
        return (result, places)
    }

    /// The text with every such sequence undone.
    static func undo(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: undo(bytes.span).text, as: UTF8.self)
    }

    /// The character whose UTF-8 bytes, read as windows-1252, stand at a place; with the place after it.
    private static func repaired(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (bytes: [UInt8], next: Int)? {
        var at = start
        guard let first = byte(UTF8Text.scalar(text, &at, end)), first >= 0xC2, first < 0xF5 else { return nil }
        // "é" before a plain letter, as in nearly all sound text.
        guard at < end, text[at] >= 0x80 else { return nil }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var bytes = [first]
        while bytes.count < length, at < end {
            // The last byte of a closing mark has no character in windows-1252, and is often lost.
            if bytes.count == 2, bytes[0] == 0xE2, bytes[1] == 0x80, text[at] < 0x80 {
                return ([0xE2, 0x80, 0x9D], at)
            }
            guard let next = byte(UTF8Text.scalar(text, &at, end)), next & 0xC0 == 0x80 else { return nil }
            bytes.append(next)
        }
        guard bytes.count == length else { return nil }
        // Overlong forms and surrogates are no characters.
        if first == 0xE0, bytes[1] < 0xA0 { return nil }
        if first == 0xED, bytes[1] >= 0xA0 { return nil }
        if first == 0xF0, bytes[1] < 0x90 { return nil }
        if first == 0xF4, bytes[1] >= 0x90 { return nil }
        return (bytes, at)
    }

    /// The byte that windows-1252 has for a scalar.
    private static func byte(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x80...0xFF: UInt8(scalar)
        case 0x20AC: 0x80
        case 0x201A: 0x82
        case 0x0192: 0x83
        case 0x201E: 0x84
        case 0x2026: 0x85
        case 0x2020: 0x86
        case 0x2021: 0x87
        case 0x02C6: 0x88
        case 0x2030: 0x89
        case 0x0160: 0x8A
        case 0x2039: 0x8B
        case 0x0152: 0x8C
        case 0x017D: 0x8E
        case 0x2018: 0x91
        case 0x2019: 0x92
        case 0x201C: 0x93
        case 0x201D: 0x94
        case 0x2022: 0x95
        case 0x2013: 0x96
        case 0x2014: 0x97
        case 0x02DC: 0x98
        case 0x2122: 0x99
        case 0x0161: 0x9A
        case 0x203A: 0x9B
        case 0x0153: 0x9C
        case 0x017E: 0x9E
        case 0x0178: 0x9F
        default: nil
        }
    }
}
