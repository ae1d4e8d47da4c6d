/// A file name made of a document's name: one component that no system reads as anything else.
enum SafeName {
    /// How many bytes a name may have, its ending not counted: file systems stop at 255.
    static let longest = 150

    /// The name for an id, without an ending. Never empty, never a path, never hidden, never a device's name.
    ///
    /// Letters and digits of any script stay, as do `-`, `_`, `.` and `~` inside; all else becomes one hyphen. A name
    /// that had to be cut ends in a hash of the whole id.
    static func of(_ id: String) -> String {
        var name = ""
        var gap = false
        for scalar in id.unicodeScalars {
            guard isPlain(scalar), !(name.isEmpty && isMark(scalar)) else {
                gap = !name.isEmpty
                continue
            }
            if gap { name.unicodeScalars.append("-") }
            gap = false
            if scalar == ".", name.unicodeScalars.last == "." { continue }
            name.unicodeScalars.append(scalar)
            if name.utf8.count > longest { return cut(name, of: id) }
        }
        while let last = name.unicodeScalars.last, last == "." || last == "-" { name.unicodeScalars.removeLast() }
        if name.isEmpty { return "article-\(hash(id))" }
        return isReserved(name) ? "_\(name)" : name
    }

    /// Eight hexadecimal digits that tell ids apart (FNV-1a).
    static func hash(_ id: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static func cut(_ name: String, of id: String) -> String {
        var name = name
        while name.utf8.count > longest - 9 { name.unicodeScalars.removeLast() }
        return "\(name)-\(hash(id))"
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "-" || scalar == "~"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || isMark(scalar) || scalar == "_"
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    /// Names that Windows takes for devices, with whatever ending.
    private static func isReserved(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }.lowercased()
        if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(stem) { return true }
        guard stem.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt"), let last = stem.last else {
            return false
        }
        return "123456789¹²³".contains(last)
    }
}
