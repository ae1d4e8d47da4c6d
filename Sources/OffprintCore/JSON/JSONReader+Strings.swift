extension JSONReader {
    /// Reads the string whose opening mark stands here.
    mutating func readString(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        offset += 1
        let start = offset
        skipPlain(bytes)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
            defer { offset += 1 }
            return text(bytes, start..<offset)
        }
        scratch.removeAll(keepingCapacity: true)
        append(bytes, start..<offset)
        while true {
            let run = offset
            skipPlain(bytes)
            append(bytes, run..<offset)
            guard offset < bytes.count else {
                throw JSONError(offset: start - 1, reason: "the string has no end")
            }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: scratch, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try readEscape(bytes)
            default:
                guard leniently else {
                    throw JSONError(offset: offset, reason: "a control character stands in a string")
                }
                scratch.append(bytes[offset])
                offset += 1
            }
        }
    }

    /// Passes over bytes that stand for themselves, eight at a time.
    private mutating func skipPlain(_ bytes: Span<UInt8>) {
        let raw = bytes.bytes
        while offset + 8 <= bytes.count {
            let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
            let marks = UInt64(littleEndian: word).marksOfJSONSyntax
            if marks != 0 {
                offset += marks.trailingZeroBitCount / 8
                return
            }
            offset += 8
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            offset += 1
        }
    }

    private mutating func readEscape(_ bytes: Span<UInt8>) throws(JSONError) {
        let start = offset
        guard offset + 1 < bytes.count else { throw JSONError(offset: offset, reason: "the string has no end") }
        let letter = bytes[offset + 1]
        offset += 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "u"):
            if let unit = readHexUnit(bytes) {
                append(scalarStarting(with: unit, bytes))
            } else if leniently {
                scratch.append(letter)
            } else {
                throw JSONError(offset: start, reason: "'\\u' wants four hexadecimal digits")
            }
        default:
            guard leniently else { throw JSONError(offset: start, reason: "no such escape") }
            scratch.append(letter)
        }
    }

    /// The scalar of a code unit and, where it is half a pair, of the escape after it; U+FFFD for half a pair alone.
    private mutating func scalarStarting(with unit: UInt32, _ bytes: Span<UInt8>) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let rest = offset
        if unit < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        {
            offset += 2
            if let low = readHexUnit(bytes), (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
            {
                return scalar
            }
            offset = rest
        }
        return "\u{FFFD}"
    }

    private mutating func readHexUnit(_ bytes: Span<UInt8>) -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        var unit: UInt32 = 0
        for place in offset..<(offset + 4) {
            let digit: UInt8
            switch bytes[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[place] - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[place] - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[place] - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        offset += 4
        return unit
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        scratch.append(contentsOf: UTF8.encode(scalar)!)
    }

    private mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    }

    func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

extension UInt64 {
    /// The top bit of the first of eight bytes that is a quotation mark, a backslash or a control character; bits above
    /// it mean nothing, and 0 means that there is none.
    ///
    /// The lowest byte of `x` that is zero is where `(x - 0x01…) & ~x & 0x80…` has its lowest bit: a borrow can only
    /// reach the bytes above it.
    var marksOfJSONSyntax: UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quote = self ^ (ones &* 0x22)
        let slash = self ^ (ones &* 0x5C)
        let found = ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((self &- ones &* 0x20) & ~self)
        return found & tops
    }
}
