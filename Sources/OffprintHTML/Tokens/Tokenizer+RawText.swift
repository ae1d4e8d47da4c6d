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
    private func isEndTag(_ name: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "/") else { return false }
        return isEndTagSlowly(name, bytes, at: start)
    }

    private func isEndTagSlowly(_ name: String, _ bytes: Span<UInt8>, at start: Int) -> Bool {
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

    /// A string without the white space around it, and with single spaces inside.
    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isPending = false
        var i = 0
        while i < bytes.count {
            if bytes[i] <= 0x20 {
                isPending = true
                i += 1
            } else if bytes[i] == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 {
                isPending = true
                i += 2
            } else {
                if isPending, !output.isEmpty { output.append(0x20) }
                isPending = false
                output.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
