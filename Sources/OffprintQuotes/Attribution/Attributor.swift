import OffprintCore
import OffprintText

/// Goes through the sentences in order: finds reporting words, resolves who speaks, and ties passages to them.
struct Attributor {
    let reading: Reading
    let finder: CueFinder
    var discourse = Discourse()
    /// One for each mark of the reading.
    var attributions: [Attribution]
    var indirect: [Quote] = []
    /// The cues of the sentence before, when it ends in a colon.
    var introduction: ResolvedCue?
    var introductionSpeaker: Speaker?
    /// A statement without a tag that nobody before it can have made, and the sentence that it is.
    var unclaimed: (mark: Int, sentence: Int)?
    /// Who introduces the block quotation that begins at a block.
    var blockIntroductions: [Int: (speaker: Speaker?, cue: ByteRange?)] = [:]
    let wantsIndirect: Bool

    init(_ reading: Reading, wantsIndirect: Bool) {
        self.reading = reading
        self.wantsIndirect = wantsIndirect
        finder = CueFinder(reading: reading)
        attributions = [Attribution](repeating: Attribution(), count: reading.marks.count)
    }

    /// Reads all sentences.
    ///
    /// - Complexity: linear in the items; what is looked back at is bounded.
    mutating func run(within deadline: Deadline) throws(StageError) {
        for index in reading.sentences.indices {
            if index % 64 == 0 { try deadline.check() }
            read(index)
        }
        resolveForward()
    }

    /// "A federal judge" of the first lines is the judge whom the article names later.
    mutating func resolveForward() {
        for index in attributions.indices where reading.marks[index].block < 4 {
            guard case .described(let range) = attributions[index].speaker, let head = indefiniteHead(range),
                let member = discourse.bearer(of: head)
            else { continue }
            attributions[index].speaker = .member(member)
            attributions[index].confidence -= 0.2
        }
    }

    func indefiniteHead(_ range: ByteRange) -> UInt64? {
        let bytes = reading.bytes
        let words = Tokens().all(in: bytes.span, range: range.range)
        guard let first = words.first, Self.indefinite.contains(first.hash), words.count <= 4 else { return nil }
        return words.last?.hash
    }

    static let indefinite = WordSet("a an ein eine un une una")

    mutating func read(_ index: Int) {
        let sentence = reading.sentences[index]
        noteBlockIntroduction(index, sentence)
        discourse.begin(block: sentence.block)
        noteSubject(sentence.items)
        claim(index, sentence)
        var cues = resolve(finder.cues(in: sentence.items), sentence)
        let marks = sentence.items.filter { reading.items[$0].mark >= 0 }
        for item in marks { markTag(of: item, sentence.items, &cues) }
        for item in marks { tie(item, index, cues) }
        if wantsIndirect {
            indirect += IndirectFinder(reading: reading, finder: finder).quotes(in: sentence.items, cues, attributions)
        }
        noteRoles(sentence.items)
        remember(sentence, cues)
    }

    /// "“It rains.” Jane Doe runs the farm.": who opens the sentence behind a statement without a tag has made it.
    mutating func claim(_ index: Int, _ sentence: Reading.Sentence) {
        guard let open = unclaimed else { return }
        if index > open.sentence { unclaimed = nil }
        guard index == open.sentence + 1, reading.sentences[open.sentence].block == sentence.block,
            let name = reading.name(startingAt: sentence.items.lowerBound)
        else { return }
        let member = reading.memberOf[name]
        guard reading.cast.members[member].kind == .person else { return }
        attributions[open.mark].speaker = .member(member)
        attributions[open.mark].confidence = 0.5
    }

    /// A block quotation begins: the sentence before it, when it ends in a colon or has a reporting word, introduces it.
    mutating func noteBlockIntroduction(_ index: Int, _ sentence: Reading.Sentence) {
        let block = sentence.block
        guard reading.blocks[block].role == .quotation, block > 0, reading.blocks[block - 1].role != .quotation,
            blockIntroductions[block] == nil, index == 0 || reading.sentences[index - 1].block != block
        else { return }
        if let introduction {
            blockIntroductions[block] = (introduction.speaker, introduction.cue.text)
        } else if let introductionSpeaker {
            blockIntroductions[block] = (introductionSpeaker, nil)
        }
    }

    // MARK: Who speaks

    mutating func resolve(_ cues: [Cue], _ sentence: Reading.Sentence) -> [ResolvedCue] {
        var resolved: [ResolvedCue] = []
        var item = sentence.items.lowerBound
        for cue in cues {
            // Names before the cue are known to a pronoun in it, and no others.
            while item < cue.item {
                noteMention(at: item, sentence)
                item += 1
            }
            let previous = resolved.last { $0.speaker != nil }
            var (speaker, confidence) = speaker(of: cue, previous, sentence)
            if case .wording = cue.referent { (speaker, confidence) = (nil, 0.5) }
            resolved.append(ResolvedCue(cue: cue, speaker: speaker, confidence: confidence))
        }
        while item < sentence.items.upperBound {
            noteMention(at: item, sentence)
            item += 1
        }
        return resolved
    }

    mutating func noteMention(at item: Int, _ sentence: Reading.Sentence) {
        guard let word = reading.word(item), word.kind == .word else { return }
        if let name = reading.name(startingAt: item) {
            if reading.words[reading.names[name].firstWord].range.start == word.range.start {
                // "Acme's coach": the coach is spoken of.
                let end = finder.lastItem(of: name, near: item) + 1
                let isOwner = end < sentence.items.upperBound && reading.word(end)?.kind == .clitic
                if !isOwner { discourse.mention(reading.memberOf[name]) }
                if end < sentence.items.upperBound, let after = reading.word(end),
                    let pronoun = Self.reflexive(after.hash), finder.grammar === Grammar.english
                {
                    discourse.learn(pronoun, of: reading.memberOf[name])
                }
            }
        } else if let pronoun = finder.pronoun(word) ?? Self.reflexive(word.hash), pronoun == .he || pronoun == .she {
            if !discourse.isAboutUnnamed, discourse.description(for: pronoun, in: reading.cast) == nil,
                let member = discourse.antecedent(of: pronoun, in: reading.cast)
            {
                discourse.mention(member)
                // "il" and "sie" may be anything.
                if finder.grammar === Grammar.english { discourse.learn(pronoun, of: member) }
            }
        } else if item > sentence.items.lowerBound, let before = reading.word(item - 1),
            Self.definite.contains(before.hash), let member = discourse.bearer(of: word.hash),
            reading.cast.members[member].kind == .person
        {
            // "The mayor persuaded him": she is the mayor.
            discourse.mention(member)
        } else if finder.grammar.bodies.contains(word.hash), item > sentence.items.lowerBound,
            let before = reading.word(item - 1), Self.definite.contains(before.hash),
            let member = discourse.bearer(of: word.hash) ?? discourse.lastOrganization(in: reading.cast)
        {
            discourse.mention(member)
        }
    }

    mutating func speaker(
        of cue: Cue, _ previous: ResolvedCue?, _ sentence: Reading.Sentence
    ) -> (Speaker?, Double) {
        switch cue.referent {
        case .name(let name):
            let member = reading.memberOf[name]
            if reading.cast.members[member].isDoubtful, let word = reading.names[name].words.last {
                discourse.note(role: reading.words[word].hash, of: member)
            }
            return (.member(member), 0.95)
        case .pronoun(let pronoun):
            if pronoun == .they || pronoun == .it, sentence.block == discourse.lastSpeakerBlock,
                case .described = discourse.lastSpeaker
            {
                return (discourse.lastSpeaker, 0.65)
            }
            if pronoun == .they, let plural = discourse.plurality { return (.described(plural), 0.6) }
            if let text = discourse.description(for: pronoun, in: reading.cast) { return (.described(text), 0.6) }
            if let member = discourse.antecedent(of: pronoun, in: reading.cast) {
                discourse.learn(pronoun, of: member)
                return (.member(member), 0.8)
            }
            if pronoun == .they || pronoun == .it, let last = discourse.lastSpeaker,
                sentence.block - discourse.lastSpeakerBlock < 3
            {
                return (last, 0.5)
            }
            return (nil, 0.4)
        case .description(let items): return described(items)
        case .inherited:
            if let previous { return (previous.speaker, previous.confidence - 0.05) }
            if let subject = mainSubject(before: cue.item, sentence) { return (subject, 0.7) }
            return (nil, 0.3)
        case .wording: return (nil, 0.5)
        }
    }

    /// The first name or pronoun of a sentence that stands in no prepositional phrase.
    func mainSubject(before item: Int, _ sentence: Reading.Sentence) -> Speaker? {
        var at = sentence.items.lowerBound
        var fallback: Speaker?
        while at < item {
            guard let word = reading.word(at) else { break }
            if let name = reading.name(startingAt: at) {
                let speaker = Speaker.member(reading.memberOf[name])
                let before = at > sentence.items.lowerBound ? reading.word(at - 1) : nil
                if before.map({ $0.kind == .word && finder.grammar.prepositions.contains($0.hash) }) != true {
                    let end = finder.lastItem(of: name, near: at) + 1
                    guard end < item, let after = reading.word(end) else { return speaker }
                    if after.kind == .word && !finder.grammar.prepositions.contains(after.hash) || after.isMark(",") {
                        return speaker
                    }
                }
                if fallback == nil { fallback = speaker }
            } else if let pronoun = finder.pronoun(word), pronoun == .he || pronoun == .she,
                let member = discourse.antecedent(of: pronoun, in: reading.cast)
            {
                return .member(member)
            }
            at += 1
        }
        if let fallback { return fallback }
        guard let first = reading.word(sentence.items.lowerBound), finder.isDeterminer(first) else { return nil }
        var end = sentence.items.lowerBound + 1
        while end < item, let word = reading.word(end), finder.isNoun(word) || word.kind == .clitic {
            // "The note puts the cost at": the word before a second article was the verb.
            if finder.isDeterminer(word), end > sentence.items.lowerBound + 2 {
                end -= 1
                break
            }
            if end > sentence.items.lowerBound + 1, finder.endsInEd(word) { break }
            end += 1
        }
        guard end > sentence.items.lowerBound + 1 else { return nil }
        return described(sentence.items.lowerBound..<end).0
    }

    /// "the senator", "the company": who was introduced so; else the words as they stand.
    func described(_ items: Range<Int>) -> (Speaker?, Double) {
        // "the 36-year-old": whoever is spoken of.
        if items.count == 2, reading.word(items.lowerBound + 1)?.kind == .number,
            let member = discourse.mainMember(within: 3, of: discourse.block, in: reading.cast)
        {
            return (.member(member), 0.6)
        }
        guard let first = reading.word(items.lowerBound), let head = finder.head(of: items) else { return (nil, 0.3) }
        let text = ByteRange(start: reading.items[items.lowerBound].start, end: reading.items[items.upperBound - 1].end)
        let isShort = items.count <= 3
        if isShort, Self.definite.contains(first.hash) {
            if let member = discourse.bearer(of: head) { return (.member(member), 0.75) }
            if finder.grammar.bodies.contains(head), items.count == 2,
                let member = discourse.lastOrganization(in: reading.cast)
            {
                return (.member(member), 0.65)
            }
        }
        return (.described(text), 0.7)
    }

    static let definite = WordSet("the that this der die das le la l el al del dem den")

    static let masculine = WordSet("himself his")
    static let feminine = WordSet("herself her")

    static func reflexive(_ hash: UInt64) -> Pronoun? {
        masculine.contains(hash) ? .he : feminine.contains(hash) ? .she : nil
    }

    mutating func remember(_ sentence: Reading.Sentence, _ cues: [ResolvedCue]) {
        for cue in cues {
            if let speaker = cue.speaker { discourse.speak(speaker, block: sentence.block) }
        }
        if let items = finder.pluralSubject(of: sentence.items) {
            discourse.note(
                plural: ByteRange(
                    start: reading.items[items.lowerBound].start, end: reading.items[items.upperBound - 1].end))
        }
        introduction = nil
        introductionSpeaker = nil
        guard let last = reading.word(sentence.items.upperBound - 1), last.isMark(":") else { return }
        introduction = cues.last { $0.speaker != nil && !$0.isTag }
        if introduction == nil { introductionSpeaker = mainSubject(before: sentence.items.upperBound, sentence) }
    }
}
