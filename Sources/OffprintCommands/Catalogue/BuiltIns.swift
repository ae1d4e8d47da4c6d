import OffprintCore
import OffprintParse
import OffprintQuotes
import OffprintRelevance
import OffprintStrip
import OffprintSummary

#if Fetch
    import OffprintFetch
#endif

/// The stages that come with Offprint.
enum BuiltIns {
    static let registry = StageRegistry(
        fetching + ParseStages.all + StripStages.all + QuoteStages.all + SummaryStages.all
            + RelevanceStages.all)

    /// Those that read from the network, unless the package is built without its trait `Fetch`.
    private static var fetching: [any Stage.Type] {
        #if Fetch
            FetchStages.all
        #else
            []
        #endif
    }
}
