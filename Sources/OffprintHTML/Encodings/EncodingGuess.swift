/// Tells the encoding of bytes that nothing declares, or that an old declaration is wrong about.
enum EncodingGuess {
    /// UTF-8 where the bytes are valid UTF-8 with more than ASCII in them, else the likeliest legacy encoding;
    /// windows-1252, the web's default, where nothing speaks for another.
    static func encoding(of bytes: [UInt8]) -> WebEncoding {
        if let wide = wideEncoding(of: bytes.span) { return wide }
        if isISO2022JP(bytes) { return .iso2022JP }
        let valid = UTF8Validation.validPrefix(of: bytes.span)
        if valid == bytes.count { return bytes.contains { $0 >= 0x80 } ? .utf8 : .windows1252 }
        if isNearlyUTF8(bytes.span) { return .utf8 }
        return legacyEncoding(of: bytes)
    }

    /// Whether the bytes are valid UTF-8, with so many characters at least beyond ASCII: in another encoding so many of them
    /// are no valid UTF-8 by chance.
    static func isUTF8(_ bytes: [UInt8], characters least: Int) -> Bool {
        guard UTF8Validation.validPrefix(of: bytes.span) == bytes.count else { return false }
        var found = 0
        for byte in bytes where byte >= 0xC0 {
            found += 1
            if found >= least { return true }
        }
        return false
    }

    /// Whether escape sequences switch to Japanese and nothing else speaks against it.
    private static func isISO2022JP(_ bytes: [UInt8]) -> Bool {
        let escape = bytes.span.farIndex(of: 0x1B, from: 0)
        guard escape + 2 < bytes.count, bytes[escape + 1] == 0x24,
            bytes[escape + 2] == 0x42 || bytes[escape + 2] == 0x40
        else { return false }
        return !WebEncoding.iso2022JP.decode(bytes).replaced
    }

    /// UTF-16 without a byte order mark: every other byte is NUL in mark-up.
    private static func wideEncoding(of bytes: Span<UInt8>) -> WebEncoding? {
        let count = min(bytes.count, 512) & ~1
        guard count >= 8 else { return nil }
        // A page begins with an angle bracket, however little ASCII there is in it.
        if (bytes[0], bytes[1]) == (0x3C, 0), bytes[3] == 0 { return .utf16LE }
        if (bytes[0], bytes[1]) == (0, 0x3C), bytes[2] == 0 { return .utf16BE }
        var even = 0
        var odd = 0
        for i in stride(from: 0, to: count, by: 2) {
            if bytes[i] == 0 { even += 1 }
            if bytes[i + 1] == 0 { odd += 1 }
        }
        if odd * 10 >= count * 4, even * 20 < count { return .utf16LE }
        if even * 10 >= count * 4, odd * 20 < count { return .utf16BE }
        return nil
    }

    /// Whether broken sequences are few beside whole ones: a page cut in mid-character, or pasted from two sources.
    private static func isNearlyUTF8(_ bytes: Span<UInt8>) -> Bool {
        var whole = 0
        var broken = 0
        var i = 0
        while i < bytes.count {
            let valid = UTF8Validation.validPrefix(of: bytes, from: i)
            for k in i..<valid where bytes[k] >= 0xC0 { whole += 1 }
            guard valid < bytes.count else { break }
            broken += 1
            i = valid + 1
            while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
        }
        return whole > 4 * broken
    }
}
