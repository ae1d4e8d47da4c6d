import OffprintCore
import OffprintHTML
import OffprintStrip

/// Pages as the pipeline reads them.
enum Reading {
    static func article(_ bytes: [UInt8], _ parser: inout HTMLParser) throws -> Article {
        try parser.parse(bytes)
    }

    static func stages(favor: String, only: String?) throws -> [any BlockStripper] {
        try StripTraining.stages(favor: favor).filter { only == nil || type(of: $0).description.name == "strip-" + (only ?? "") }
    }

    static func run(_ stage: any BlockStripper, on article: inout Article) throws {
        var fates = article.fates
        fates.decide(as: type(of: stage).description.name)
        try stage.strip(article, into: &fates, within: .none)
        article.fates = fates
    }
}
