import OffprintCore
import OffprintText

/// An article as the extractor reads it: words, marked passages, sentences and names, over the kept blocks.
///
/// A class, since all who look at it share one, and it never changes once it is read.
final class Reading {
    let bytes: [UInt8]
    let grammar: Grammar
    let words: [Word]
    let blocks: [ReadBlock]
    let marks: [Mark]
    let names: [Name]
    /// The cast's member for each name.
    let memberOf: [Int]
    let cast: Cast
    /// The name whose first word (or whose last word) a word is; -1 for none.
    let nameStarting: [Int32]
    let nameEnding: [Int32]
    /// The items of all blocks, sentence by sentence.
    let items: [Item]
    /// The sentences, as ranges of items.
    let sentences: [Sentence]

    /// A word or a marked passage.
    struct Item: Sendable {
        var start: Int32
        var end: Int32
        /// The place of the word, or -1.
        var word: Int32
        /// The place of the mark, or -1.
        var mark: Int32
    }

    /// A sentence outside of marks; a marked passage counts as one item of it.
    struct Sentence: Sendable {
        var items: Range<Int>
        /// The place of its block among those that are read.
        var block: Int
    }

    /// Reads the kept blocks of an article.
    convenience init(_ article: Article, within deadline: Deadline) throws(StageError) {
        self.init(try Reader(article, within: deadline))
    }

    private init(_ reader: Reader) {
        bytes = reader.bytes
        grammar = reader.grammar
        words = reader.words
        blocks = reader.blocks
        marks = reader.marks
        names = reader.names
        memberOf = reader.memberOf
        cast = reader.cast
        nameStarting = reader.nameStarting
        nameEnding = reader.nameEnding
        items = reader.items
        sentences = reader.sentences
    }
}

extension Reading {
    /// The word of an item; nil for a marked passage, and before the first item and behind the last.
    @inline(__always)
    func word(_ item: Int) -> Word? {
        guard items.indices.contains(item) else { return nil }
        let at = items[item].word
        return at < 0 ? nil : words[Int(at)]
    }

    /// The name that begins at an item, title included.
    func name(startingAt item: Int) -> Int? {
        guard items.indices.contains(item) else { return nil }
        let at = items[item].word
        guard at >= 0, nameStarting[Int(at)] >= 0 else { return nil }
        return Int(nameStarting[Int(at)])
    }

    /// The name that ends at an item.
    func name(endingAt item: Int) -> Int? {
        guard items.indices.contains(item) else { return nil }
        let at = items[item].word
        guard at >= 0, nameEnding[Int(at)] >= 0 else { return nil }
        return Int(nameEnding[Int(at)])
    }

    /// The item that holds a word, searched from another item of the same sentence.
    func item(ofWord word: Int, near item: Int) -> Int {
        var at = item
        while at > 0, items[at].word > Int32(word) || (items[at].word < 0 && items[at].start > words[word].range.start)
        { at -= 1 }
        while at < items.count - 1, items[at].start < words[word].range.start { at += 1 }
        return at
    }

    /// The text of a byte range.
    func string(_ range: ByteRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }
}
