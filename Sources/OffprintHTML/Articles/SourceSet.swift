/// Reads `srcset` (https://html.spec.whatwg.org/#parsing-a-srcset-attribute).
enum SourceSet {
    /// The address with the largest size; of equal ones the first.
    static func best(in list: Span<UInt8>) -> Range<Int>? {
        var best: Range<Int>?
        var most = -1.0
        var at = 0
        while true {
            while at < list.count, list[at] <= 0x20 || list[at] == UInt8(ascii: ",") { at += 1 }
            guard at < list.count else { return best }
            let start = at
            at = list.endOfWord(from: at, before: list.count)
            var end = at
            var size = 1.0
            if list[end - 1] == UInt8(ascii: ",") {
                while end > start, list[end - 1] == UInt8(ascii: ",") { end -= 1 }
            } else {
                size = descriptor(list, &at)
            }
            if size > most, end > start { (best, most) = (start..<end, size) }
        }
    }

    /// The number of a descriptor such as `800w` or `2x`; 1 where there is none.
    private static func descriptor(_ list: Span<UInt8>, _ at: inout Int) -> Double {
        var size = 0.0
        var scale = 0.0
        var found = 1.0
        while at < list.count, list[at] != UInt8(ascii: ",") {
            let byte = list[at]
            if byte &- 0x30 < 10 {
                if scale > 0 {
                    size += Double(byte - 0x30) * scale
                    scale /= 10
                } else {
                    size = min(size * 10 + Double(byte - 0x30), 1e9)
                }
            } else if byte == UInt8(ascii: ".") {
                scale = 0.1
            } else if byte | 0x20 == UInt8(ascii: "w") || byte | 0x20 == UInt8(ascii: "x") {
                found = size
            } else {
                (size, scale) = (0, 0)
            }
            at += 1
        }
        return found
    }
}
