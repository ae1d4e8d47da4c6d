import OffprintCore

/// Who a reporting word says has spoken, before that is resolved to a name.
enum Referent: Sendable, Hashable {
    /// A name of the reading.
    case name(Int)
    case pronoun(Pronoun)
    /// A noun phrase without a name, as items.
    case description(Range<Int>)
    /// The subject of the reporting word before it, or of the sentence.
    case inherited
    /// A contract, a law: its wording is nobody's speech.
    case wording
}

/// The pronouns that stand for speakers.
enum Pronoun: Sendable, Hashable {
    case he, she, they, it, first
}

/// A reporting word with its subject.
struct Cue: Sendable {
    /// The item of the reporting word.
    var item: Int
    /// Its bytes.
    var text: ByteRange
    var referent: Referent
    /// The items of the subject; empty where it is inherited.
    var subject: Range<Int>
    /// The subject stands behind the word: "said Jane Doe".
    var isInverted = false
    /// "according to".
    var isSource = false
    /// "called it": names a thing, reports no clause.
    var isCalling = false
    /// "did not say".
    var isNegated = false

    /// From the first item of the tag to behind its last.
    var tag: Range<Int> {
        subject.isEmpty ? item..<item + 1 : min(item, subject.lowerBound)..<max(item + 1, subject.upperBound)
    }
}
