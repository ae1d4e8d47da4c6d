extension DateTime: CustomStringConvertible {
    /// ISO 8601 with as much as the date has: `2026`, `2026-03`, `2026-03-07`, `2026-03-07T10:00+01:00`,
    /// `2026-03-07T09:00:00Z`; without a zone where none was given.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(35)
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what ``description`` says as ASCII bytes.
    public func append(to text: inout [UInt8]) {
        Self.append(year, digits: 4, to: &text)
        guard let month else { return }
        text.append(UInt8(ascii: "-"))
        Self.append(month, digits: 2, to: &text)
        guard let day else { return }
        text.append(UInt8(ascii: "-"))
        Self.append(day, digits: 2, to: &text)
        guard let hour, let minute else { return }
        text.append(UInt8(ascii: "T"))
        Self.append(hour, digits: 2, to: &text)
        text.append(UInt8(ascii: ":"))
        Self.append(minute, digits: 2, to: &text)
        if let second {
            text.append(UInt8(ascii: ":"))
            Self.append(second, digits: 2, to: &text)
            if nanosecond > 0 {
                text.append(UInt8(ascii: "."))
                Self.append(Int(nanosecond), digits: 9, to: &text)
                while text.last == UInt8(ascii: "0") { text.removeLast() }
            }
        }
        guard let offsetMinutes else { return }
        if offsetMinutes == 0 {
            text.append(UInt8(ascii: "Z"))
        } else {
            text.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
            Self.append(abs(offsetMinutes) / 60, digits: 2, to: &text)
            text.append(UInt8(ascii: ":"))
            Self.append(abs(offsetMinutes) % 60, digits: 2, to: &text)
        }
    }

    private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
