/// A number of bytes: `16MB` (10^6), `2MiB` (2^20).
public struct ByteSize: OptionValue, Hashable, Comparable, CustomStringConvertible {
    /// The number of bytes.
    public var bytes: Int

    /// A size from its bytes.
    public init(bytes: Int) { self.bytes = bytes }

    /// A size in megabytes, 10^6 bytes each.
    public static func megabytes(_ count: Int) -> ByteSize { ByteSize(bytes: count * 1_000_000) }

    /// A size from its written form.
    public init?(_ text: String) {
        guard let (number, unit) = Quantity.split(text), let factor = ByteSize.units[unit.lowercased()],
            let bytes = Quantity.whole(number, times: factor)
        else { return nil }
        self.bytes = bytes
    }

    private static let units: [String: Double] = [
        "": 1, "b": 1, "kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12, "kib": 1024, "mib": 1_048_576, "gib": 1_073_741_824,
        "tib": 1_099_511_627_776,
    ]

    /// What a value is, in words.
    public static var told: String { "a size such as 16MB (10^6 bytes) or 2MiB (2^20)" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue {
        ["type": ["string", "integer"], "pattern": #"^[0-9][0-9_.]*\s*([kKmMgGtT]i?)?[bB]?$"#]
    }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> ByteSize? {
        if let size = node.scalar.flatMap(ByteSize.init) { return size }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }

    /// The shortest exact form: `16MB`.
    public var description: String {
        for (unit, factor) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000)]
        where bytes % factor == 0 && bytes > 0 {
            return "\(bytes / factor)\(unit)"
        }
        for (unit, factor) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
        where bytes % factor == 0 && bytes > 0 {
            return "\(bytes / factor)\(unit)"
        }
        return "\(bytes)B"
    }
    /// The value as it would be written.
    public var written: String { description }
    /// Orders by the number of bytes.
    public static func < (a: ByteSize, b: ByteSize) -> Bool { a.bytes < b.bytes }
}

extension Duration: OptionValue {
    /// What a value is, in words.
    public static var told: String { "a time such as 5s, 250ms or 2min" }
    /// The JSON Schema of a value.
    public static var schema: JSONValue {
        ["type": "string", "pattern": #"^[0-9][0-9_.]*\s*(us|ms|s|min|h)$"#]
    }
    /// Reads a value.
    public static func decode(_ node: ConfigNode, as name: String, into diagnostics: inout [Diagnostic]) -> Duration? {
        if let duration = node.scalar.flatMap(Duration.init(written:)) { return duration }
        refuse(node, as: name, into: &diagnostics)
        return nil
    }

    /// A duration from its written form: `5s`, `250ms`, `2min`.
    public init?(written text: String) {
        let units: [String: Double] = ["us": 1e3, "ms": 1e6, "s": 1e9, "min": 6e10, "m": 6e10, "h": 3.6e12]
        guard let (number, unit) = Quantity.split(text), let factor = units[unit],
            let nanoseconds = Quantity.whole(number, times: factor)
        else { return nil }
        self = .nanoseconds(nanoseconds)
    }

    /// The shortest exact form: `5s`, `250ms`.
    public var written: String {
        let (seconds, attoseconds) = components
        if attoseconds == 0 {
            return seconds % 3600 == 0 && seconds > 0
                ? "\(seconds / 3600)h" : seconds % 60 == 0 && seconds > 0 ? "\(seconds / 60)min" : "\(seconds)s"
        }
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        return microseconds % 1000 == 0 ? "\(microseconds / 1000)ms" : "\(microseconds)us"
    }
}

private enum Quantity {
    static func split(_ text: String) -> (number: String, unit: String)? {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "_") }
        let unit = text.dropFirst(number.count).drop { $0 == " " }
        return number.isEmpty ? nil : (number.filter { $0 != "_" }, String(unit))
    }

    static func whole(_ number: String, times factor: Double) -> Int? {
        guard let value = Double(number), value >= 0, value * factor < 9e18 else { return nil }
        return Int((value * factor).rounded())
    }
}
