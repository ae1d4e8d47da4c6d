import OffprintCore

/// Reads the input: numbers the documents, tells equal ids apart, and keeps to the limit.
struct Intake {
    private var reader: any DocumentReader
    private let limit: Int
    private var ids = DistinctIDs()
    private(set) var read = 0

    init(_ reader: sending any DocumentReader, limit: Int?) {
        self.reader = reader
        self.limit = limit ?? .max
    }

    struct Batch {
        var jobs: [Job] = []
        var finished: [Finished] = []
        var ended = false
        var failure: InputError?
    }

    var renamed: Int { ids.renamed }
    var position: InputPosition { reader.position }
    var progress: (read: Int, total: Int?) { reader.progress }

    /// Reads up to so many documents, or up to so many bytes of them.
    mutating func next(_ count: Int, bytes: Int = 1 << 20) -> Batch {
        var batch = Batch()
        var weight = 0
        while batch.jobs.count + batch.finished.count < count, weight < bytes {
            guard read < limit else {
                batch.ended = true
                break
            }
            do {
                guard let item = try reader.next() else {
                    batch.ended = true
                    break
                }
                let sequence = read
                read += 1
                switch item {
                case .document(var document):
                    document.source.id = ids.distinct(document.source.id)
                    let job = Job(sequence: sequence, document: document, weight: document.weight + 512)
                    weight += job.weight
                    batch.jobs.append(job)
                case .damaged(var source, let error):
                    source.id = ids.distinct(source.id)
                    let letter = DeadLetter(source: source, stage: "input", error: error)
                    batch.finished.append(Finished(sequence: sequence, outcome: .dead(letter), weight: 512))
                }
            } catch {
                batch.failure = error
                batch.ended = true
                break
            }
        }
        return batch
    }
}
