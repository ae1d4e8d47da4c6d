import OffprintCore
import Synchronization

@testable import OffprintFetch

/// Knows the names that a test gives it, and nothing else; may give other addresses each time.
struct NameBook: NameResolver {
    private final class State: Sendable {
        let answers: Mutex<[String: [[IPAddress]]]>
        init(_ answers: [String: [[IPAddress]]]) { self.answers = Mutex(answers) }
    }

    private let state: State

    /// - Parameter answers: for each name the answers in turn; the last one stays.
    init(_ answers: [String: [[IPAddress]]]) { state = State(answers) }

    func addresses(of host: String) async throws(FetchFailure) -> [IPAddress] {
        if let literal = IPAddress(host) { return [literal] }
        let answer = state.answers.withLock { answers -> [IPAddress]? in
            guard let list = answers[host] else { return nil }
            if list.count > 1 { answers[host] = Array(list.dropFirst()) }
            return list.first
        }
        guard let answer else { throw .unreachable("the name '\(host)' has no address") }
        return answer
    }
}

/// Answers by a script, without a network, and notes what it was asked.
final class ScriptedExchanger: Exchanger {
    private let seen = Mutex<[ExchangeRequest]>([])
    private let script: @Sendable (ExchangeRequest, Int) -> Result<ExchangeAnswer, FetchFailure>

    /// - Parameter script: the reply to a request, and how many requests came before it.
    init(_ script: @escaping @Sendable (ExchangeRequest, Int) -> Result<ExchangeAnswer, FetchFailure>) {
        self.script = script
    }

    var requests: [ExchangeRequest] { seen.withLock { $0 } }
    var paths: [String] { requests.map(\.url.path) }

    func exchange(_ request: ExchangeRequest) async throws(FetchFailure) -> ExchangeAnswer {
        let number = seen.withLock { list in
            list.append(request)
            return list.count - 1
        }
        return try script(request, number).get()
    }
}

/// A clock that jumps to whatever is waited for, and notes the jumps.
final class JumpingClock: Sendable {
    private let state: Mutex<(now: ContinuousClock.Instant, pauses: [Duration])>

    init() { state = Mutex((ContinuousClock.now, [])) }

    /// The pauses so far.
    var pauses: [Duration] { state.withLock { $0.pauses } }

    var timekeeper: Timekeeper {
        Timekeeper(
            now: { self.state.withLock { $0.now } },
            wait: { moment in
                self.state.withLock { state in
                    guard moment > state.now else { return }
                    state.pauses.append(moment - state.now)
                    state.now = moment
                }
            },
            unixSeconds: { 784_111_777 })
    }
}
