import OffprintCore

/// Reads the input: numbers the documents, tells equal ids apart, and keeps to the limit.
struct Intake {
    private var reader: any DocumentReader
    private let limit: Int
    private var ids = DistinctIDs()
    private var read = 0

    init(_ reader: sending any DocumentReader, limit: Int?) {
        self.reader = reader
        self.limit = limit ?? .max
    }

    /// How far the input has been read.
    struct Standing: Sendable {
        /// The place after what was read last; nil before anything was.
        var position: InputPosition?
        var bytesRead = 0
        var bytesInAll: Int?
        /// How many ids stood more than once.
        var renamed = 0
    }

    struct Batch: Sendable {
        var jobs: [Job] = []
        /// What is through already: damaged records.
        var finished: [Finished] = []
        var ended = false
        var failure: InputError?
        /// How far the input has been read with this batch.
        var standing = Standing()

        var count: Int { jobs.count + finished.count }
        var weight: Int { jobs.reduce(0) { $0 + $1.weight } + finished.reduce(0) { $0 + $1.weight } }
    }

    /// Reads up to so many documents, or up to so many bytes of them.
    mutating func next(_ count: Int, bytes: Int = 1 << 20) -> Batch {
        let start = ContinuousClock.now
        var batch = Batch()
        var weight = 0
        while batch.count < count, weight < bytes, !batch.ended {
            guard read < limit else {
                batch.ended = true
                break
            }
            do {
                guard let item = try reader.next() else {
                    batch.ended = true
                    break
                }
                take(item, into: &batch, weight: &weight)
            } catch {
                batch.failure = error
                batch.ended = true
            }
        }
        let each = batch.count > 0 ? start.duration(to: .now) / batch.count : .zero
        for place in batch.jobs.indices { batch.jobs[place].trail.add(each, at: 0) }
        for place in batch.finished.indices { batch.finished[place].trail.add(each, at: 0) }
        let progress = reader.progress
        batch.standing = Standing(
            position: reader.position, bytesRead: progress.read, bytesInAll: progress.total, renamed: ids.renamed)
        return batch
    }

    private mutating func take(_ item: InputItem, into batch: inout Batch, weight: inout Int) {
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
    }
}
