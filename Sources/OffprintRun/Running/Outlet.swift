import OffprintCore

/// The outputs and the dead letters together: where documents leave a run.
struct Outlet: Sendable {
    let outputs: [any DocumentOutput]
    let deadLetter: @Sendable (DeadLetter) throws(OutputError) -> Void

    /// A document as each output stores it.
    func render(_ document: Document) throws(OutputError) -> [any Sendable] {
        var forms: [any Sendable] = []
        forms.reserveCapacity(outputs.count)
        for output in outputs { forms.append(try Outlet.render(document, for: output)) }
        return forms
    }

    /// Hands on what came of a document.
    func append(_ item: Finished) throws(OutputError) {
        switch item.outcome {
        case .rendered(let forms):
            for (output, form) in zip(outputs, forms) { try Outlet.append(form, to: output) }
        case .dropped: break
        case .dead(let letter): try deadLetter(letter)
        }
    }

    /// Keeps all that was appended, and ends the outputs.
    func close(at position: InputPosition?) throws(OutputError) {
        for output in outputs {
            try output.commit(at: position)
            try output.finish()
        }
    }

    private static func render<Output: DocumentOutput>(
        _ document: Document, for output: Output
    ) throws(OutputError) -> any Sendable {
        try output.render(document)
    }

    private static func append<Output: DocumentOutput>(_ form: any Sendable, to output: Output) throws(OutputError) {
        guard let form = form as? Output.Rendered else {
            preconditionFailure("A document was rendered for another output.")
        }
        try output.append(form)
    }
}
