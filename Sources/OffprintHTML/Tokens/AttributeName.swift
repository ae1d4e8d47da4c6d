/// The attributes that an article or its structured data are made of; all others are dropped while reading.
enum AttributeName: UInt8, CaseIterable {
    case id, `class`, role, itemprop, itemtype, itemscope, rel, href, src, alt, title, datetime, content, property, name
    case lang, hidden, style, open, type, value, label, shadowrootmode, srcset, encoding
    case httpEquiv, ariaLabel, ariaHidden, dataSrc, dataTestID, dataComponent, dataType, dataModule, dataName

    /// The name as it is written in a page.
    var text: String {
        switch self {
        case .httpEquiv: "http-equiv"
        case .ariaLabel: "aria-label"
        case .ariaHidden: "aria-hidden"
        case .dataSrc: "data-src"
        case .dataTestID: "data-testid"
        case .dataComponent: "data-component"
        case .dataType: "data-type"
        case .dataModule: "data-module"
        case .dataName: "data-name"
        default: "\(self)"
        }
    }
}

/// Finds the attribute for a name: a table hashed by the name's first sixteen bytes.
struct AttributeNames {
    private var keys: [UInt64]
    private var rest: [UInt64]
    private var names: [UInt8]
    private static let mask = 255

    /// The one table.
    static let table = AttributeNames()

    private init() {
        keys = Array(repeating: 0, count: AttributeNames.mask + 1)
        rest = keys
        names = Array(repeating: 0, count: AttributeNames.mask + 1)
        for name in AttributeName.allCases {
            let text = [UInt8](name.text.utf8)
            let (key, tail) = TagNames.pack(text.span, 0..<text.count)
            var slot = AttributeNames.slot(key, tail)
            while keys[slot] != 0 { slot = (slot + 1) & AttributeNames.mask }
            keys[slot] = key
            rest[slot] = tail
            names[slot] = name.rawValue
        }
    }

    /// The attribute whose name stands in a range of the bytes, in either case; nil for one that is not kept.
    @inline(__always)
    func name(_ bytes: Span<UInt8>, _ range: Range<Int>) -> AttributeName? {
        guard range.count <= 16 else { return nil }
        let (key, tail) = TagNames.pack(bytes, range)
        var slot = AttributeNames.slot(key, tail)
        while keys[slot] != 0 {
            if keys[slot] == key, rest[slot] == tail { return AttributeName(rawValue: names[slot]) }
            slot = (slot + 1) & AttributeNames.mask
        }
        return nil
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ tail: UInt64) -> Int {
        Int(truncatingIfNeeded: ((key ^ tail &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 50) & mask
    }
}
