import OffprintCore

/// The single words that a site is called by: those of its name, and the parts of its address. A text that names them again
/// and again, in one section and nowhere else, is about its publisher.
struct OwnNames {
    private static let ofAddress: UInt16 = 1
    private static let ofName: UInt16 = 2
    /// The whole of the address's name, which tells in small letters too.
    private static let whole: UInt16 = 4

    private var table = WordTable(capacity: 192)

    /// Reads the site's name from an article's metadata.
    ///
    /// - Parameter address: the site's registrable domain, as UTF-8; empty where it is not known.
    init(_ article: Article, address: [UInt8]) {
        for name in [article.metadata.site?.value, article.structuredData.meta("og:site_name")] {
            if let name { addName(name) }
        }
        addAddress(address)
    }

    /// Takes the words of a name up to what stands behind a bar or a dash; a sentence is no name.
    private mutating func addName(_ name: String) {
        var end = name.endIndex
        for mark in [" | ", " - ", " – ", " — ", ": "] {
            if let place = name.firstRange(of: mark)?.lowerBound, place > name.startIndex { end = min(end, place) }
        }
        let words = name[..<end].split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        guard words.count <= 5 else { return }
        for word in words where word.count > 2 { insert(Array(word.lowercased().utf8), OwnNames.ofName) }
    }

    /// Takes the name of a registrable domain, and the words that it may begin or end with.
    private mutating func addAddress(_ site: [UInt8]) {
        let label = site.prefix { $0 != 0x2E }.filter { $0 != 0x2D }
        guard label.count >= 3, label.count <= 40 else { return }
        insert(label, OwnNames.ofAddress | OwnNames.whole)
        for count in stride(from: 4, to: label.count, by: 1) {
            insert(Array(label.prefix(count)), OwnNames.ofAddress)
            insert(Array(label.suffix(count)), OwnNames.ofAddress)
        }
    }

    /// Puts a word in, and its genitive.
    private mutating func insert(_ word: [UInt8], _ kind: UInt16) {
        var hashes: [UInt64] = []
        for form in [word, word + [0x73]] {
            WordStream.append(form.span, from: 0, to: form.count, to: &hashes)
        }
        for hash in hashes
        where !FunctionWords.table.contains(hash) && !OwnNames.common.contains(hash) {
            table.update(hash) { ($0 ?? 0) | kind }
        }
    }

    /// Words of so many names that they are nobody's.
    private static let common = WordStream.set(of: PromoWords.commonNames)

    /// Where the names stand in some blocks.
    ///
    /// A word that stands in small letters anywhere is a common word, and no name.
    ///
    /// - Parameter ends: the place after each block's last word.
    /// - Complexity: O(words).
    func mentions(in words: Span<UInt64>, _ capitals: Span<Bool>, ends: Span<Int32>) -> [Mentions] {
        var mentions = [Mentions](repeating: Mentions(), count: ends.count)
        guard table.count > 0 else { return mentions }
        var found: [(block: Int, place: Int, word: UInt64, kind: UInt16, isCapital: Bool)] = []
        var start = 0
        for block in 0..<ends.count {
            let end = Int(ends[block])
            for i in start..<end {
                guard let kind = table.value(of: words[i]) else { continue }
                found.append((block, i - start, words[i], kind, capitals[i]))
            }
            start = end
        }
        let small = Set(found.lazy.filter { !$0.isCapital && $0.kind & OwnNames.whole == 0 }.map(\.word))
        for mention in found where !small.contains(mention.word) {
            mentions[mention.block].add(
                isOfAddress: mention.kind & OwnNames.ofAddress != 0, isOfName: mention.kind & OwnNames.ofName != 0,
                leads: mention.place < 3)
        }
        return mentions
    }

    /// Whether a title has one of the names.
    func stand(in words: [UInt64]) -> Bool {
        words.contains { table.contains($0) }
    }

    /// How often a block names its publisher.
    struct Mentions {
        private var ofAddress: Float = 0
        private var ofName: Float = 0
        /// Whether one of the first three words does.
        private(set) var leads = false

        /// A word of the name is often one of the address too.
        var count: Float { max(ofAddress, ofName) }

        fileprivate mutating func add(isOfAddress: Bool, isOfName: Bool, leads: Bool) {
            if isOfAddress { ofAddress += 1 }
            if isOfName { ofName += 1 }
            if leads { self.leads = true }
        }
    }
}
