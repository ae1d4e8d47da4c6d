import OffprintCore

/// Reads the records of a WARC or ARC file, one after another, and finds the next one after a damaged one.
///
/// WARC 0.17 to 1.1 by ISO 28500, read leniently: any line ends, missing blank lines, unknown fields; ARC version 1 by
/// the Internet Archive's text of 1996.
struct RecordReader: ~Copyable {
    /// What comes next.
    enum Step {
        /// ``head`` is that of the next record, whose block may be read now.
        case record
        case problem(ArchiveProblem)
        case end
    }

    /// What can be had of a block.
    enum Block: Equatable {
        /// All of it.
        case whole
        /// Its first part, and why there is no more.
        case cut(String)
        /// Nothing: it is longer than the limit.
        case tooLarge
    }

    /// The head of the record that was read last.
    var head = RecordHead()
    var window: ByteWindow
    /// Where the record begins, and where its block ends, in unpacked bytes.
    private var start = 0
    var blockEnd = 0
    private var block = 0..<0
    var isARC = false
    private var isFirst = true
    /// Whether the next record is to be looked for in the block, whose length cannot be right.
    private var isToBeSearched = false
    var sawGapOfThisRecord = false
    var followsARCHeader = false
    /// Whether a member or frame begins with the record, and so, as a rule, ends with it.
    private var fillsMember = false

    /// The longest head that is read.
    static let longestHead = 1 << 19

    /// A reader that begins at the start of the window.
    ///
    /// - Parameter isARC: Whether an ARC file goes on here, whose first record says so and is not seen.
    init(_ window: consuming ByteWindow, isARC: Bool = false) {
        self.window = window
        self.isARC = isARC
        isFirst = !isARC
    }

    /// Where to begin to go on after what was read last, or to read it again; see ``placeIsOfRecord``.
    private(set) var place = ByteWindow.Place(offset: 0, within: 0)
    /// Whether ``place`` is that of the record that was read last.
    private(set) var placeIsOfRecord = false

    /// How many stored bytes have been read, and how many there are.
    var progress: (read: Int, total: Int?) { window.progress }

    /// Goes to the next record, passing over what is left of this one.
    mutating func next() throws(InputError) -> Step {
        let step = try goOn()
        if case .record = step {
            placeIsOfRecord = true
        } else {
            placeIsOfRecord = false
            place = window.resumption
        }
        return step
    }

    mutating func goOn() throws(InputError) -> Step {
        try leaveBlock()
        while true {
            try skipBlanks()
            if window.ready.isEmpty {
                guard let gap = window.gap else { return .end }
                window.crossBreak()
                if sawGapOfThisRecord {
                    sawGapOfThisRecord = false
                    continue
                }
                return .problem(ArchiveProblem(offset: gap.offset, reason: gap.reason))
            }
            sawGapOfThisRecord = false
            if isFirst { try lookAtStart() }
            start = window.place
            place = window.resumption
            fillsMember = packed && place.within == 0
            return try isARC ? readARCHead() : readWARCHead()
        }
    }

    /// Makes the block ready for ``withBlock(_:)``.
    mutating func readBlock(limit: Int) throws(InputError) -> Block {
        if let left = window.left, head.length > left {
            isToBeSearched = true
            return .cut("the record's Content-Length goes past the end of the file")
        }
        guard head.length <= limit else { return .tooLarge }
        let isWhole = try window.ensure(head.length)
        // A member that is unpacked in pieces shows only at its end, just after the block, that its checksum is wrong.
        if isWhole, fillsMember, window.isInsideMember, window.ready.count <= head.length + 4 { _ = try window.pull() }
        defer { block = window.ready.lowerBound..<(window.ready.lowerBound + blockEnd - window.place) }
        if let member = window.memberStart(after: start), member < blockEnd, startsRecord(at: member) {
            blockEnd = member
            return .cut("the record's block ends before its Content-Length")
        }
        blockEnd = window.place + min(head.length, window.ready.count)
        if let gap = window.gap, !isWhole || fillsMember && gap.offset == head.offset {
            sawGapOfThisRecord = true
            return .cut(gap.reason)
        }
        if isWhole { return .whole }
        isToBeSearched = true
        return .cut("the file ends in the record's block")
    }

    /// Makes the first bytes of the block ready for ``withBlock(_:)``.
    mutating func readStart(ofBlock count: Int) throws(InputError) {
        _ = try window.ensure(min(count, head.length))
        block = window.ready.lowerBound..<(window.ready.lowerBound + min(count, head.length, window.ready.count))
    }

    /// Lends the block, or what was made ready of it.
    func withBlock<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try window.withBytes(block, body)
    }

    private var packed: Bool { window.packing != .none }

    private func startsRecord(at place: Int) -> Bool {
        let from = window.ready.lowerBound + place - window.place
        guard from + 5 <= window.ready.upperBound else { return false }
        return window.withBytes(from..<window.ready.upperBound) { stands("WARC/", in: $0) }
    }

    private mutating func leaveBlock() throws(InputError) {
        // A length that goes past the end is wrong, or the file is cut; if it is wrong, the next record is before the end.
        if let left = window.left, blockEnd - window.place > left { isToBeSearched = true }
        if packed, window.place < blockEnd, blockEnd - window.place <= Self.longestHead {
            let isWhole = try window.ensure(blockEnd - window.place)
            if let member = window.memberStart(after: start), member < blockEnd, startsRecord(at: member) {
                blockEnd = member
            } else if !isWhole, window.gap == nil {
                isToBeSearched = true
            }
        }
        if isToBeSearched {
            isToBeSearched = false
            try findRecord()
            blockEnd = window.place
            return
        }
        while window.place < blockEnd {
            guard packed else { return try window.skip(blockEnd - window.place) }
            window.consume(min(window.ready.count, blockEnd - window.place))
            guard window.place < blockEnd else { return }
            let place = window.place
            guard try window.pull() else { return }
            if window.memberStart(after: place - 1) == place, startsRecord(at: place) { return }
        }
    }

    private mutating func skipBlanks() throws(InputError) {
        repeat {
            let ready = window.ready
            let blanks = window.withBytes(ready) { bytes in
                var count = 0
                while count < bytes.count, isBlank(bytes[count]) { count += 1 }
                return count
            }
            window.consume(blanks)
            if blanks < ready.count { return }
        } while try window.pull()
    }

    private mutating func lookAtStart() throws(InputError) {
        isFirst = false
        _ = try window.ensure(11)
        let (mark, arc) = window.withBytes(window.ready) { bytes in
            (stands("\u{FEFF}", in: bytes), stands("filedesc://", in: bytes))
        }
        if mark { window.consume(3) }
        isARC = arc
    }
}
