import OffprintCore

extension StageError {
    /// What a failed exchange means for the document.
    ///
    /// - Parameter limit: the size limit that a body may have been over.
    init(_ failure: FetchFailure, at url: WebURL, limit: ByteSize?) {
        switch failure {
        case .unreachable(let why): self.init(.unavailable, "\(url): \(why)", isTransient: true)
        case .broken(let why): self.init(.unavailable, "\(url): \(why)", isTransient: true)
        case .timedOut(let why): self.init(.deadline, "\(url): \(why)", isTransient: true)
        case .tooLarge:
            let size = limit.map { " of \($0)" } ?? ""
            self.init(.tooLarge, "\(url) is over the limit\(size) ('max-size')")
        case .refused(let why): self.init(.refused, "\(url): \(why)")
        case .untrusted(let why): self.init(.refused, "\(url): \(why)")
        case .malformed(let why): self.init(.malformed, "\(url): \(why)")
        case .cancelled: self.init(.deadline, "\(url): stopped before it was fetched", isTransient: true)
        }
    }
}
