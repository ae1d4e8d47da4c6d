import OffprintCore
import OffprintParse
import OffprintStrip

/// Pages as the pipeline reads them.
enum Reading {
    private static let parse: any DocumentStage = {
        func make<S: Stage>(_ type: S.Type) -> (any DocumentStage)? {
            (try? type.stage(for: S.Options())) as? any DocumentStage
        }
        guard let stage = ParseStages.all.lazy.compactMap({ make($0) }).first else {
            preconditionFailure("There is no parser.")
        }
        return stage
    }()

    static func article(_ bytes: [UInt8]) throws -> Article {
        var document = Document(
            source: Source(id: "page", location: .standardInput(number: 1)), page: Page(bytes: bytes))
        _ = try parse.process(&document, within: .none)
        return document.article ?? Article(plainText: "")
    }

    static func stages(favor: String, only: String?) throws -> [any BlockStripper] {
        try StripTraining.stages(favor: favor).filter {
            only == nil || type(of: $0).description.name == "strip-" + (only ?? "")
        }
    }

    static func run(_ stage: any BlockStripper, on article: inout Article) throws {
        var fates = article.fates
        fates.decide(as: type(of: stage).description.name)
        try stage.strip(article, into: &fates, within: .none)
        article.fates = fates
    }
}
