import OffprintCore
import OffprintText

/// Who was spoken of, sentence by sentence, so that pronouns and descriptions can be referred back.
struct Discourse {
    /// One sentence's mentions.
    private struct Entry {
        var block: Int
        /// Those who speak in it.
        var speakers: [Int] = []
        /// Those who are named in it, in order.
        var named: [Int] = []
        /// A speaker without a name.
        var described: Speaker?
        /// A person or a document without a name that the sentence is about.
        var subject: (text: ByteRange, isPerson: Bool)?
    }

    private var entries: [Entry] = []
    /// A plural noun phrase that "they" may stand for, and the number of sentences read when it stood there.
    private var plural: (text: ByteRange, at: Int)?
    private var count = 0
    private var roles: [UInt64: Int] = [:]
    /// What pronouns told of those whose names tell nothing.
    private var genders: [Int: Gender] = [:]
    private(set) var lastSpeaker: Speaker?
    private(set) var lastSpeakerBlock = -10

    /// The block that is being read.
    var block: Int { entries.last?.block ?? 0 }

    /// A new sentence.
    mutating func begin(block: Int) {
        if entries.count > 64 { entries.removeFirst(32) }
        entries.append(Entry(block: block))
        count += 1
    }

    /// "They" may be these.
    mutating func note(plural text: ByteRange) { plural = (text, count) }

    /// What "they" stands for, when a plural subject stood in this sentence or just before it.
    var plurality: ByteRange? { plural.flatMap { count - $0.at <= 2 ? $0.text : nil } }

    mutating func mention(_ member: Int) { entries[entries.count - 1].named.append(member) }

    mutating func speak(_ speaker: Speaker, block: Int) {
        lastSpeaker = speaker
        lastSpeakerBlock = block
        switch speaker {
        case .member(let member): entries[entries.count - 1].speakers.append(member)
        case .described: entries[entries.count - 1].described = speaker
        }
    }

    /// The sentence is about somebody, or some document, without a name: "A radar operator", "The letter".
    mutating func note(subject text: ByteRange, isPerson: Bool) {
        entries[entries.count - 1].subject = (text, isPerson)
    }

    /// Whether the sentence that is read is about a person without a name.
    var isAboutUnnamed: Bool { entries.last?.subject?.isPerson == true }

    /// A pronoun was referred to a member, and tells its gender.
    mutating func learn(_ pronoun: Pronoun, of member: Int) {
        guard pronoun == .he || pronoun == .she, genders[member] == nil else { return }
        genders[member] = pronoun == .he ? .male : .female
    }

    /// "the mayor" is this one from here on.
    mutating func note(role: UInt64, of member: Int) {
        roles[Self.sameRoles[role] ?? role] = member
    }

    /// Who a description is about, where a role was noted for somebody.
    func bearer(of role: UInt64) -> Int? { roles[Self.sameRoles[role] ?? role] }

    private static let sameRoles = Dictionary(
        [
            ("sen", "senator"), ("rep", "representative"), ("gov", "governor"), ("prof", "professor"), ("dr", "doctor"),
            ("capt", "captain"), ("sgt", "sergeant"), ("lt", "lieutenant"), ("det", "detective"), ("gen", "general"),
            ("ceo", "executive"), ("spokesman", "spokesperson"), ("spokeswoman", "spokesperson"),
            ("congresswoman", "lawmaker"), ("congressman", "lawmaker"), ("chairwoman", "chair"), ("chairman", "chair"),
            ("attorney", "lawyer"), ("councilwoman", "councilmember"), ("councilman", "councilmember"),
            ("rev", "pastor"), ("reverend", "pastor"), ("professorin", "professor"), ("ministerin", "minister"),
        ].map { (WordHash.of($0.0), WordHash.of($0.1)) }, uniquingKeysWith: { first, _ in first })

    /// The member that a pronoun stands for.
    func antecedent(of pronoun: Pronoun, in cast: Cast) -> Int? {
        guard let here = entries.last else { return nil }
        let reach = pronoun == .they ? 3 : 14
        for (distance, entry) in entries.reversed().enumerated() {
            guard distance < reach, here.block - entry.block < 8 else { break }
            for member in entry.speakers.reversed() + entry.named where fits(member, cast, pronoun) {
                return member
            }
        }
        return nil
    }

    /// Who or what without a name a pronoun stands for, when nobody fitting was named since.
    func description(for pronoun: Pronoun, in cast: Cast) -> ByteRange? {
        guard let here = entries.last, pronoun != .they, pronoun != .first else { return nil }
        for (distance, entry) in entries.reversed().enumerated() {
            guard distance < 6, here.block - entry.block < 2 else { return nil }
            if (entry.speakers + entry.named).contains(where: { fits($0, cast, pronoun) }) { return nil }
            if distance > 0, let subject = entry.subject, subject.isPerson == (pronoun != .it) { return subject.text }
        }
        return nil
    }

    private func fits(_ index: Int, _ cast: Cast, _ pronoun: Pronoun) -> Bool {
        let member = cast.members[index]
        let gender = member.gender ?? genders[index]
        return switch pronoun {
        case .he: gender != .female && isPerson(member)
        case .she: gender != .male && isPerson(member)
        case .it, .they: member.kind == .organization
        case .first: false
        }
    }

    /// Who is spoken of in the latest sentence of the block that speaks of somebody.
    func main(of block: Int, in cast: Cast) -> Speaker? {
        for entry in entries.reversed() {
            guard entry.block == block else { return nil }
            if let speaker = entry.speakers.last { return .member(speaker) }
            if let described = entry.described { return described }
            if let person = entry.named.first(where: { cast.members[$0].kind == .person }) { return .member(person) }
        }
        return nil
    }

    private func isPerson(_ member: Cast.Member) -> Bool {
        member.kind == .person || (member.kind == .unknown && member.gender != nil)
    }

    /// The organisation that was named last: "the company".
    func lastOrganization(in cast: Cast) -> Int? {
        for entry in entries.reversed().prefix(20) {
            for member in entry.speakers.reversed() + entry.named where cast.members[member].kind == .organization {
                return member
            }
        }
        return nil
    }

    /// The first who is named, or the last who speaks, in the latest sentence that has either.
    func mainMember(within blocks: Int, of block: Int, in cast: Cast) -> Int? {
        for entry in entries.reversed() {
            guard block - entry.block <= blocks else { return nil }
            if let speaker = entry.speakers.last { return speaker }
            if let person = entry.named.first(where: { cast.members[$0].kind == .person }) { return person }
        }
        return nil
    }
}

/// Who spoke.
enum Speaker: Sendable, Hashable {
    /// A member of the cast.
    case member(Int)
    /// A description as written.
    case described(ByteRange)
}
