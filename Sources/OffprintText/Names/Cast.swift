public import OffprintCore

/// Who and what an article names: each member once, under the fullest name that the article gives it.
///
/// A surname, a first name or an acronym is referred to the member that was mentioned last under a name that it fits.
public struct Cast: Sendable {
    /// One who is named.
    public struct Member: Sendable, Hashable {
        /// The bytes of the fullest mention so far.
        public var range: ByteRange
        /// What it is.
        public var kind: Name.Kind
        /// As titles and first names tell.
        public var gender: Gender?
        /// How many words the fullest mention has.
        public var wordCount: Int
        /// Only ever seen as the first word of a sentence.
        public var isDoubtful: Bool
        var first: UInt64
        var last: UInt64
        var initial: UInt8
        var hasInitialOnly: Bool
        var mention: Int
    }

    /// The members, in the order of their first mention.
    public private(set) var members: [Member] = []
    private var bySurname: [UInt64: [Int]] = [:]
    private var byFirst: [UInt64: Int] = [:]
    private var byAcronym: [UInt64: Int] = [:]
    private var mentions = 0

    /// Nobody yet.
    public init() {}

    /// The member that a mention is about; a new one when it fits nobody.
    ///
    /// - Parameter words: the list that the name's words are places in.
    /// - Complexity: constant, but for the words of the name.
    public mutating func member(for name: Name, words: [Word], text: Span<UInt8>) -> Int {
        let own = words[name.words].filter { $0.kind == .word && !NameWords.suffixes.contains($0.hash) }
        guard let first = own.first, let last = own.last else {
            return add(name, words[name.words.lowerBound], nil, 1, text)
        }
        mentions += 1
        let found = own.count > 1 ? known(name, first, last, text) : knownSingle(name, last)
        if let found {
            take(name, into: found, first: first, last: last, count: own.count, text)
            return found
        }
        let index = add(name, first, last, own.count, text)
        if own.count > 2, name.kind == .organization { noteAcronym(of: own, text, index) }
        return index
    }

    /// Says that a member is also known by another name: an acronym in brackets behind it.
    public mutating func alias(_ hash: UInt64, of member: Int) { byAcronym[hash] = member }

    /// Notes a gender that a pronoun told.
    public mutating func note(_ gender: Gender, of member: Int) {
        if members[member].gender == nil { members[member].gender = gender }
    }

    private func known(_ name: Name, _ first: Word, _ last: Word, _ text: Span<UInt8>) -> Int? {
        let initial = text[first.start] | 0x20
        let isInitial = first.end - first.start == 1
        return bySurname[last.hash]?.last { index in
            let member = members[index]
            if member.wordCount == 1 { return member.kind != .organization || name.kind == .organization }
            if member.first == first.hash { return true }
            return (member.hasInitialOnly || isInitial) && member.initial == initial
        }
    }

    private func knownSingle(_ name: Name, _ word: Word) -> Int? {
        if let acronym = byAcronym[word.hash], word.isAllCaps { return acronym }
        let fitting = (bySurname[word.hash] ?? []).filter { index in
            guard let gender = name.gender ?? titleGender(name), let known = members[index].gender else { return true }
            return gender == known
        }
        if let found = fitting.max(by: { members[$0].mention < members[$1].mention }) { return found }
        return byFirst[word.hash]
    }

    private func titleGender(_ name: Name) -> Gender? { name.hasTitle ? name.gender : nil }

    private mutating func take(
        _ name: Name, into index: Int, first: Word, last: Word, count: Int, _ text: Span<UInt8>
    ) {
        members[index].mention = mentions
        if members[index].gender == nil { members[index].gender = name.gender }
        if !name.isDoubtful { members[index].isDoubtful = false }
        if name.hasTitle, members[index].wordCount == 1 { members[index].kind = .person }
        guard members[index].wordCount == 1, count > 1 else {
            if members[index].kind == .unknown { members[index].kind = name.kind }
            return
        }
        members[index].range = name.range
        members[index].kind = name.kind
        members[index].wordCount = count
        members[index].first = first.hash
        members[index].initial = text[first.start] | 0x20
        members[index].hasInitialOnly = first.end - first.start == 1
        byFirst[first.hash] = index
    }

    private mutating func add(_ name: Name, _ first: Word, _ last: Word?, _ count: Int, _ text: Span<UInt8>) -> Int {
        let last = last ?? first
        let index = members.count
        members.append(
            Member(
                range: name.range, kind: name.kind, gender: name.gender, wordCount: count, isDoubtful: name.isDoubtful,
                first: first.hash, last: last.hash, initial: text[first.start] | 0x20,
                hasInitialOnly: first.end - first.start == 1, mention: mentions))
        var bearers = bySurname[last.hash] ?? []
        // A text with thousands of Smiths stays linear: only the latest few are looked at.
        if bearers.count >= 8 { bearers.removeFirst() }
        bearers.append(index)
        bySurname[last.hash] = bearers
        if count > 1 { byFirst[first.hash] = index }
        return index
    }

    private mutating func noteAcronym(of words: [Word], _ text: Span<UInt8>, _ index: Int) {
        var hash = WordHash()
        var count = 0
        for word in words where word.isCapitalized {
            let byte = text[word.start]
            guard byte < 0x80 else { return }
            hash.add(byte | 0x20)
            count += 1
        }
        if count > 1 { byAcronym[hash.value] = index }
    }
}
