import OffprintCore

/// A file's bytes as they are stored, through one buffer that is filled well ahead of its reader.
struct RawInput: ~Copyable {
    private(set) var file: InputFile
    private(set) var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var isDrained = false

    /// The size of the buffer for all but small files; half of it is filled ahead wherever there is so much.
    static let capacity = 1 << 20

    init(_ file: consuming InputFile) {
        let size = file.size ?? Self.capacity
        buffer = [UInt8](repeating: 0, count: min(Self.capacity, max(size + 1, 1 << 12)))
        self.file = file
    }

    /// Where ``ready`` begins, in bytes from the start of the file.
    var offset: Int { file.offset - (end - start) }

    /// The part of ``buffer`` that holds what comes next.
    var ready: Range<Int> { start..<end }

    /// Reads on until a number of bytes is ready or the file ends.
    mutating func fill(atLeast count: Int = RawInput.capacity / 2) throws(InputError) {
        guard end - start < count, !isDrained else { return }
        if start > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                UnsafeMutableRawBufferPointer(rebasing: bytes[0..<(end - start)]).copyMemory(from: rest)
            }
            end -= start
            start = 0
        }
        while end - start < count, end < buffer.count {
            let read = try file.read(into: &buffer, end..<buffer.count)
            if read == 0 {
                isDrained = true
                return
            }
            end += read
        }
    }

    /// Passes over bytes that are ready.
    mutating func consume(_ count: Int) {
        start += count
    }

    /// Passes over bytes, ready or not; stops at the end of the file.
    mutating func skip(_ count: Int) throws(InputError) {
        if count > end - start, let size = file.size {
            seek(to: min(offset + count, max(size, offset)))
            return
        }
        var left = count
        while left > 0 {
            try fill(atLeast: 1)
            guard start < end else { return }
            let step = min(left, end - start)
            start += step
            left -= step
        }
    }

    /// Goes to another place of the file, or as far towards it as a pipe allows.
    mutating func seek(to target: Int) {
        let distance = target - offset
        if distance >= -start, distance <= end - start {
            start += distance
        } else if file.isSeekable {
            file.seek(to: target)
            start = 0
            end = 0
            isDrained = false
        } else if distance < 0 {
            start = 0
        }
    }

    /// Hands the ready bytes and what they say about reading directly to a reader of plain files.
    mutating func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(InputError) -> Int {
        guard start < end else { return try file.read(into: &bytes, range) }
        let count = min(range.count, end - start)
        bytes.replaceSubrange(range.lowerBound..<(range.lowerBound + count), with: buffer[start..<(start + count)])
        start += count
        return count
    }

    /// Whether these bytes are ready next.
    func starts(with bytes: [UInt8]) -> Bool {
        end - start >= bytes.count && bytes.indices.allSatisfy { buffer[start + $0] == bytes[$0] }
    }

    /// Goes to the next place where these bytes stand, then one that has none of the bits of `mask`; or to the end.
    mutating func find(_ pattern: [UInt8], mask: UInt8 = 0) throws(InputError) -> Bool {
        let length = pattern.count + (mask == 0 ? 0 : 1)
        while true {
            try fill()
            guard end - start >= length else {
                start = end
                return false
            }
            let places = start...(end - length)
            let found = buffer.withUnsafeBufferPointer { bytes in
                places.first { place in
                    guard bytes[place] == pattern[0] else { return false }
                    return pattern.indices.allSatisfy { bytes[place + $0] == pattern[$0] }
                        && (mask == 0 || bytes[place + pattern.count] & mask == 0)
                }
            }
            if let found {
                start = found
                return true
            }
            start = places.upperBound + 1
        }
    }
}

/// Makes an array longer, with zeros at its end.
func lengthen(_ bytes: inout [UInt8], to count: Int) {
    guard count > bytes.count else { return }
    var longer = [UInt8](repeating: 0, count: count)
    longer.withUnsafeMutableBytes { $0.copyBytes(from: bytes) }
    bytes = longer
}
