/// A stage made ready to run: on the CPU lane, or on the I/O lane.
public enum Step: Sendable {
    /// Called on a worker.
    case cpu(CPUStep)
    /// Runs on the I/O lane.
    case io(IOStep)

    /// A step for a stage of any role. A type that conforms to several roles runs as a ``DocumentStage`` where it is
    /// one, else as the first of them in the order of `Roles.swift`.
    ///
    /// - Returns: nil when the type conforms to no role's protocol.
    public init?(_ stage: any Stage) {
        let origin = Origin(stage: type(of: stage).description.name, version: type(of: stage).description.version)
        switch stage {
        case let stage as any DocumentStage:
            self = .cpu(
                CPUStep(origin: origin) { document, deadline throws(StageError) in
                    document.article?.fates.decide(as: origin.stage)
                    return try stage.process(&document, within: deadline)
                })
        case let stage as any BlockStripper:
            self = .cpu(
                CPUStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    var fates = article.fates
                    fates.decide(as: origin.stage)
                    try stage.strip(article, into: &fates, within: deadline)
                    document.article?.fates = fates
                    return .keep
                })
        case let stage as any QuoteExtractor:
            self = .cpu(
                CPUStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    document.quotes = Layered(try stage.quotes(in: article, within: deadline), by: origin)
                    return .keep
                })
        case let stage as any Summarizer:
            self = .cpu(
                CPUStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    document.summary = try stage.summary(of: article, within: deadline).map { Layered($0, by: origin) }
                    return .keep
                })
        case let stage as any RelevanceClassifier:
            self = .cpu(
                CPUStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    document.relevance = Layered(
                        try checked(try stage.relevance(of: article, within: deadline)), by: origin)
                    return .keep
                })
        case let stage as any AsyncSummarizer:
            self = .io(
                IOStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    document.summary = try await stage.summary(of: article, within: deadline).map {
                        Layered($0, by: origin)
                    }
                    return .keep
                })
        case let stage as any AsyncRelevanceClassifier:
            self = .io(
                IOStep(origin: origin) { document, deadline throws(StageError) in
                    guard let article = document.article else { return .keep }
                    document.relevance = Layered(
                        try checked(try await stage.relevance(of: article, within: deadline)), by: origin)
                    return .keep
                })
        case let stage as any PageFetcher:
            self = .io(
                IOStep(origin: origin) { document, deadline throws(StageError) in
                    document.page = try await stage.page(for: document.source, within: deadline)
                    return .keep
                })
        case let stage as any AsyncDocumentStage:
            self = .io(
                IOStep(origin: origin) { document, deadline throws(StageError) in
                    document.article?.fates.decide(as: origin.stage)
                    return try await stage.process(&document, within: deadline)
                })
        default: return nil
        }
    }

    /// The stage's name and version.
    public var origin: Origin {
        switch self {
        case .cpu(let step): step.origin
        case .io(let step): step.origin
        }
    }
}

/// Verdicts whose scores are numbers: what is not one would end as `null` in a record, and hold for no condition.
private func checked(_ verdicts: [Relevance]) throws(StageError) -> [Relevance] {
    for verdict in verdicts where !verdict.score.isFinite {
        throw StageError(.failed, "the score for '\(verdict.interest)' is no number")
    }
    return verdicts
}

/// A stage of the CPU lane.
public struct CPUStep: Sendable {
    /// What a step does with a document.
    public typealias Body = @Sendable (inout Document, Deadline) throws(StageError) -> Verdict

    /// The stage's name and version.
    public let origin: Origin
    private let body: Body

    /// A step that runs a closure.
    public init(origin: Origin, _ body: @escaping Body) {
        self.origin = origin
        self.body = body
    }

    /// Runs the stage on a document.
    public func run(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        document.current = origin
        return try body(&document, deadline)
    }
}

/// A stage of the I/O lane.
public struct IOStep: Sendable {
    /// What a step does with a document.
    public typealias Body = @Sendable (inout Document, Deadline) async throws(StageError) -> Verdict

    /// The stage's name and version.
    public let origin: Origin
    private let body: Body

    /// A step that runs a closure.
    public init(origin: Origin, _ body: @escaping Body) {
        self.origin = origin
        self.body = body
    }

    /// Runs the stage on a document.
    public func run(_ document: inout Document, within deadline: Deadline) async throws(StageError) -> Verdict {
        document.current = origin
        return try await body(&document, deadline)
    }
}
