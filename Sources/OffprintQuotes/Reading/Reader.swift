import OffprintCore
import OffprintText

/// Makes a ``Reading``: splits blocks into words, pairs marks, finds names, cuts sentences.
struct Reader {
    typealias Item = Reading.Item
    typealias Sentence = Reading.Sentence

    let bytes: [UInt8]
    let grammar: Grammar
    var words: [Word] = []
    var blocks: [ReadBlock] = []
    var marks: [Mark] = []
    var names: [Name] = []
    var memberOf: [Int] = []
    var cast = Cast()
    var nameStarting: [Int32] = []
    var nameEnding: [Int32] = []
    var items: [Item] = []
    var sentences: [Sentence] = []

    init(_ article: Article, within deadline: Deadline) throws(StageError) {
        bytes = article.text
        let span = article.text.span
        let tokens = Tokens(ideographs: .characters, keepsPunctuation: true, joinsHyphens: true)
        var read: [Word] = []
        for block in article.blocks where article.fates[block].isKept && Self.reads(block.role) && !block.text.isEmpty {
            let from = read.count
            tokens.forEach(in: span, range: block.text.range) { read.append($0) }
            blocks.append(ReadBlock(index: block.index, text: block.text, words: from..<read.count, role: block.role))
        }
        words = read
        let language = article.metadata.language?.value ?? Self.likelyLanguage(of: read)
        grammar = Grammar.of(language)
        try deadline.check()
        marks = MarkFinder(bytes: bytes, words: words).marks(in: blocks)
        if grammar === Grammar.french { marks = Asides(words: words, grammar: grammar).parted(marks) }
        try deadline.check()
        findNames(language)
        try deadline.check()
        let splitter = Sentences(language: language)
        var nextMark = 0
        for (index, block) in blocks.enumerated() {
            if index % 64 == 0 { try deadline.check() }
            split(block, index, splitter.ranges(in: span, range: block.text.range), &nextMark)
        }
    }

    /// Longer ones are cut, in items: no real sentence is, and what is looked for inside them stays linear.
    private static let longestSentence = 300

    /// The language of those whose reporting words are known that has the most small words among the first.
    private static func likelyLanguage(of words: [Word]) -> String {
        var best = (language: "en", count: 0)
        for language in ["en", "de", "fr", "es"] {
            let small = StopWords.set(for: language)
            let count = words.prefix(300).count { $0.kind == .word && small.contains($0.hash) }
            if count > best.count { best = (language, count) }
        }
        return best.language
    }

    private static func reads(_ role: BlockRole) -> Bool {
        switch role {
        case .preformatted, .control, .disclosure: false
        default: true
        }
    }

    private mutating func findNames(_ language: String?) {
        var lowered: [UInt64] = []
        lowered.reserveCapacity(words.count)
        for word in words where word.kind == .word && !word.isCapitalized { lowered.append(word.hash) }
        let lower = WordSet(lowered)
        let finder = Names(language: language)
        nameStarting = [Int32](repeating: -1, count: words.count)
        nameEnding = [Int32](repeating: -1, count: words.count)
        let bytes = bytes
        let span = bytes.span
        for block in blocks {
            let offset = block.words.lowerBound
            for found in finder.find(in: span, words: Array(words[block.words]), lowerCase: lower) {
                var name = found
                name.words = found.words.lowerBound + offset..<found.words.upperBound + offset
                name.firstWord = found.firstWord + offset
                let member = cast.member(for: name, words: words, text: span)
                noteAlias(name, member)
                names.append(name)
                nameEnding[name.words.upperBound - 1] = Int32(names.count - 1)
                memberOf.append(member)
            }
        }
        enterNames()
    }

    /// Enters the names by their words; a lone capital at the head of a sentence is a name when it is one elsewhere.
    private mutating func enterNames() {
        for (index, name) in names.enumerated() {
            if name.isDoubtful, cast.members[memberOf[index]].isDoubtful, !isFollowedAsName(name) {
                nameEnding[name.words.upperBound - 1] = -1
                continue
            }
            nameStarting[name.firstWord] = Int32(index)
            nameStarting[name.words.lowerBound] = Int32(index)
            nameEnding[name.words.upperBound - 1] = Int32(index)
        }
    }

    /// "Trump, the former president", "Zelensky said".
    private func isFollowedAsName(_ name: Name) -> Bool {
        let next = name.words.upperBound
        guard next + 1 < words.count else { return false }
        if words[next].isMark(",") {
            return grammar.determiners.contains(words[next + 1].hash)
                || grammar.relatives.contains(words[next + 1].hash)
        }
        return grammar.cues.contains(words[next].hash) && !grammar.ambiguous.contains(words[next].hash)
    }

    /// "Centers for Disease Control and Prevention (CDC)".
    private mutating func noteAlias(_ name: Name, _ member: Int) {
        let at = name.words.lowerBound
        guard name.words.count == 1, words[at].isAllCaps, at >= 2, words[at - 1].isMark("("), nameEnding[at - 2] >= 0
        else { return }
        cast.alias(words[at].hash, of: memberOf[Int(nameEnding[at - 2])])
    }

    /// Cuts a block into sentences of items.
    private mutating func split(_ block: ReadBlock, _ index: Int, _ ranges: [ByteRange], _ nextMark: inout Int) {
        var word = block.words.lowerBound
        var begin = items.count
        var boundary = 0
        while word < block.words.upperBound {
            let item: Item
            if nextMark < marks.count, marks[nextMark].block == index,
                words[word].range.start >= marks[nextMark].outer.start
            {
                let mark = marks[nextMark]
                item = Item(start: mark.outer.start, end: mark.outer.end, word: -1, mark: Int32(nextMark))
                nextMark += 1
                while word < block.words.upperBound, words[word].range.start < mark.outer.end { word += 1 }
            } else {
                item = Item(start: words[word].range.start, end: words[word].range.end, word: Int32(word), mark: -1)
                word += 1
            }
            if let last = items.last, items.count > begin {
                while boundary < ranges.count, ranges[boundary].end < last.end { boundary += 1 }
                let isBoundary =
                    boundary < ranges.count && ranges[boundary].end <= item.start && !isTag(item, behind: last, block)
                if isBoundary || items.count - begin >= Self.longestSentence {
                    sentences.append(Sentence(items: begin..<items.count, block: index))
                    begin = items.count
                }
            }
            items.append(item)
        }
        if begin < items.count { sentences.append(Sentence(items: begin..<items.count, block: index)) }
        while nextMark < marks.count, marks[nextMark].block == index { nextMark += 1 }
    }

    /// "“Where?” Jane Doe asked.": what looks like a new sentence is the tag of the question before it.
    private func isTag(_ item: Item, behind last: Item, _ block: ReadBlock) -> Bool {
        guard last.mark >= 0, item.word >= 0, nameStarting[Int(item.word)] >= 0 else { return false }
        let mark = marks[Int(last.mark)]
        guard mark.content.end > mark.content.start, [0x3F, 0x21, 0xA6].contains(bytes[Int(mark.content.end) - 1])
        else { return false }
        var at = names[Int(nameStarting[Int(item.word)])].words.upperBound
        while at < block.words.upperBound, words[at].kind == .word, grammar.auxiliaries.contains(words[at].hash) {
            at += 1
        }
        guard at < block.words.upperBound, grammar.cues.contains(words[at].hash) else { return false }
        guard at + 1 < block.words.upperBound else { return true }
        let next = words[at + 1]
        return next.isMark(".") || next.isMark(",") || grammar.prepositions.contains(next.hash)
    }
}
