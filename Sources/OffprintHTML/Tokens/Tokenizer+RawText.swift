extension Tokenizer {
    /// Moves behind the end tag of an element whose content is no markup, and gives the content's place: up to the end
    /// of the page where there is no end tag.
    mutating func rawText(_ name: String, _ bytes: Span<UInt8>) -> Range<Int> {
        let start = i
        var at = start
        while true {
            at = bytes.farIndex(of: UInt8(ascii: "<"), from: at)
            guard at < bytes.count else { break }
            if isEndTag(name, bytes, at: at) {
                skipEndTag(bytes, from: at + 2 + name.utf8.count)
                return start..<at
            }
            at += 1
        }
        (i, runStart) = (bytes.count, bytes.count)
        return start..<bytes.count
    }

    /// The same for a script, where `<!--` and a `<script` behind it hide an end tag
    /// (https://html.spec.whatwg.org/#script-data-escaped-state).
    mutating func scriptText(_ bytes: Span<UInt8>) -> Range<Int> {
        let start = i
        var at = start
        var isEscaped = false
        var isDoublyEscaped = false
        while at < bytes.count {
            if !isEscaped {
                at = bytes.farIndex(of: UInt8(ascii: "<"), from: at)
                guard at < bytes.count else { break }
            } else if bytes[at] == UInt8(ascii: "-") {
                if Tokenizer.hasPrefix("-->", bytes, at: at) {
                    (isEscaped, isDoublyEscaped) = (false, false)
                    at += 3
                } else {
                    at += 1
                }
                continue
            } else if bytes[at] != UInt8(ascii: "<") {
                at += 1
                continue
            }
            if isEndTag("script", bytes, at: at) {
                guard isDoublyEscaped else {
                    skipEndTag(bytes, from: at + 8)
                    return start..<at
                }
                isDoublyEscaped = false
            } else if !isEscaped, Tokenizer.hasPrefix("<!--", bytes, at: at) {
                isEscaped = true
                // The hyphens that open may be the ones that close.
                at += 2
                continue
            } else if isEscaped, !isDoublyEscaped, Tokenizer.hasPrefix("<script", bytes, at: at),
                at + 7 < bytes.count, Tokenizer.endsName(bytes[at + 7])
            {
                isDoublyEscaped = true
            }
            at += 1
        }
        (i, runStart) = (bytes.count, bytes.count)
        return start..<bytes.count
    }

    @inline(__always)
    private mutating func isEndTag(_ name: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "/") else { return false }
        return isEndTagSlowly(name, bytes, at: start)
    }

    private mutating func isEndTagSlowly(_ name: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        let count = name.utf8.count
        guard start + 2 + count < bytes.count, Tokenizer.endsName(bytes[start + 2 + count]) else { return false }
        var at = start + 2
        for byte in name.utf8 {
            guard bytes[at] | 0x20 == byte else { return false }
            at += 1
        }
        return true
    }

    private mutating func skipEndTag(_ bytes: Span<UInt8>, from start: Int) {
        _ = skipAttributes(bytes, from: start)
    }

    /// Text without the white space around it, and with single spaces inside; in lower case, if so wished.
    static func trimmed(_ bytes: Span<UInt8>, inLowerCase: Bool = false) -> String {
        var isASCII = true
        let text = unsafe String(unsafeUninitializedCapacity: bytes.count) { output in
            var count = 0
            var isPending = false
            var i = 0
            while i < bytes.count {
                let byte = bytes[i]
                if byte <= 0x20 {
                    isPending = true
                    i += 1
                } else if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 {
                    isPending = true
                    i += 2
                } else {
                    if isPending, count > 0 {
                        unsafe output[count] = 0x20
                        count += 1
                    }
                    isPending = false
                    let copied = unsafe copyVisible(bytes, i, to: output, count, inLowerCase: inLowerCase)
                    if copied > 0 {
                        count += copied
                        i += copied
                        continue
                    }
                    if byte >= 0x80 { isASCII = false }
                    unsafe output[count] = inLowerCase && byte &- 0x41 < 26 ? byte | 0x20 : byte
                    count += 1
                    i += 1
                }
            }
            return count
        }
        return inLowerCase && !isASCII ? text.lowercased() : text
    }

    /// Copies what stands before the next white space or character beyond ASCII, sixteen bytes of it at most.
    @inline(__always)
    private static func copyVisible(
        _ bytes: Span<UInt8>, _ start: Int, to output: UnsafeMutableBufferPointer<UInt8>, _ place: Int,
        inLowerCase: Bool
    ) -> Int {
        guard bytes.hasChunk(at: start), place <= output.count - 16, let base = output.baseAddress else { return 0 }
        var chunk = bytes.chunk(at: start)
        let number = ((chunk .<= Chunk(repeating: 0x20)) .| (chunk .>= Chunk(repeating: 0x80))).first
        if inLowerCase {
            let isUpper = (chunk .>= Chunk(repeating: 0x41)) .& (chunk .<= Chunk(repeating: 0x5A))
            chunk.replace(with: chunk | Chunk(repeating: 0x20), where: isUpper)
        }
        unsafe UnsafeMutableRawPointer(base + place).storeBytes(of: chunk, as: Chunk.self)
        return number
    }
}
