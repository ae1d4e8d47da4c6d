import ArgumentParser

/// The options that every verb has which reads a pipeline.
struct SharedOptions: ParsableArguments {
    @ArgumentParser.Option(
        name: .customLong("load-stages"), help: ArgumentHelp("A dynamic library with stages.", visibility: .hidden))
    var libraries: [String] = []

    func validate() throws {
        for path in libraries { OffprintProgram.add(try LoadedStages.load(path)) }
    }
}
