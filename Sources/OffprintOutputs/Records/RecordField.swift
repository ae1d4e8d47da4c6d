public import OffprintCore

/// A member of the record that an article becomes, by its key.
///
/// The list is the one source of the record's order, of its JSON Schema and of what `fields` may choose.
public enum RecordField: String, Sendable, Hashable, CaseIterable, OptionValue {
    case schema, id, url, title, authors, published, modified, language, site, description, image, type, kind
    case text, captions, quotes
    case quotesCut = "quotes-cut"
    case summary, relevance, removed, notes, source, provenance, marks

    /// What the member holds, in a sentence.
    public var help: String {
        switch self {
        case .schema: "The version of this form: 1."
        case .id: "The document's name in the run."
        case .url: "The address of the page: where it came from in the end, else what it calls its own."
        case .title: "The headline, without the site's name."
        case .authors: "The authors' names, in order."
        case .published: "When it was published: ISO 8601, as precise as the page is."
        case .modified: "When it was changed last: ISO 8601, as precise as the page is."
        case .language: "The language, as a BCP 47 tag."
        case .site: "The name of the site."
        case .description: "The page's own description."
        case .image: "The address of the lead image."
        case .type: "What the page says it is: article, NewsArticle, product."
        case .kind:
            "What the page is there for, as strip-boilerplate takes it: `name` (article, forum, product, service, "
                + "listing, collection, documentation) and `score`, how likely that is. Null when no stage said so."
        case .text:
            "The kept blocks: paragraphs apart by a blank line, list items and rows by a newline, cells by a tab. "
                + "Null while there is no article."
        case .captions: "The captions of figures and tables, which are not in the text."
        case .quotes: "The quotations, in reading order. Null when no stage looked for them."
        case .quotesCut: "How many quotations went because the block that they stood in was cut after they were found."
        case .summary: "A short account of the article. Null when there is none."
        case .relevance: "A verdict on each interest, by its name. Null when no stage judged."
        case .removed: "What was cut out, in reading order."
        case .notes: "What other stages noted, by name."
        case .source: "Where the document comes from, so that it can be found again."
        case .provenance: "Which stage made each layer, and where each piece of metadata came from."
        case .marks: "What parsing had to do to the page."
        }
    }
}
