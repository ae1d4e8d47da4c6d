import OffprintCore

/// The way from the URL that was asked for to the one that answers.
struct RedirectTrail: Sendable {
    /// What to do with an answer.
    enum Move: Sendable, Hashable {
        /// It is the answer.
        case stay
        /// ``RedirectTrail/current`` is to be asked now.
        case follow
        /// The way leads nowhere.
        case refuse(StageError)
    }

    private(set) var current: WebURL
    private var visited: Set<WebURL>
    private let limit: Int

    /// - Parameter limit: how many redirects may be followed.
    init(from url: WebURL, limit: Int) {
        current = url.withoutFragment
        visited = [current]
        self.limit = limit
    }

    /// Takes an answer's status and `Location`.
    mutating func move(after status: Int, location: String?) -> Move {
        guard [301, 302, 303, 307, 308].contains(status), let location else { return .stay }
        guard location.utf8.count <= 16_384, let target = WebURL(location, relativeTo: current) else {
            return .refuse(StageError(.malformed, "\(current) redirects to what is no address"))
        }
        guard target.scheme == "http" || target.scheme == "https" else {
            return .refuse(StageError(.refused, "\(current) redirects to \(target.scheme), not to http or https"))
        }
        let next = target.withoutFragment
        guard visited.count <= limit else {
            return .refuse(StageError(.unavailable, "more than \(limit) redirects, the last one to \(next)"))
        }
        guard visited.insert(next).inserted else {
            return .refuse(StageError(.unavailable, "the redirects go in a circle: back to \(next)"))
        }
        current = next
        return .follow
    }
}
