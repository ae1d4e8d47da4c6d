/// Checks and mends UTF-8, as the Encoding Standard's decoder does.
enum UTF8Validation {
    /// The length of the longest prefix that is valid UTF-8: the number of bytes when all of them are.
    ///
    /// - Complexity: O(bytes); ASCII goes 32 bytes at a time.
    static func validPrefix(of bytes: borrowing Span<UInt8>, from start: Int = 0) -> Int {
        let count = bytes.count
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var i = start
            while i < count {
                if unsafe base[i] < 0x80 {
                    i += 1
                    while i + 32 <= count {
                        let raw = unsafe UnsafeRawPointer(base + i)
                        let a =
                            unsafe raw.loadUnaligned(as: UInt64.self)
                            | raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                        let b =
                            unsafe raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
                            | raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
                        if (a | b) & 0x8080_8080_8080_8080 != 0 { break }
                        i += 32
                    }
                    while i + 8 <= count {
                        let word = unsafe UnsafeRawPointer(base + i).loadUnaligned(as: UInt64.self)
                        let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
                        i += high == 0 ? 8 : high.trailingZeroBitCount &>> 3
                        if high != 0 { break }
                    }
                    while i < count, unsafe base[i] < 0x80 { i += 1 }
                    continue
                }
                let (length, isValid) = unsafe sequence(base + i, count - i)
                if !isValid { return i }
                i += length
            }
            return count
        }
    }

    /// Replaces each maximal part of an ill-formed sequence by one U+FFFD.
    ///
    /// - Returns: valid UTF-8, and whether anything had to be replaced.
    static func repaired(_ bytes: borrowing Span<UInt8>) -> (utf8: [UInt8], replaced: Bool) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var replaced = false
        var i = 0
        while i < bytes.count {
            let valid = validPrefix(of: bytes, from: i)
            unsafe bytes.extracting(i..<valid).withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
            i = valid
            guard i < bytes.count else { break }
            replaced = true
            output.append(contentsOf: [0xEF, 0xBF, 0xBD])
            i += unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return 1 }
                return unsafe sequence(base + i, buffer.count - i).length
            }
        }
        return (output, replaced)
    }

    /// The length of the sequence that begins with a byte of 0x80 or more; of an ill-formed one, of its maximal part.
    @inline(__always)
    private static func sequence(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> (length: Int, isValid: Bool) {
        let first = unsafe bytes[0]
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        let length: Int
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0:
            length = 3
            low = 0xA0
        case 0xED:
            length = 3
            high = 0x9F
        case 0xE1...0xEF: length = 3
        case 0xF0:
            length = 4
            low = 0x90
        case 0xF4:
            length = 4
            high = 0x8F
        case 0xF1...0xF3: length = 4
        default: return (1, false)
        }
        var i = 1
        while i < length {
            guard i < available, unsafe bytes[i] >= low, unsafe bytes[i] <= high else { return (i, false) }
            low = 0x80
            high = 0xBF
            i += 1
        }
        return (length, true)
    }
}
