/// The first part of a language tag (`pt` of `pt-BR`): two or three ASCII letters, in four bytes.
struct LanguageCode: Sendable, Hashable {
    private let letters: UInt32

    /// The code that a language tag begins with; nil where it begins with none.
    init?(_ tag: some StringProtocol) {
        var letters: UInt32 = 0
        var count = 0
        for byte in tag.utf8 {
            if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { break }
            let letter = byte | 0x20
            guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter), count < 3 else { return nil }
            letters = letters << 8 | UInt32(letter)
            count += 1
        }
        guard count >= 2 else { return nil }
        if letters == 0x6E62 || letters == 0x6E6E { letters = 0x6E6F }  // nb and nn are read as no
        self.letters = letters
    }

    /// What makes a word's hash the language's own.
    var salt: UInt64 { UInt64(letters) &* 0x9E37_79B9_7F4A_7C15 }
}

extension StringProtocol {
    /// The text without the ASCII and no-break spaces around it.
    var trimmingSpaces: String {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 || $0.value == 0xA0 || $0.value == 0x3000 }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }) else { return "" }
        let last = scalars.lastIndex(where: { !isSpace($0) }) ?? first
        return String(self[first...last])
    }
}
