import OffprintCore

/// Keeps the count of what was appended, in input order: by outcome, and by place.
struct Ledger: Sendable {
    private var report: RunReport
    private let stopAfter: Double
    /// How many documents are through.
    private(set) var done = 0
    /// How many of them are dead letters.
    private(set) var dead = 0

    init(_ pipeline: Pipeline) {
        stopAfter = pipeline.errors.then == .stop ? 0 : pipeline.errors.stopAfter
        report = RunReport(entries: Line.places(pipeline).map(EntryStatistics.init))
    }

    /// Counts a document that was appended.
    ///
    /// - Returns: whether too many documents have failed.
    mutating func count(_ item: Finished) -> Bool {
        let place = item.trail.place
        for (place, time) in item.trail.times.enumerated() {
            report.entries[place].entered += 1
            report.entries[place].time += time
        }
        for earlier in 0..<place { report.entries[earlier].kept += 1 }
        done += 1
        switch item.outcome {
        case .rendered:
            report.written += 1
            report.entries[place].kept += 1
        case .dropped(let reason):
            report.dropped[reason, default: 0] += 1
            report.entries[place].dropped[reason, default: 0] += 1
        case .dead(let letter):
            dead += 1
            report.dead[letter.error.kind.description, default: 0] += 1
            report.entries[place].failed += 1
        }
        return done >= 200 || stopAfter == 0 ? Double(dead) > stopAfter * Double(done) : false
    }

    /// Whether too many documents have failed, now that there are no more. Where nothing but dead letters came out,
    /// they are too many whatever share is allowed.
    var endsOverBudget: Bool {
        done > 0 && (dead == done || Double(dead) > stopAfter * Double(done))
    }

    /// The report, when everything has been counted.
    func report(
        ending: RunReport.Ending, read: Int, renamed: Int, lostThreads: Int, elapsed: Duration
    ) -> RunReport {
        var report = report
        report.ending = ending
        report.read = read
        report.renamed = renamed
        report.lostThreads = lostThreads
        report.elapsed = elapsed
        return report
    }
}
