import OffprintCore
import OffprintRun

extension RunReport {
    /// The table at the end of a run: what came of the documents at each stage, and in all.
    var table: String {
        var rows = [["stage", "in", "kept", "dropped", "failed", "ms/document"]]
        for entry in entries {
            let milliseconds = entry.entered > 0 ? entry.time.inSeconds * 1000 / Double(entry.entered) : 0
            rows.append([
                entry.name, "\(entry.entered)", "\(entry.kept)", "\(entry.dropped.values.reduce(0, +))",
                "\(entry.failed)", Table.number(milliseconds, digits: 3),
            ])
        }
        let gone = dropped.values.reduce(0, +)
        let dead = self.dead.values.reduce(0, +)
        var lines = [Table(rows: rows).text, ""]
        let rate = elapsed.inSeconds > 0 ? Double(read) / elapsed.inSeconds : 0
        lines.append(
            "\(read) read = \(written) written + \(gone) dropped + \(dead) dead letters"
                + "  (\(Table.number(elapsed.inSeconds, digits: 2)) s, \(Table.number(rate, digits: 1))/s)")
        if gone > 0 { lines.append("dropped: " + RunReport.list(dropped)) }
        if dead > 0 { lines.append("dead letters: " + RunReport.list(self.dead)) }
        if renamed > 0 { lines.append("\(renamed) ids stood more than once, and were told apart by ~2, ~3, …") }
        if lostThreads > 0 { lines.append("\(lostThreads) threads were lost to stages that did not come back") }
        return lines.joined(separator: "\n")
    }

    private static func list(_ counts: [String: Int]) -> String {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
            .joined(separator: ", ")
    }
}
