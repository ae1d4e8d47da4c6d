import ArgumentParser
import OffprintCore

struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages", abstract: "Lists the stages, or tells all about one.")

    @OptionGroup var shared: SharedOptions

    @Argument(help: "A stage's name.")
    var name: String?

    func run() throws {
        let registry = OffprintProgram.registry
        guard let name else {
            let rows = registry.names.compactMap { registry[$0]?.description }
            let width = rows.map(\.name.count).max() ?? 0
            for row in rows {
                Terminal.out.line(row.name.padded(to: width + 2) + row.summary)
            }
            Terminal.out.line(
                "drop".padded(to: width + 2) + "Lets go the documents for which a condition holds: drop: words < 50")
            Terminal.out.line(
                "keep".padded(to: width + 2) + "Lets go the documents for which it does not: keep: language = en")
            return
        }
        guard let stage = registry[name] else {
            let hint = NearMiss.of(name, among: registry.names).map { "; did you mean '\($0)'?" } ?? ""
            throw ValidationError("no stage is called '\(name)'\(hint)")
        }
        Terminal.out.write(StagePage(stage).text)
    }
}
