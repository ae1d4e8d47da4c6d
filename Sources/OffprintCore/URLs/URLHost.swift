/// How the host of a URL is read: a name, an IPv4 address in any of its spellings, or an IPv6 address in brackets.
enum URLHost {
    /// The host in its normal spelling; nil where it is none.
    static func parse(_ bytes: ArraySlice<UInt8>, special: Bool) -> [UInt8]? {
        if bytes.first == UInt8(ascii: "[") {
            guard bytes.last == UInt8(ascii: "]"), let pieces = IPv6Text.parse(bytes.dropFirst().dropLast()) else {
                return nil
            }
            return Array("[\(IPv6Text.serialize(pieces))]".utf8)
        }
        if !special {
            guard !bytes.contains(where: isForbidden) else { return nil }
            return PercentEncoding.controls.encode(bytes)
        }
        let name = PercentEncoding.decode(bytes)
        guard let ascii = DomainName.ascii(name), !ascii.isEmpty else { return nil }
        guard !ascii.contains(where: { isForbidden($0) || $0 <= 0x20 || $0 == UInt8(ascii: "%") || $0 == 0x7F }) else {
            return nil
        }
        guard endsInNumber(ascii) else { return ascii }
        return ipv4(ascii).map { address in
            Array("\(address >> 24).\(address >> 16 & 255).\(address >> 8 & 255).\(address & 255)".utf8)
        }
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte == 0 || " \t\n\r#/:<>?@[\\]^|".utf8.contains(byte)
    }

    private static func endsInNumber(_ host: [UInt8]) -> Bool {
        var labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard let last = labels.last, !last.isEmpty else { return false }
        return last.allSatisfy(\.isASCIIDigit) || number(last) != nil
    }

    /// The address that up to four numbers mean, each decimal, octal (`0…`) or hexadecimal (`0x…`), the last filling
    /// what is left.
    private static func ipv4(_ host: [UInt8]) -> UInt32? {
        var labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
        guard labels.count <= 4 else { return nil }
        var numbers: [UInt64] = []
        for label in labels {
            guard let value = number(label) else { return nil }
            numbers.append(value)
        }
        guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }) else { return nil }
        guard last < 1 << UInt64(8 * (4 - numbers.count)) else { return nil }
        var address = UInt32(last)
        for (place, value) in numbers.enumerated() { address += UInt32(value) << UInt32(8 * (3 - place)) }
        return address
    }

    private static func number(_ label: ArraySlice<UInt8>) -> UInt64? {
        guard !label.isEmpty else { return nil }
        var digits = label
        var radix: UInt64 = 10
        if digits.count >= 2, digits.first == UInt8(ascii: "0") {
            digits = digits.dropFirst()
            radix = 8
            if digits.first?.asciiLowercased == UInt8(ascii: "x") {
                digits = digits.dropFirst()
                radix = 16
            }
        }
        var value: UInt64 = 0
        for digit in digits {
            guard let worth = digit.hexValue, UInt64(worth) < radix else { return nil }
            // More than an address can hold: stays too large, and cannot overflow.
            value = min(value * radix + UInt64(worth), 1 << 40)
        }
        return value
    }
}
