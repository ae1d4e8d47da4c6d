/// Sees to it that no two documents of a run have the same id: the second `a` becomes `a~2`.
///
/// Remembers 8 bytes for each document. Two ids with the same 64-bit hash would be told apart though they differ: the
/// chance is below one in a million for a run of five million documents, and the same in each run.
struct DistinctIDs {
    private var seen: Set<UInt64> = []
    private var counts: [String: Int] = [:]
    private(set) var renamed = 0

    mutating func distinct(_ id: String) -> String {
        if seen.insert(DistinctIDs.hash(id)).inserted { return id }
        renamed += 1
        var count = counts[id] ?? 1
        var candidate: String
        repeat {
            count += 1
            candidate = "\(id)~\(count)"
        } while !seen.insert(DistinctIDs.hash(candidate)).inserted
        counts[id] = count
        return candidate
    }

    /// FNV-1a, then mixed: Swift's own hash differs from run to run.
    private static func hash(_ id: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ (hash >> 32)) &* 0x9e37_79b9_7f4a_7c15
        return hash ^ (hash >> 29)
    }
}
