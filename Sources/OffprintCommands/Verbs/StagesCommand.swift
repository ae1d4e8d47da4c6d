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
            Terminal.out.line("drop".padded(to: width + 2) + "Lets go the documents for which a condition holds: drop: words < 50")
            Terminal.out.line("keep".padded(to: width + 2) + "Lets go the documents for which it does not: keep: language = en")
            return
        }
        guard let stage = registry[name] else {
            let hint = NearMiss.of(name, among: registry.names).map { "; did you mean '\($0)'?" } ?? ""
            throw ValidationError("no stage is called '\(name)'\(hint)")
        }
        Terminal.out.write(StagePage(stage).text)
    }
}

/// The manual's page of a stage.
struct StagePage {
    let stage: RegisteredStage

    init(_ stage: RegisteredStage) { self.stage = stage }

    var text: String {
        let description = stage.description
        var text = "\(description.name): \(description.summary)\n"
        if !description.discussion.isEmpty { text += "\n\(description.discussion.wrapped(to: 90))\n" }
        text += "\nneeds: \(StagePage.list(description.needs))\ngives: \(StagePage.list(description.gives))\n"
        if stage.options.isEmpty {
            text += "\nIt has no options.\n"
        } else {
            text += "\noptions:\n"
            for option in stage.options {
                text += "  \(option.name): \(option.standard)\n"
                text += "\(option.help) It is \(option.type).".wrapped(to: 90, margin: "      ") + "\n"
            }
        }
        for example in description.examples {
            text += "\nexample\(example.title.isEmpty ? "" : ": \(example.title)")\n"
            text += example.page.split(separator: "\n").map { "  \($0)\n" }.joined()
            if let result = example.text { text += result.split(separator: "\n").map { "  → \($0)\n" }.joined() }
        }
        return text
    }

    private static func list(_ layers: [Layer]) -> String {
        layers.isEmpty ? "nothing" : layers.map(\.name).joined(separator: ", ")
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
