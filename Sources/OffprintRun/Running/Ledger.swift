import OffprintCore

/// Appends what is through to the outputs, in input order, and keeps the count.
struct Ledger {
    private(set) var report: RunReport
    private let outputs: [any DocumentOutput]
    private let deadLetter: @Sendable (DeadLetter) throws(OutputError) -> Void
    private let stopAfter: Double

    init(_ plan: RunPlan) {
        outputs = plan.outputs
        deadLetter = plan.deadLetter
        stopAfter = plan.pipeline.errors.then == .stop ? 0 : plan.pipeline.errors.stopAfter
        report = RunReport(entries: plan.pipeline.entries.map { EntryStatistics(name: $0.name) })
    }

    private var settled: Int { report.written + report.dropped.values.reduce(0, +) + deadCount }
    var deadCount: Int { report.dead.values.reduce(0, +) }
    var done: Int { settled }

    /// Appends a run of documents, up to one after which the run has to stop.
    ///
    /// - Returns: why the run has to stop; nil when it goes on.
    mutating func append(_ items: [Finished]) -> RunReport.Ending? {
        for item in items {
            do {
                switch item.outcome {
                case .rendered(let forms):
                    for (output, form) in zip(outputs, forms) { try Ledger.append(form, to: output) }
                    report.written += 1
                case .dropped(let reason): report.dropped[reason, default: 0] += 1
                case .dead(let letter):
                    try deadLetter(letter)
                    report.dead[letter.error.kind.description, default: 0] += 1
                }
            } catch {
                return .outputFailed(error)
            }
            if isOverBudget(atEnd: false) { return .overErrorBudget }
        }
        return nil
    }

    /// Whether too many documents have failed.
    func isOverBudget(atEnd: Bool) -> Bool {
        guard atEnd || settled >= 200 || stopAfter == 0, settled > 0 else { return false }
        return Double(deadCount) > stopAfter * Double(settled)
    }

    mutating func add(_ statistics: [EntryStatistics]) {
        for (place, entry) in statistics.enumerated() { report.entries[place].add(entry) }
    }

    /// Takes back the counts of documents that never reached the outputs, and completes the report.
    mutating func close(ending: RunReport.Ending, read: Int, renamed: Int, lostThreads: Int, elapsed: Duration) {
        report.ending = ending
        report.read = read
        report.renamed = renamed
        report.lostThreads = lostThreads
        report.elapsed = elapsed
    }

    mutating func count(failure place: Int) {
        report.entries[place].entered += 1
        report.entries[place].failed += 1
    }

    private static func append<Output: DocumentOutput>(_ form: any Sendable, to output: Output) throws(OutputError) {
        guard let form = form as? Output.Rendered else {
            preconditionFailure("A document was rendered for another output.")
        }
        try output.append(form)
    }
}
