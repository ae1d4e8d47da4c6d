import OffprintCore

/// A passage in quotation marks inside one block.
struct Mark: Sendable {
    /// The bytes from the opening mark to behind the closing one.
    var outer: ByteRange
    /// The bytes between the marks, without white space at the ends.
    var content: ByteRange
    /// The words between the marks.
    var words: Range<Int>
    /// The place of its block among those that are read.
    var block: Int
    /// No closing mark was found: it ends with its block.
    var isUnclosed = false
    /// Its marks are single ones.
    var isSingle = false
    /// It goes on where the mark before it was left open at the end of its paragraph.
    var continues = false
}
