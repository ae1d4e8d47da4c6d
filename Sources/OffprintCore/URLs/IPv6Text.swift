/// IPv6 addresses as text: read as the URL Standard has it, written as RFC 5952 has it.
enum IPv6Text {
    /// The eight pieces of an address without brackets; nil where it is none.
    static func parse(_ bytes: ArraySlice<UInt8>) -> [UInt16]? {
        var pieces: [UInt16] = []
        var compressedAt: Int?
        var rest = bytes
        if rest.first == UInt8(ascii: ":") {
            guard rest.starts(with: "::".utf8) else { return nil }
            rest = rest.dropFirst(2)
            compressedAt = 0
        }
        while !rest.isEmpty {
            if pieces.count == 8 { return nil }
            if rest.first == UInt8(ascii: ":") {
                if compressedAt != nil { return nil }
                rest = rest.dropFirst()
                compressedAt = pieces.count
                continue
            }
            let end = rest.firstIndex { $0.hexValue == nil } ?? rest.endIndex
            if end < rest.endIndex, rest[end] == UInt8(ascii: ".") {
                guard pieces.count <= 6, let address = dotted(rest) else { return nil }
                pieces.append(UInt16(address >> 16))
                pieces.append(UInt16(address & 0xFFFF))
                rest = []
                break
            }
            let digits = rest[..<end]
            guard (1...4).contains(digits.count) else { return nil }
            pieces.append(digits.reduce(0) { $0 << 4 | UInt16($1.hexValue ?? 0) })
            rest = rest[end...]
            if rest.isEmpty { break }
            guard rest.first == UInt8(ascii: ":"), rest.count > 1 else { return nil }
            rest = rest.dropFirst()
        }
        if let compressedAt {
            guard pieces.count < 8 else { return nil }
            pieces.insert(contentsOf: Array(repeating: 0, count: 8 - pieces.count), at: compressedAt)
        }
        return pieces.count == 8 ? pieces : nil
    }

    /// The address with its longest run of zero pieces left out.
    static func serialize(_ pieces: [UInt16]) -> String {
        var longest = 0..<0
        var start = 0
        while start < pieces.count {
            let end = pieces[start...].firstIndex { $0 != 0 } ?? pieces.count
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = max(end, start) + 1
        }
        var text = ""
        var index = 0
        while index < pieces.count {
            if index == longest.lowerBound, !longest.isEmpty {
                text += index == 0 ? "::" : ":"
                index = longest.upperBound
                continue
            }
            text += String(pieces[index], radix: 16)
            index += 1
            if index < pieces.count { text += ":" }
        }
        return text
    }

    /// Four decimal numbers from 0 to 255, none with a zero in front.
    private static func dotted(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.count), part.allSatisfy(\.isASCIIDigit) else { return nil }
            guard part.count == 1 || part.first != UInt8(ascii: "0") else { return nil }
            let value = part.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
            guard value <= 255 else { return nil }
            address = address << 8 | value
        }
        return address
    }
}
