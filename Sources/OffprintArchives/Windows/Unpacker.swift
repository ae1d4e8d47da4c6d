import OffprintCore

/// A place where the stored bytes are damaged: what should stand there is not there.
struct Break: Sendable, Hashable {
    /// Where the damaged part begins, in bytes from the start of the file.
    var offset: Int
    /// What is wrong.
    var reason: String
    /// Whether all that should stand there came out before the damage was seen.
    var isChecksum = false
}

/// Gives the bytes of a file as they are when unpacked, whatever it is packed with, and finds its way past damage.
struct Unpacker: ~Copyable {
    /// How a file is packed, told by its first bytes.
    enum Packing {
        case none, gzip, zstd

        init(firstBytes: ArraySlice<UInt8>) {
            let bytes = firstBytes.span
            self = isGzip(bytes) ? .gzip : isZstd(bytes) ? .zstd : .none
        }
    }

    /// What a pull brought.
    enum Pulled {
        /// Bytes, perhaps none.
        case bytes
        /// As ``bytes``, and a member or frame begins with the first of them.
        case member(offset: Int)
        case broken(Break)
        case end
    }

    private(set) var packing = Packing.none
    var raw: RawInput
    let inflater = Inflater()
    var zlib: ZlibStream?
    var zstd: ZstdStream?
    /// Where the member or frame begins that is being unpacked in pieces; nil between two.
    var openMember: Int?
    /// Whether bytes came out since the last break; breaks without any between them are one.
    var isProductive = true

    /// The most bytes that a member may unpack to in one go; larger ones are unpacked in pieces.
    static let mostAtOnce = 4 << 20
    /// The room that a pull wants.
    static let piece = 1 << 18

    private var isDictionaryDamaged = false

    init(_ file: consuming InputFile) {
        raw = RawInput(file)
    }

    /// Looks at the first bytes of the file, and goes to the place where reading is to begin.
    mutating func begin(at offset: Int) throws(InputError) {
        try raw.fill(atLeast: 4)
        packing = Packing(firstBytes: raw.buffer[raw.ready])
        if packing == .zstd {
            zstd = ZstdStream()
            isDictionaryDamaged = try !readDictionary()
        }
        if offset > 0 { raw.seek(to: offset) }
    }

    /// Appends what comes next to `bytes` from `end` on.
    mutating func pull(into bytes: inout [UInt8], _ end: inout Int) throws(InputError) -> Pulled {
        if isDictionaryDamaged {
            guard isProductive else { return .end }
            isProductive = false
            return .broken(Break(offset: 0, reason: "the zstd dictionary is damaged"))
        }
        let before = end
        while true {
            let pulled: Pulled =
                switch packing {
                case .none: try pullPlain(into: &bytes, &end)
                case .gzip: try pullGzip(into: &bytes, &end)
                case .zstd: try pullZstd(into: &bytes, &end)
                }
            if case .broken = pulled {
                if !isProductive { continue }
                isProductive = false
            } else if end > before {
                isProductive = true
            }
            return pulled
        }
    }

    private mutating func pullPlain(into bytes: inout [UInt8], _ end: inout Int) throws(InputError) -> Pulled {
        reserve(Self.piece, in: &bytes, end)
        let count = try raw.read(into: &bytes, end..<bytes.count)
        end += count
        return count == 0 ? .end : .bytes
    }

    /// Makes room after `end`.
    func reserve(_ room: Int, in bytes: inout [UInt8], _ end: Int) {
        if bytes.count - end < room { lengthen(&bytes, to: end + max(room, bytes.count)) }
    }
}
