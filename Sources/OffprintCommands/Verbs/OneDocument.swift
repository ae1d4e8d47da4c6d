import OffprintCore
import Synchronization

/// Keeps the document that comes out.
final class Capture: DocumentOutput {
    let document = Mutex<Document?>(nil)
    let id: String?

    init(id: String?) { self.id = id }

    var needs: Set<Layer> { [] }
    func render(_ document: Document) throws(OutputError) -> Document { document }
    func append(_ rendered: Document) throws(OutputError) {
        document.withLock { $0 = $0 ?? rendered }
    }
    func commit(at position: InputPosition?) throws(OutputError) {}
    func recover() throws(OutputError) -> InputPosition? { nil }
    func finish() throws(OutputError) {}
}

/// Lets all documents go but one.
struct TakeOne: DocumentStage {
    static let description = StageDescription(name: "take-one", summary: "Lets all documents go but one.")
    static let reason = "another document"
    let id: String

    init(id: String) { self.id = id }
    init(options: NoOptions) throws(OptionError) { throw OptionError("'take-one' is made by 'try' alone") }

    func process(_ document: inout Document, within deadline: Deadline) throws(StageError) -> Verdict {
        document.source.id == id ? .keep : .drop(because: TakeOne.reason)
    }
}
