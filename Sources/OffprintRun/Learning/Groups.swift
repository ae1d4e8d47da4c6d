/// The groups in which documents are taken, in input order, where a stage learns in one pass.
///
/// A document is judged by what all groups up to the one before the last have shown. The first groups are small, so that
/// small archives are learnt from too. No document is read before all groups up to the one before the last are appended:
/// then nobody has to wait for what others still have at hand.
enum Groups {
    private static let starts = [0, 16, 32, 64, 128]
    private static let size = 128

    /// The group of a document, by its number in input order.
    static func group(of document: Int) -> Int {
        if document >= 128 { return 4 + (document - 128) / size }
        return (starts.firstIndex { $0 > document } ?? 1) - 1
    }

    /// The number of a group's first document.
    static func start(of group: Int) -> Int { group < 4 ? starts[group] : 128 + (group - 4) * size }

    /// How many documents may have been read when so many were appended.
    static func readable(appended: Int) -> Int { start(of: group(of: appended) + 2) }
}
