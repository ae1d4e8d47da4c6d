/// What a stop is: the end of a sentence, or only looks like it.
extension Sentences {
    /// A stop that ends the sentence whatever follows, when nothing but closers stands behind it.
    func plainStop(_ text: Span<UInt8>, behind: Int, _ scan: inout Scan) -> Int {
        var index = behindClosers(text, at: behind, scan)
        if index < scan.end {
            let next = Scalars.read(text, at: index, end: scan.end)
            // 「…。」と言った: the quotation is closed, the sentence is not.
            if index > behind, next.classes.contains(.letter), next.classes.contains(.unspaced) { return index }
            if next.value == 0x2C || next.value == 0x3001 || next.value == 0xFF0C { return index }
        }
        close(text, at: index, &scan, &index)
        return index
    }

    /// A run of `.`, `!`, `?`, `…`: where to read on.
    func stop(_ text: Span<UInt8>, at first: Int, _ scan: inout Scan) -> Int {
        var run = Run(first: first)
        var index = first
        while index < scan.end {
            let scalar = Scalars.read(text, at: index, end: scan.end)
            if Stops.isNarrow(scalar.value) || Stops.isWide(scalar.value) {
                run.add(scalar.value)
                index += scalar.length
                if run.spaced == 0 { run.attachedEnd = index }
            } else if scalar.value == 0x20, isSpacedStop(text, at: index + 1, scan) {
                run.spaced += 1
                index += 1
            } else {
                break
            }
        }
        // "compounds. . . . The": a full stop, then an ellipsis that opens the next sentence.
        if run.spaced == 3, run.dots == 4, first > scan.start, text[first - 1] > 0x20, index < scan.end,
            isBeginning(text, behind: index, scan)
        {
            let next = Scalars.read(text, before: first, start: scan.start)
            if next.classes.contains(.letter) {
                finish(text, at: first + 1, &scan)
                return index
            }
        }
        var behind = behindClosers(text, at: index, scan)
        if behind > index, behind < scan.end, text[behind] == 0x2E {
            behind = behindClosers(text, at: behind + 1, scan)
            run.dots += 2
        }
        behind = behindFootnote(text, at: behind, stop: first, scan)
        guard behind < scan.end else { return behind }
        let next = Scalars.read(text, at: behind, end: scan.end)
        guard next.classes.contains(.space) else {
            guard behind == index, isGluedBeginning(text, run, behind: index, scan) else { return max(behind, index) }
            close(text, at: behind, &scan, &behind)
            return behind
        }
        guard isBeginning(text, behind: behind, scan), ends(text, run, behind: behind, scan) else { return behind }
        close(text, at: behind, &scan, &behind)
        return behind
    }

    /// A run of stops.
    struct Run {
        let first: Int
        var dots = 0
        var others = 0
        var spaced = 0
        var attachedEnd = 0

        init(first: Int) { self.first = first }

        mutating func add(_ value: UInt32) {
            switch value {
            case 0x2E: dots += 1
            case 0x2026: dots += 3
            default: others += 1
            }
        }
    }

    private func isSpacedStop(_ text: Span<UInt8>, at index: Int, _ scan: Scan) -> Bool {
        guard index < scan.end, text[index] == 0x2E || text[index] == 0x21 || text[index] == 0x3F else { return false }
        guard index + 1 < scan.end else { return true }
        let next = Scalars.read(text, at: index + 1, end: scan.end)
        return next.classes.contains(.space) || Stops.isCloser(next.value)
    }

    /// Behind the closing quotes and brackets that follow a stop.
    func behindClosers(_ text: Span<UInt8>, at offset: Int, _ scan: Scan) -> Int {
        var index = offset
        while index < scan.end {
            let scalar = Scalars.read(text, at: index, end: scan.end)
            if Stops.isCloser(scalar.value) {
                let next = index + scalar.length
                // `."He`: a mark with a letter behind it opens.
                if next < scan.end, !Stops.isWide(scalar.value),
                    Scalars.read(text, at: next, end: scan.end).classes.contains(.letter), scalar.value < 0x3000
                {
                    break
                }
                index = next
            } else if spacedGuillemets, scalar.classes.contains(.space), index + scalar.length < scan.end,
                Scalars.read(text, at: index + scalar.length, end: scan.end).value == 0xBB
            {
                index += scalar.length
            } else {
                break
            }
        }
        return index
    }

    /// Behind `[12]` or a bare note number that is glued to the stop.
    private func behindFootnote(_ text: Span<UInt8>, at offset: Int, stop: Int, _ scan: Scan) -> Int {
        guard offset < scan.end, stop > scan.start else { return offset }
        var index = offset
        if text[index] == 0x5B {
            while index < scan.end, index - offset < 12, text[index] != 0x5D { index += 1 }
            return index < scan.end && text[index] == 0x5D ? index + 1 : offset
        }
        let before = Scalars.read(text, before: stop, start: scan.start)
        guard before.classes.contains(.letter) || before.value == 0x29 else { return offset }
        while index < scan.end, text[index] &- 0x30 < 10 || (text[index] == 0x20 && index > offset), index - offset < 9
        {
            index += 1
        }
        guard index > offset, index < scan.end, text[index - 1] == 0x20, text[index] &- 0x41 < 26 else { return offset }
        return index - 1
    }

    /// Whether what stands behind a stop can begin a sentence.
    func isBeginning(_ text: Span<UInt8>, behind offset: Int, _ scan: Scan) -> Bool {
        var index = offset
        while index < scan.end {
            let scalar = Scalars.read(text, at: index, end: scan.end)
            if scalar.value == 0x0A || scalar.value == 0x0D { return true }
            if scalar.classes.contains(.space) || Stops.isOpener(scalar.value) || Stops.isDash(scalar.value) {
                index += scalar.length
                continue
            }
            if scalar.value == 0x2E { return index + 1 < scan.end && text[index + 1] == 0x2E }
            if scalar.value == 0x2C || scalar.value == 0x3B || scalar.value == 0x3A { return false }
            return !scalar.classes.contains(.lower)
        }
        return true
    }

    /// "the end.The next": the page has lost a space. Only before a word that begins sentences: not in `Node.JS`.
    private func isGluedBeginning(_ text: Span<UInt8>, _ run: Run, behind: Int, _ scan: Scan) -> Bool {
        guard run.first > scan.start + 2, text[run.first - 1] &- 0x61 < 26, text[run.first - 2] &- 0x61 < 26,
            text[behind] &- 0x41 < 26
        else { return false }
        let next = NextWord(text, behind: behind, end: scan.end)
        return next.isFollowedBySpace && abbreviations.starters.contains(next.hash)
    }

    /// Whether a run of stops with white space and a possible beginning behind it ends the sentence.
    private func ends(_ text: Span<UInt8>, _ run: Run, behind: Int, _ scan: Scan) -> Bool {
        if run.others == 0, run.dots == 3 {
            // ". . ." between words is an ellipsis; "I" is a capital anywhere.
            let isApart = run.spaced == 2 && run.first > scan.start && text[run.first - 1] <= 0x20
            return !isApart && NextWord(text, behind: behind, end: scan.end).hash != Self.i
        }
        guard run.others == 0, run.dots == 1 else { return true }
        let word = wordBefore(text, run.first, scan)
        guard !word.isEmpty else { return true }
        let next = NextWord(text, behind: behind, end: scan.end)
        if next.isEnd || next.isQuestion { return true }
        let hash = hash(text, word)
        let length = word.count
        if isNumber(text, word) {
            guard abbreviations.hasOrdinals, length <= 3 else { return true }
            return next.isUpper && abbreviations.starters.contains(next.hash)
        }
        if hasInnerDot(text, word), isShortSegments(text, word) {
            let last = text[word.upperBound - 1] | 0x20
            if last == UInt8(ascii: "m"), "ap".utf8.contains(text[word.lowerBound] | 0x20), length == 3 {
                return next.isUpper && !next.isCalendarWord && !next.isShout
            }
            if Self.neverLast.contains(hash) { return false }
            return next.isUpper && abbreviations.starters.contains(next.hash)
        }
        let first = Scalars.read(text, at: word.lowerBound, end: word.upperBound)
        if first.length == length, first.classes.contains(.letter), !first.classes.contains(.unspaced),
            !isBehindApostrophe(text, word, scan)
        {
            return next.isUpper && abbreviations.starters.contains(next.hash)
        }
        if abbreviations.titles.contains(hash) { return false }
        if abbreviations.numbered.contains(hash) { return next.isUpper && !next.isRoman }
        if abbreviations.general.contains(hash) {
            if hash == Self.etc { return next.isUpper }
            return next.isUpper && abbreviations.starters.contains(next.hash)
        }
        if abbreviations.hasOrdinals, isRoman(text, word) {
            return abbreviations.starters.contains(next.hash)
        }
        return true
    }

    /// The s of "the next day's." is no initial.
    private func isBehindApostrophe(_ text: Span<UInt8>, _ word: Range<Int>, _ scan: Scan) -> Bool {
        guard word.lowerBound > scan.start + 1 else { return false }
        let before = Scalars.read(text, before: word.lowerBound, start: scan.start)
        guard before.value == 0x27 || before.value == 0x2019 else { return false }
        let start = word.lowerBound - before.length
        return start > scan.start
            && Scalars.read(text, before: start, start: scan.start).classes.contains(.letter)
    }

    private static let neverLast = WordSet("e.g i.e z.b d.h c.-à-d p.ex p.ej т.е")
    private static let i = WordHash.of("i")
    private static let etc = WordHash.of("etc")
}
