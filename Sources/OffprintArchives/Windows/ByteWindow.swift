import OffprintCore

/// A window that slides over the unpacked bytes of a file and remembers which stored byte they came from.
struct ByteWindow: ~Copyable {
    /// The bytes of the window; what is in it is ``ready``.
    private(set) var bytes: [UInt8] = []
    /// The file's name for messages.
    let name: String
    private var unpacker: Unpacker
    private var start = 0
    private var end = 0
    /// Where `bytes[0]` stands, counted in unpacked bytes from where reading began.
    private var base = 0
    /// Where members begin: counted in unpacked bytes, and in bytes of the file.
    private var members: [(place: Int, offset: Int)] = []
    private let firstOffset: Int
    /// What is wrong right after the window's end; nothing is read past it before ``crossBreak()``.
    private(set) var gap: Break?
    private(set) var isAtEnd = false

    /// A place that ``open(_:from:)`` can begin at.
    struct Place: Sendable, Hashable {
        /// The offset of a member, or of a byte where nothing is packed.
        var offset: Int
        /// How many unpacked bytes of the member come before it.
        var within: Int
    }

    private init(_ file: consuming InputFile, firstOffset: Int) {
        name = file.name
        self.firstOffset = firstOffset
        unpacker = Unpacker(file)
    }

    /// A window on a file, from its start or from a place that a window on it has told.
    static func open(_ file: consuming InputFile, from place: Place? = nil) throws(InputError) -> ByteWindow {
        var window = ByteWindow(file, firstOffset: place?.offset ?? 0)
        try window.unpacker.begin(at: window.firstOffset)
        if let place, place.within > 0 { try window.skip(place.within) }
        return window
    }

    /// How the file is packed.
    var packing: Unpacker.Packing { unpacker.packing }

    /// How many bytes there are from the first ready one to the end of the file, where that is known.
    var left: Int? {
        guard packing == .none, let size = progress.total else { return nil }
        return max(size - offset, 0)
    }

    /// The part of ``bytes`` that has been unpacked and not passed over.
    var ready: Range<Int> { start..<end }

    /// The place of the first ready byte, counted in unpacked bytes from where reading began.
    var place: Int { base + start }

    /// How many stored bytes have been read, and how many there are.
    var progress: (read: Int, total: Int?) { (unpacker.raw.offset, unpacker.raw.file.size) }

    /// The stored place of the member that holds the first ready byte, or of that byte where nothing is packed.
    var offset: Int { resumption.offset }

    /// Whether the last member or frame has not come out wholly.
    var isInsideMember: Bool { unpacker.openMember != nil }

    /// Where to begin to find the first ready byte again.
    var resumption: Place {
        guard packing != .none else { return Place(offset: firstOffset + place, within: 0) }
        guard let member = members.last(where: { $0.place <= place }) else {
            return Place(offset: firstOffset, within: place)
        }
        return Place(offset: member.offset, within: place - member.place)
    }

    /// Unpacks on until a number of bytes is ready; false where the file ends or breaks before.
    mutating func ensure(_ count: Int) throws(InputError) -> Bool {
        while end - start < count {
            guard try pull() else { return false }
        }
        return true
    }

    /// Unpacks some more; false at the end or at a break.
    mutating func pull() throws(InputError) -> Bool {
        guard gap == nil, !isAtEnd else { return false }
        makeRoom()
        let before = base + end
        switch try unpacker.pull(into: &bytes, &end) {
        case .bytes: break
        case .member(let offset):
            if members.count > 64 { members.removeFirst((members.lastIndex { $0.place <= place } ?? 0)) }
            if members.last?.place == before { members.removeLast() }
            members.append((before, offset))
        case .broken(let found):
            gap = found
            return false
        case .end:
            isAtEnd = true
            return false
        }
        return true
    }

    private mutating func makeRoom() {
        if start == end {
            base += start
            start = 0
            end = 0
        } else if start > 0, bytes.count - end < Unpacker.piece {
            let count = end - start
            bytes.withUnsafeMutableBytes { all in
                let rest = UnsafeRawBufferPointer(rebasing: all[start..<end])
                UnsafeMutableRawBufferPointer(rebasing: all[0..<count]).copyMemory(from: rest)
            }
            base += start
            start = 0
            end = count
        }
    }

    /// Passes over ready bytes.
    mutating func consume(_ count: Int) {
        start += count
    }

    /// Passes over a number of bytes, ready or not; stops at the end or at a break.
    mutating func skip(_ count: Int) throws(InputError) {
        var left = count
        while left > 0 {
            if start == end {
                if packing == .none, left > Unpacker.piece, gap == nil, !isAtEnd {
                    let before = unpacker.raw.offset
                    try unpacker.raw.skip(left)
                    base += start + unpacker.raw.offset - before
                    start = 0
                    end = 0
                    return
                }
                guard try pull() else { return }
            }
            let step = min(left, end - start)
            start += step
            left -= step
        }
    }

    /// Drops what is left before a break, and goes on after it.
    mutating func crossBreak() {
        start = end
        gap = nil
    }

    /// The start of the first member after the given place, as far as members are known; counted in unpacked bytes.
    func memberStart(after place: Int) -> Int? {
        members.first { $0.place > place }?.place
    }

    /// Lends a part of ``bytes``.
    func withBytes<Result, Failure: Error>(
        _ range: Range<Int>, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes.span.extracting(range))
    }
}
