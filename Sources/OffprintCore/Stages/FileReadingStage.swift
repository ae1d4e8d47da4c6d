/// A stage that reads files which its options name, once, when the pipeline is built.
public protocol FileReadingStage: Stage {
    /// The stage with its files read.
    ///
    /// - Parameters:
    ///   - folder: where relative paths begin: the folder of the pipeline's file; empty for the working directory.
    ///   - diagnostics: gathers what is wrong: with a place in the file that was read, or without a file and a place
    ///     where it is about the option itself.
    /// - Returns: the stage; nil when something was wrong that it cannot do without.
    func reading(from folder: String, into diagnostics: inout [Diagnostic]) -> Self?
}
