import OffprintCore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a file line by line, whatever it is packed with.
struct LineReader: ~Copyable {
    /// What comes next.
    enum Step {
        /// ``withLine(_:)`` lends the next line.
        case line
        /// The next line is longer than the limit; it is passed over.
        case tooLong
        /// The stored bytes are damaged here.
        case broken(Break)
        case end
    }

    private var window: ByteWindow
    private let limit: Int
    private var line = 0..<0
    private var unconsumed = 0
    /// The number of the line that was read last, from 1.
    private(set) var number: Int
    /// Where it begins, in unpacked bytes of the file.
    private(set) var offset = 0
    private let firstOffset: Int

    /// A reader of the lines of a window.
    ///
    /// - Parameters:
    ///   - number: The number of the line before the first.
    ///   - offset: Where the window begins, in unpacked bytes of the file.
    init(_ window: consuming ByteWindow, limit: Int, after number: Int = 0, at offset: Int = 0) {
        self.window = window
        self.limit = limit
        self.number = number
        firstOffset = offset - self.window.place
    }

    var progress: (read: Int, total: Int?) { window.progress }

    /// Where to begin to read the next line: its place, and its unpacked offset.
    var next: (place: ByteWindow.Place, offset: Int) {
        mutating get {
            finish()
            return (window.resumption, firstOffset + window.place)
        }
    }

    /// Goes to the next line.
    mutating func advance() throws(InputError) -> Step {
        finish()
        number += 1
        offset = firstOffset + window.place
        var searched = 0
        while true {
            let ready = window.ready
            let found = window.withBytes(ready) { bytes in
                firstLineFeed(bytes, from: searched)
            }
            if let found { return found > limit ? skipLongLine() : take(found, andLineFeed: true) }
            searched = ready.count
            if searched > limit {
                try skipToLineFeed()
                return .tooLong
            }
            if try window.pull() { continue }
            if let gap = window.gap {
                window.crossBreak()
                return .broken(gap)
            }
            return searched == 0 ? .end : take(searched, andLineFeed: false)
        }
    }

    /// Lends the line without its end.
    func withLine<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try window.withBytes(line, body)
    }

    private mutating func take(_ count: Int, andLineFeed: Bool) -> Step {
        let start = window.ready.lowerBound
        line = start..<(start + count)
        if let last = line.last, window.bytes[last] == 0x0D { line = start..<last }
        if number == 1, line.count >= 3, window.bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) {
            line = (start + 3)..<line.upperBound
        }
        unconsumed = count + (andLineFeed ? 1 : 0)
        return .line
    }

    private mutating func finish() {
        window.consume(unconsumed)
        unconsumed = 0
    }

    private mutating func skipLongLine() -> Step {
        let length = window.withBytes(window.ready) { bytes in
            firstLineFeed(bytes, from: 0).map { $0 + 1 } ?? bytes.count
        }
        window.consume(length)
        return .tooLong
    }

    private mutating func skipToLineFeed() throws(InputError) {
        while true {
            let found = window.withBytes(window.ready) { bytes in
                firstLineFeed(bytes, from: 0)
            }
            if let found { return window.consume(found + 1) }
            window.consume(window.ready.count)
            guard try window.pull() else { return }
        }
    }
}

/// The place of the first line feed from a place on.
private func firstLineFeed(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress, start < buffer.count else { return nil }
        return memchr(base + start, 0x0A, buffer.count - start).map { UnsafeRawPointer(base).distance(to: $0) }
    }
}
