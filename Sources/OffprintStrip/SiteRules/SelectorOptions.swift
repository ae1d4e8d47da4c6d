import OffprintCore

/// What a user keeps and drops by CSS selectors.
struct SelectorOptions: StageOptions, OptionValue {
    @Option("What is kept whatever the scores say, hidden or not.")
    var keep: [Selector] = []
    @Option("What is dropped whatever all else says.")
    var drop: [Selector] = []

    /// Keeps and drops the blocks inside of what matches; what matches both is dropped.
    func apply(to choice: inout Choice, of article: Article) {
        for selector in keep {
            for block in selector.blocks(in: article) { choice.keep(block.index) }
        }
        for selector in drop {
            for block in selector.blocks(in: article) {
                choice.drop(block.index, because: "dropped by your selector `\(selector)`")
            }
        }
    }
}
