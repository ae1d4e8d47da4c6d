import OffprintCore
import OffprintFetch
import OffprintParse
import OffprintQuotes
import OffprintRelevance
import OffprintStrip
import OffprintSummary

/// The stages that come with Offprint.
enum BuiltIns {
    static let registry = StageRegistry(
        FetchStages.all + ParseStages.all + StripStages.all + QuoteStages.all + SummaryStages.all
            + RelevanceStages.all)
}
