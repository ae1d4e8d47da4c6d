import OffprintCore

/// Phrases compiled for matching against a text's word hashes.
struct PhraseTable: Sendable {
    /// One phrase: what it speaks for, and how much.
    struct Phrase: Sendable {
        /// The place of its kind in ``PromoSigns/kinds``.
        var kind: Int
        var weight: Float
        /// Its words, as places in the table's hashes; a hash of 0 stands for any word.
        fileprivate var first: Int32
        fileprivate var last: Int32
        /// Where its text stands in the list.
        fileprivate var text: Int32

        /// How many words it has.
        var count: Int { Int(last - first) }
    }

    /// The phrases of inserts.
    static let inserts = PhraseTable(PromoWords.phrases)

    private let starts: WordTable
    private var phrases: [Phrase] = []
    private var hashes: [UInt64] = []
    private var groups: [Group] = []

    /// The phrases of a first word, the longest first.
    private struct Group: Sendable {
        var all: Range<Int32>
        /// Where those of one word begin.
        var short: Int32
        /// The second words of the others: a bit for each, by its hash.
        var seconds: UInt64 = 0
    }
    private var texts: [String] = []

    /// Compiles a list: see ``PromoWords``.
    init(_ list: String) {
        var grouped: [UInt64: [(words: [UInt64], kind: Int, weight: Float, text: String)]] = [:]
        var order: [UInt64] = []
        // By bytes: by characters it takes three times as long, as long as several pages.
        for line in list.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let head = line[..<colon].split(separator: UInt8(ascii: " ")).compactMap { String($0) }
            guard head.count == 2, let kind = RemovalKind(rawValue: head[0]).flatMap(PromoSigns.place),
                let weight = Float(head[1])
            else { continue }
            for part in line[line.index(after: colon)...].split(separator: UInt8(ascii: "|")) {
                let words = part.split(separator: UInt8(ascii: " "))
                let hashes = words.map { $0.elementsEqual("*".utf8) ? 0 : WordHash.of($0) }
                guard let first = hashes.first, first != 0 else { continue }
                if grouped[first] == nil { order.append(first) }
                let text = words.compactMap { String($0) }.joined(separator: " ")
                grouped[first, default: []].append((hashes, kind, weight, text))
            }
        }
        var table = WordTable(capacity: order.count)
        for first in order {
            table.insert(first, UInt16(groups.count))
            let start = Int32(phrases.count)
            for entry in (grouped[first] ?? []).sorted(by: { ($0.words.count, $0.weight) > ($1.words.count, $1.weight) }
            ) {
                let place = Int32(hashes.count)
                hashes += entry.words
                phrases.append(
                    Phrase(
                        kind: entry.kind, weight: entry.weight, first: place, last: Int32(hashes.count),
                        text: Int32(texts.count)))
                texts.append(entry.text)
            }
            groups.append(PhraseTable.group(of: start..<Int32(phrases.count), phrases, hashes))
        }
        starts = table
    }

    private static func group(of places: Range<Int32>, _ phrases: [Phrase], _ hashes: [UInt64]) -> Group {
        var group = Group(all: places, short: places.upperBound)
        for i in places {
            let phrase = phrases[Int(i)]
            guard phrase.count > 1 else {
                group.short = min(group.short, i)
                continue
            }
            let second = hashes[Int(phrase.first) + 1]
            group.seconds |= second == 0 ? .max : bit(of: second)
        }
        return group
    }

    @inline(__always)
    private static func bit(of hash: UInt64) -> UInt64 { 1 &<< (hash &>> 58) }

    /// The longest phrase that begins at a place of a text.
    @inline(__always)
    func match(_ words: Span<UInt64>, at place: Int, end: Int) -> Phrase? {
        guard let number = starts.value(of: words[place]) else { return nil }
        let group = groups[Int(number)]
        // Most texts go on in another way than any phrase does.
        let goesOn = place + 1 < end && group.seconds & PhraseTable.bit(of: words[place + 1]) != 0
        let places = goesOn ? group.all : group.short..<group.all.upperBound
        return places.isEmpty ? nil : longest(places, words, place, end)
    }

    private func longest(_ group: Range<Int32>, _ words: Span<UInt64>, _ place: Int, _ end: Int) -> Phrase? {
        let (phrases, hashes) = (phrases.span, hashes.span)
        next: for i in group {
            let phrase = phrases[Int(i)]
            guard place + phrase.count <= end else { continue }
            var at = place + 1
            for j in Int(phrase.first) + 1..<max(Int(phrase.first) + 1, Int(phrase.last)) {
                if hashes[j] != 0, hashes[j] != words[at] { continue next }
                at += 1
            }
            return phrase
        }
        return nil
    }

    /// The hashes of the words that phrases begin with.
    var firstWords: [UInt64] { groups.map { hashes[Int(phrases[Int($0.all.lowerBound)].first)] } }

    /// The words of a phrase.
    func text(of phrase: Phrase) -> String { texts[Int(phrase.text)] }
}
