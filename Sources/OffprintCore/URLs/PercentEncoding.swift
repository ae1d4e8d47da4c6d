/// Which bytes may not stand in a part of a URL, and how they are written instead.
struct PercentEncoding {
    /// One bit for each ASCII byte that has to be encoded; all above ASCII have.
    private let low: UInt64
    private let high: UInt64

    /// Fragment percent-encode set of the URL Standard.
    static let fragment = PercentEncoding(" \"<>`")
    /// Query percent-encode set.
    static let query = PercentEncoding(" \"#<>")
    /// Query percent-encode set of `http` and the other schemes that browsers know.
    static let specialQuery = PercentEncoding(" \"#<>'")
    /// Path percent-encode set.
    static let path = PercentEncoding(" \"#<>?^`{}")
    /// Userinfo percent-encode set.
    static let userinfo = PercentEncoding(" \"#<>?^`{}/:;=@[\\]|")
    /// Control characters alone, for hosts of schemes that browsers do not know.
    static let controls = PercentEncoding("")

    private init(_ characters: StaticString) {
        var low: UInt64 = 0xFFFF_FFFF
        var high: UInt64 = 1 << 63
        for byte in "\(characters)".utf8 {
            if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
        }
        (self.low, self.high) = (low, high)
    }

    func encodes(_ byte: UInt8) -> Bool {
        if byte >= 0x80 { return true }
        return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
    }

    func encode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(bytes.count)
        for byte in bytes {
            if encodes(byte) {
                encoded.append(UInt8(ascii: "%"))
                encoded.append(Self.hexDigit(byte >> 4))
                encoded.append(Self.hexDigit(byte & 15))
            } else {
                encoded.append(byte)
            }
        }
        return encoded
    }

    /// The bytes with every `%XX` replaced by what it stands for; a percent sign without two digits stays.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var decoded: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = bytes[index + 1].hexValue, let low = bytes[index + 2].hexValue
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return decoded
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

extension UInt8 {
    var asciiLowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }

    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// What a hexadecimal digit is worth.
    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
