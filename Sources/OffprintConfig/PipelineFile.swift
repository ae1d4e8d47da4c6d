public import OffprintCore

/// A pipeline as its file declares it: the stages are made, the input and the outputs are named.
public struct PipelineFile: Sendable {
    /// The input or one of the outputs, as declared: `warc: archive.warc.gz`.
    public struct Declaration: Sendable, Hashable {
        /// Which kind of input or output.
        public var kind: String
        /// What is written after it.
        public var value: ConfigNode
        /// Where the kind stands.
        public var position: TextPosition

        /// A declaration at a place.
        public init(kind: String, value: ConfigNode, position: TextPosition) {
            self.kind = kind
            self.value = value
            self.position = position
        }
    }

    /// The path, as the user named it.
    public var path: String
    /// The stages, limits and the rest of what runs.
    public var pipeline: Pipeline
    /// The input; nil where the file names none and an argument has to.
    public var input: Declaration?
    /// The outputs, in order.
    public var outputs: [Declaration]

    /// The folder that paths in the file are relative to.
    public var folder: String { PipelineFile.folder(of: path) }

    /// A path of the file, relative to the working directory.
    public func resolve(_ path: String) -> String { PipelineFile.resolve(path, in: self.path) }

    static func resolve(_ path: String, in file: String) -> String {
        let folder = folder(of: file)
        return path.hasPrefix("/") || folder == "." ? path : folder + "/" + path
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
