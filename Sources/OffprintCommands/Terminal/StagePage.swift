import OffprintCore

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
