import OffprintCore
import OffprintText

/// Block quotations and embedded posts without marks, when somebody is named as their author.
struct BlockQuotations {
    let article: Article
    let reading: Reading

    /// A run of neighbouring quotation blocks, as places in the reading.
    private func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, block) in reading.blocks.enumerated() where block.role == .quotation {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// The quotations; a run that holds marked passages is left to them, unless it is signed.
    func quotes(_ introductions: [Int: (speaker: Speaker?, cue: ByteRange?)]) -> [(quote: Quote, blocks: Range<Int>)] {
        let names = SpeakerNames(reading: reading)
        return runs().compactMap { run in
            if let quote = headed(run, names) { return (quote, run) }
            let signature = signature(of: run)
            let body = signature.map { run.lowerBound..<$0.body } ?? run
            guard !body.isEmpty else { return nil }
            let introduction = introductions[run.lowerBound]
            guard let speaker = signature?.name ?? introduction?.speaker.map(names.name(of:)) else { return nil }
            let parts = body.compactMap { content(of: reading.blocks[$0], signature?.cut) }
            guard !parts.isEmpty else { return nil }
            let quote = Quote(
                parts: parts, kind: .direct, speaker: speaker, cue: introduction?.cue.map(reading.string),
                confidence: signature == nil ? 0.8 : 0.85)
            return (quote, run)
        }
    }

    /// "somebody wrote:" in a block of its own at the head of a run.
    private func headed(_ run: Range<Int>, _ names: SpeakerNames) -> Quote? {
        let head = reading.blocks[run.lowerBound]
        guard run.count > 1, head.words.count > 2, head.words.count < 12,
            reading.words[head.words.upperBound - 1].isMark(":")
        else { return nil }
        let cue = reading.words[head.words.upperBound - 2]
        guard reading.grammar.cues.contains(cue.hash) else { return nil }
        let starting = reading.nameStarting[head.words.lowerBound]
        let described = ByteRange(
            start: reading.words[head.words.lowerBound].range.start,
            end: reading.words[head.words.upperBound - 3].range.end)
        let speaker = starting >= 0 ? Speaker.member(reading.memberOf[Int(starting)]) : .described(described)
        let parts = run.dropFirst().compactMap { content(of: reading.blocks[$0], nil) }
        guard !parts.isEmpty else { return nil }
        return Quote(
            parts: parts, kind: .direct, speaker: names.name(of: speaker), cue: reading.string(cue.range),
            confidence: 0.8)
    }

    /// "— Name" at the end of a run, in a block of its own or at the end of the last.
    private func signature(of run: Range<Int>) -> (name: String, body: Int, cut: Int32?)? {
        let last = reading.blocks[run.upperBound - 1]
        if let cited = citation(in: last, run) { return cited }
        guard let dash = last.words.last(where: { isDash(reading.words[$0]) && isApart($0, last) }),
            dash + 1 < last.words.upperBound,
            last.words.upperBound - dash < 24, let name = firstName(behind: dash, last) ?? author(behind: dash, last)
        else { return nil }
        let isOwnBlock = dash == last.words.lowerBound
        return (
            name, isOwnBlock ? run.upperBound - 1 : run.upperBound, isOwnBlock ? nil : reading.words[dash].range.start
        )
    }

    /// A name in `cite` at the end of a run.
    private func citation(in block: ReadBlock, _ run: Range<Int>) -> (name: String, body: Int, cut: Int32?)? {
        guard let span = article.spans(of: article.blocks[block.index]).last(where: { $0.kind == .cite }),
            let first = block.words.first(where: { reading.words[$0].range.start >= span.text.start }),
            reading.words[first].range.start < span.text.end,
            let named = (first..<min(first + 3, block.words.upperBound)).first(where: { reading.nameStarting[$0] >= 0 })
        else { return nil }
        let name = SpeakerNames(reading: reading).name(of: .member(reading.memberOf[Int(reading.nameStarting[named])]))
        let isOwnBlock = first == block.words.lowerBound || isDash(reading.words[block.words.lowerBound])
        return (name, isOwnBlock ? run.upperBound - 1 : run.upperBound, isOwnBlock ? nil : span.text.start)
    }

    private func isDash(_ word: Word) -> Bool {
        word.isMark("—") || word.isMark("–") || word.isMark("-") || word.isMark("―")
    }

    /// Behind the dash of a signature stands a name, before it the end of a sentence or a line.
    private func isApart(_ at: Int, _ block: ReadBlock) -> Bool {
        guard at > block.words.lowerBound else { return true }
        let before = reading.words[at - 1]
        if before.kind == .punctuation, !before.isMark(",") { return true }
        return reading.bytes[before.end..<reading.words[at].start].contains(0x0A)
    }

    private func firstName(behind dash: Int, _ block: ReadBlock) -> String? {
        let starting = reading.nameStarting[dash + 1]
        guard starting >= 0 else { return nil }
        return SpeakerNames(reading: reading).name(of: .member(reading.memberOf[Int(starting)]))
    }

    /// "— Letter from the court of auditors to the ministry": whose document it is.
    private func author(behind dash: Int, _ block: ReadBlock) -> String? {
        guard
            let from = (dash + 1..<min(dash + 6, block.words.upperBound)).first(where: {
                Self.from.contains(reading.words[$0].hash)
            })
        else { return nil }
        var first = from + 1
        if first < block.words.upperBound, reading.grammar.determiners.contains(reading.words[first].hash) {
            first += 1
        }
        var end = first
        while end < block.words.upperBound, reading.words[end].kind == .word, reading.words[end].hash != CueFinder.to {
            end += 1
        }
        guard end > first else { return nil }
        return SpeakerNames(reading: reading).name(
            of: .described(
                ByteRange(start: reading.words[first].range.start, end: reading.words[end - 1].range.end)))
    }

    private static let from = WordSet("from by")

    /// The block's text without outer marks, cut before the signature.
    private func content(of block: ReadBlock, _ cut: Int32?) -> ByteRange? {
        var range = block.text.range
        if let cut, range.contains(Int(cut)) { range = range.lowerBound..<Int(cut) }
        let bytes = reading.bytes
        let span = bytes.span
        while !range.isEmpty {
            let first = Scalars.read(span, at: range.lowerBound, end: range.upperBound)
            guard first.classes.contains(.space) || first.value == 0x22 || first.value == 0x201C || first.value == 0xAB
            else { break }
            range = range.lowerBound + first.length..<range.upperBound
        }
        while !range.isEmpty {
            let last = Scalars.read(span, before: range.upperBound, start: range.lowerBound)
            guard last.classes.contains(.space) || last.value == 0x22 || last.value == 0x201D || last.value == 0xBB
            else { break }
            range = range.lowerBound..<range.upperBound - last.length
        }
        return range.isEmpty ? nil : ByteRange(range)
    }
}
