/// The two stages of trees behind `strip-boilerplate`.
enum BoilerplateModel {
    /// The columns that the trees ask for, those of the second stage's scores last.
    static let columns = ByteRows.columns(written: BoilerplateWeights.columns)
    /// Sees the block and what is around it.
    static let first = ObliviousTrees(written: BoilerplateWeights.first)
    /// Sees the first stage's scores too.
    static let second = ObliviousTrees(written: BoilerplateWeights.second)
}
