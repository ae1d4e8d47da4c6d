/// How paths, queries, fragments and `file` URLs are read.
extension URLParts {
    /// What follows an authority.
    mutating func readPathStart(_ rest: ArraySlice<UInt8>) {
        if isSlash(rest.first) {
            readPath(rest.dropFirst())
        } else if isSpecial {
            readPath(rest)
        } else {
            readQuery(rest)
        }
    }

    /// Appends segments, resolving `.` and `..`, then the query and fragment after them.
    ///
    /// - Parameter rest: what follows the slash that opens the first segment.
    mutating func readPath(_ rest: ArraySlice<UInt8>) {
        var rest = rest
        while true {
            let end = segmentEnd(rest)
            let isLast = end == rest.endIndex || !isSlash(rest[end])
            append(segment: rest[..<end], isLast: isLast)
            if isLast { return readQuery(rest[end...]) }
            rest = rest[(end + 1)...]
        }
    }

    /// The query and the fragment: nothing, or what begins with their marks.
    mutating func readQuery(_ rest: ArraySlice<UInt8>) {
        let hash = rest.firstIndex(of: UInt8(ascii: "#")) ?? rest.endIndex
        if rest[..<hash].first == UInt8(ascii: "?") {
            let encoding = isSpecial ? PercentEncoding.specialQuery : PercentEncoding.query
            query = encoding.encode(rest[..<hash].dropFirst())
        }
        if hash < rest.endIndex { fragment = PercentEncoding.fragment.encode(rest[(hash + 1)...]) }
    }

    /// Where the next slash, query or fragment begins.
    func segmentEnd(_ rest: ArraySlice<UInt8>) -> Int {
        rest.firstIndex { isSlash($0) || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex
    }

    /// Drops the last segment, but never a drive letter of a `file` URL.
    mutating func shorten() {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return }
        if isFile, slash == 0, path.count == 3, Self.isDriveLetter(path[1...]), path[2] == UInt8(ascii: ":") { return }
        path.removeSubrange(slash...)
    }

    mutating func readFile(_ rest: ArraySlice<UInt8>, base: URLParts?) -> Bool {
        host = []
        if isSlash(rest.first), isSlash(rest.dropFirst().first) {
            return readFileHost(rest.dropFirst(2))
        }
        if isSlash(rest.first) {
            if let base {
                host = base.host ?? []
                if !Self.startsWithDriveLetter(rest.dropFirst()), base.path.count >= 3,
                    Self.startsWithDriveLetter(base.path[1...]), base.path[2] == UInt8(ascii: ":")
                {
                    path = Array(base.path[..<3])
                }
            }
            readPath(rest.dropFirst())
        } else if let base {
            host = base.host ?? []
            if Self.startsWithDriveLetter(rest) {
                readPath(rest)
            } else {
                readRelative(rest, against: base)
            }
        } else {
            readPath(rest)
        }
        return true
    }

    private mutating func readFileHost(_ rest: ArraySlice<UInt8>) -> Bool {
        let end = segmentEnd(rest)
        let name = rest[..<end]
        if name.count == 2, Self.isDriveLetter(name) {
            readPath(rest)
            return true
        }
        if !name.isEmpty {
            guard let host = URLHost.parse(name, special: true) else { return false }
            self.host = host.elementsEqual("localhost".utf8) ? [] : host
        }
        readPathStart(rest[end...])
        return true
    }

    private mutating func append(segment: ArraySlice<UInt8>, isLast: Bool) {
        switch Self.dots(segment) {
        case 2:
            shorten()
            if isLast { path.append(UInt8(ascii: "/")) }
        case 1:
            if isLast { path.append(UInt8(ascii: "/")) }
        default:
            let opensFile = isFile && path.isEmpty && segment.count == 2 && Self.isDriveLetter(segment)
            path.append(UInt8(ascii: "/"))
            path.append(contentsOf: PercentEncoding.path.encode(segment))
            if opensFile { path[path.count - 1] = UInt8(ascii: ":") }
        }
    }

    /// 1 for `.`, 2 for `..`, in any mixture with `%2e`; 0 for every other segment.
    private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
        guard segment.count <= 6 else { return 0 }
        var rest = segment
        var count = 0
        while !rest.isEmpty {
            if rest.first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
            } else if rest.count >= 3, rest.first == UInt8(ascii: "%"), rest[rest.startIndex + 1] == UInt8(ascii: "2"),
                rest[rest.startIndex + 2].asciiLowercased == UInt8(ascii: "e")
            {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
        }
        return count <= 2 ? count : 0
    }

    private static func isDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 2, let first = bytes.first, first.isASCIILetter else { return false }
        let second = bytes[bytes.startIndex + 1]
        return second == UInt8(ascii: ":") || second == UInt8(ascii: "|")
    }

    private static func startsWithDriveLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard isDriveLetter(bytes) else { return false }
        guard let third = bytes.dropFirst(2).first else { return true }
        return "/\\?#".utf8.contains(third)
    }
}
