import OffprintCore

/// Which blocks are kept, while it is decided, with the reasons of cuts that are not the scores' own.
struct Choice {
    /// Whether each block is kept.
    private(set) var keeps: [Bool]
    /// Of each block the place of its reason, from 1 on; 0 for one without.
    private var places: [Int32]
    private var reasons: [(kind: RemovalKind, reason: String)] = []
    /// The blocks that a rule or a selector names: nothing but another of them cuts them.
    private var isNamed: [Bool]

    /// What the scores chose.
    init(_ keeps: [Bool]) {
        self.keeps = keeps
        isNamed = Array(repeating: false, count: keeps.count)
        places = Array(repeating: 0, count: keeps.count)
    }

    /// Keeps a block that the user's own words name.
    mutating func keep(_ index: Int, named: Bool = true) {
        keeps[index] = true
        places[index] = 0
        if named { isNamed[index] = true }
    }

    /// Cuts a block; one that is cut already keeps its reason.
    mutating func cut(_ index: Int, as kind: RemovalKind, because reason: String) {
        guard keeps[index] else { return }
        keeps[index] = false
        tell(index, kind, reason)
    }

    /// Cuts a block because the user says so: this reason stands before all others.
    mutating func drop(_ index: Int, because reason: String) {
        keeps[index] = false
        tell(index, .otherUI, reason)
    }

    /// Leaves a block to the reasons that the page gives, where it is not kept.
    mutating func leave(_ index: Int) { keeps[index] = false }

    /// Whether the user's own words keep a block.
    func isNamed(_ index: Int) -> Bool { isNamed[index] }

    /// As what and why a block was cut; nil where the scores did it.
    func reason(for index: Int) -> (kind: RemovalKind, reason: String)? {
        places[index] > 0 ? reasons[Int(places[index]) - 1] : nil
    }

    private mutating func tell(_ index: Int, _ kind: RemovalKind, _ reason: String) {
        reasons.append((kind, reason))
        places[index] = Int32(reasons.count)
    }
}
