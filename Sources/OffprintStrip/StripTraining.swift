package import OffprintCore

/// The stages with set options, for the trainer and its measurements.
package enum StripTraining {
    /// `strip-boilerplate` and `strip-promos`.
    package static func stages(favor: String) throws(OptionError) -> [any BlockStripper] {
        var options = StripBoilerplate.Options()
        options.favor = Favor(rawValue: favor) ?? .balanced
        return [StripBoilerplate(options: options), StripPromos(options: StripPromos.Options())]
    }

    /// Cuts as `strip-boilerplate` does.
    ///
    /// - Parameter trees: what the two stages of other trees than those that ship give each block, their mean, 0...1.
    /// - Returns: the scores that the blocks are told to have.
    @discardableResult
    package static func strip(_ article: inout Article, by trees: [Float]? = nil) -> [Float] {
        let scores = trees.map { BoilerplateScores(article, given: $0) } ?? BoilerplateScores(article)
        var fates = article.fates
        fates.decide(as: StripBoilerplate.description.name)
        StripBoilerplate(options: StripBoilerplate.Options()).cut(article, by: scores, following: nil, into: &fates)
        article.fates = fates
        return scores.own
    }
}
