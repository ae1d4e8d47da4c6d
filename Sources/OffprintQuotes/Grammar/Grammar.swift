import OffprintText

/// The words of a language that reporting clauses are made of.
final class Grammar: Sendable {
    /// Reporting verbs, every form of them.
    let cues: WordSet
    /// Reporting verbs that name a thing rather than report a clause: "called it".
    let calling: WordSet
    /// Forms that are nouns as well ("claims", "notes"): verbs only right behind a name or a pronoun.
    let ambiguous: WordSet
    /// Verbs that take a clause without "that" as readily as with it.
    let naked: WordSet
    /// What may stand between a subject and its verb: auxiliaries and adverbs.
    let auxiliaries: WordSet
    /// Forms of "to be": with a calling verb they make a passive.
    let being: WordSet
    let determiners: WordSet
    let prepositions: WordSet
    let conjunctions: WordSet
    /// "that" and its like.
    let complementizers: WordSet
    let relatives: WordSet
    let male: WordSet
    let female: WordSet
    let plural: WordSet
    let neuter: WordSet
    let firstPerson: WordSet
    /// "according" of "according to", "selon", "laut".
    let sources: WordSet
    /// "so" of German tags: "…", so Müller.
    let tags: WordSet
    /// Finite verbs that show a clause.
    let finite: WordSet
    /// Before a mark: what follows is a name, a title, a word.
    let naming: WordSet
    /// Documents whose wording nobody speaks.
    let wordings: WordSet
    /// Common nouns for organisations: "the company".
    let bodies: WordSet
    /// A comma stands before a reported clause.
    let putsCommaBeforeClause: Bool

    init(
        cues: WordSet, calling: WordSet, ambiguous: WordSet, naked: WordSet, auxiliaries: WordSet, being: WordSet,
        determiners: WordSet, prepositions: WordSet, conjunctions: WordSet, complementizers: WordSet,
        relatives: WordSet, male: WordSet, female: WordSet, plural: WordSet, neuter: WordSet, firstPerson: WordSet,
        sources: WordSet, tags: WordSet, finite: WordSet, naming: WordSet, wordings: WordSet, bodies: WordSet,
        putsCommaBeforeClause: Bool = false
    ) {
        self.cues = cues
        self.calling = calling
        self.ambiguous = ambiguous
        self.naked = naked
        self.auxiliaries = auxiliaries
        self.being = being
        self.determiners = determiners
        self.prepositions = prepositions
        self.conjunctions = conjunctions
        self.complementizers = complementizers
        self.relatives = relatives
        self.male = male
        self.female = female
        self.plural = plural
        self.neuter = neuter
        self.firstPerson = firstPerson
        self.sources = sources
        self.tags = tags
        self.finite = finite
        self.naming = naming
        self.wordings = wordings
        self.bodies = bodies
        self.putsCommaBeforeClause = putsCommaBeforeClause
    }

    static func of(_ language: String?) -> Grammar {
        switch LanguageCode.primary(language) ?? "en" {
        case "de": german
        case "fr": french
        case "es": spanish
        default: english
        }
    }
}
