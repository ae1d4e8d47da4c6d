import Dispatch
import OffprintRun
import Synchronization

/// One line on the terminal that tells how far a run is; silent when standard error is no terminal.
struct ProgressLine {
    private let timer: any DispatchSourceTimer

    /// What the timer remembers from one time to the next.
    private final class Memory: Sendable {
        let start = ContinuousClock.now
        let last = Mutex(RunProgress())
    }

    init?(_ run: Run, isQuiet: Bool) {
        guard Terminal.error.isTerminal, !isQuiet else { return nil }
        let memory = Memory()
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "offprint.progress"))
        timer.schedule(deadline: .now() + .milliseconds(300), repeating: .milliseconds(300))
        timer.setEventHandler { ProgressLine.show(run.progress, memory) }
        timer.activate()
    }

    private static func show(_ progress: RunProgress, _ memory: Memory) {
        let shown = memory.last.withLock { last in
            var shown = progress
            // Whoever reads holds the figures back for a moment: the last ones stand until then.
            if shown.bytesRead == 0 { (shown.bytesRead, shown.bytesInAll) = (last.bytesRead, last.bytesInAll) }
            last = shown
            return shown
        }
        let seconds = memory.start.duration(to: .now).inSeconds
        Terminal.error.write("\r\u{1B}[K" + ProgressLine.text(shown, seconds: seconds))
    }

    /// Takes the line away.
    func close() {
        timer.cancel()
        Terminal.error.write("\r\u{1B}[K")
    }

    /// What the line says. The time left is told when enough of the input is read to judge by: its bytes, not its
    /// documents, are known beforehand.
    static func text(_ progress: RunProgress, seconds: Double) -> String {
        let rate = seconds > 0 ? Double(progress.done) / seconds : 0
        var text = "\(progress.done) documents, \(rate < 10 ? Table.number(rate, digits: 1) : "\(Int(rate))")/s"
        if progress.dead > 0 { text += ", \(progress.dead) dead letters" }
        if let all = progress.bytesInAll, all > 0 {
            let share = min(1, Double(progress.bytesRead) / Double(all))
            text += ", \(Int(share * 100))% read"
            if share > 0.02, share < 1, seconds > 2 { text += ", " + left(seconds * (1 - share) / share) }
        }
        return text
    }

    private static func left(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        if whole < 60 { return "\(whole) s left" }
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s left" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min left"
    }
}
