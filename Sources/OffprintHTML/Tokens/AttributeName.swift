/// The attributes that an article or its structured data are made of; all others are dropped while reading.
enum AttributeName: UInt8, CaseIterable {
    case id, `class`, role, itemprop, itemtype, itemscope, rel, href, src, alt, title, datetime, content, property, name
    case lang, hidden, style, open, type, value, label, shadowrootmode, srcset, encoding
    case httpEquiv, ariaLabel, ariaHidden, dataSrc, dataTestID, dataComponent, dataType, dataModule, dataName
    case dataSrcset, dataOriginal, dataLazySrc, dataLazySrcset

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
        case .dataSrcset: "data-srcset"
        case .dataOriginal: "data-original"
        case .dataLazySrc: "data-lazy-src"
        case .dataLazySrcset: "data-lazy-srcset"
        default: "\(self)"
        }
    }
}

/// A set of attributes' names.
struct AttributeSet {
    private var bits: UInt64 = 0

    init() {}

    init(_ names: [AttributeName]) { for name in names { insert(name) } }

    /// Whether there is none.
    @inline(__always)
    var isEmpty: Bool { bits == 0 }

    @inline(__always)
    func contains(_ name: AttributeName) -> Bool { bits & 1 << UInt64(name.rawValue) != 0 }

    @inline(__always)
    func meets(_ other: AttributeSet) -> Bool { bits & other.bits != 0 }

    @inline(__always)
    mutating func insert(_ name: AttributeName) { bits |= 1 << UInt64(name.rawValue) }

    /// Puts the attribute with a number in; says whether there is one, and it is new.
    @inline(__always)
    mutating func insert(number: UInt8) -> Bool {
        // A shift of 64 bits and more gives 0.
        let bit: UInt64 = 1 << UInt64(number)
        let isNew = bit & ~bits != 0
        bits |= bit
        return isNew
    }
}

/// Finds the attribute for a name.
struct AttributeNames {
    private let names: NameTable
    private static let shared = NameTable(AttributeName.allCases.map { ($0.text, $0.rawValue) }, slots: 512)

    init() { names = AttributeNames.shared }

    /// The number of the attribute whose name stands in a range of the bytes, in either case; ``NameTable/none`` for one
    /// that is not kept.
    @inline(__always)
    func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 { names.value(bytes, range) }

    /// The number of the attribute whose name are the first bytes of a chunk, at most 16.
    @inline(__always)
    func number(_ chunk: Chunk, _ count: Int) -> UInt8 {
        let (key, tail) = NameTable.pack(chunk, count)
        return names.value(key, tail)
    }
}
