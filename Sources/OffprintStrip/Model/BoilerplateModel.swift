/// The two stages of trees behind `strip-boilerplate`.
enum BoilerplateModel {
    /// Sees the block and what is around it.
    static let first = TreeEnsemble(written: BoilerplateWeights.first)
    /// Sees the first stage's scores too.
    static let second = TreeEnsemble(written: BoilerplateWeights.second)
}
