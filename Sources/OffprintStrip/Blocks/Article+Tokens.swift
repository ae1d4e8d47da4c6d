import OffprintCore

extension Article {
    /// Whether a range of its strings is just this name.
    func strings(_ range: ByteRange, are name: StaticString) -> Bool {
        let start = Int(range.start)
        guard range.count == name.utf8CodeUnitCount, start >= 0, start + range.count <= strings.count else {
            return false
        }
        return name.withUTF8Buffer { name in name.indices.allSatisfy { strings[start + $0] == name[$0] } }
    }
}
