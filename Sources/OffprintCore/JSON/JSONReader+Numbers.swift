extension JSONReader {
    /// Reads the number that begins here, as RFC 8259 has it.
    mutating func readNumber(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        let firstDigit = offset
        var digits: UInt64 = 0
        var overflows = false
        try readDigits(bytes, into: &digits, &overflows)
        if bytes[firstDigit] == UInt8(ascii: "0"), offset - firstDigit > 1, !leniently {
            throw JSONError(offset: firstDigit, reason: "a number begins with a needless zero")
        }
        var scale = 0
        var isInteger = true
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            let point = offset
            try readDigits(bytes, into: &digits, &overflows)
            scale = point - offset
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            scale += try readExponent(bytes)
        }
        if isInteger, !overflows {
            if !isNegative, let value = Int(exactly: digits) { return .integer(value) }
            if isNegative, digits > 0, digits <= UInt64(Int.max) + 1 {
                return .integer(Int(truncatingIfNeeded: 0 &- digits))
            }
        }
        // Clinger: a whole number below 2^53, times or through a power of ten up to 10^22, is rounded once.
        if !overflows, digits < 1 << 53, abs(scale) <= 22 {
            let whole = Double(digits)
            let value = scale < 0 ? whole / powersOfTen[-scale] : whole * powersOfTen[scale]
            return .number(isNegative ? -value : value)
        }
        return .number(Double(text(bytes, start..<offset)) ?? 0)
    }

    private mutating func readDigits(
        _ bytes: Span<UInt8>, into digits: inout UInt64, _ overflows: inout Bool
    ) throws(JSONError) {
        let start = offset
        while offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 {
            let (product, high) = digits.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            if high || carry { overflows = true }
            digits = sum
            offset += 1
        }
        if offset == start { throw unexpected(bytes, wanted: "a digit") }
    }

    private mutating func readExponent(_ bytes: Span<UInt8>) throws(JSONError) -> Int {
        offset += 1
        var isNegative = false
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") {
            isNegative = bytes[offset] == UInt8(ascii: "-")
            offset += 1
        }
        var exponent: UInt64 = 0
        var overflows = false
        try readDigits(bytes, into: &exponent, &overflows)
        let value = overflows ? 1_000_000 : Int(min(exponent, 1_000_000))
        return isNegative ? -value : value
    }
}

private let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
]
