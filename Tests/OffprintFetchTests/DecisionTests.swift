import OffprintCore
import Testing

@testable import OffprintFetch

@Suite struct RedirectTrailTests {
    private let start: WebURL

    init() throws { start = try #require(WebURL("https://site.test/a#top")) }

    @Test func staysWhereThereIsNothingToFollow() {
        var trail = RedirectTrail(from: start, limit: 5)
        #expect(trail.move(after: 200, location: "/b") == .stay)
        #expect(trail.move(after: 304, location: "/b") == .stay)
        #expect(trail.move(after: 301, location: nil) == .stay)
        #expect(trail.current.string == "https://site.test/a")
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func followsRelativeTargets(_ status: Int) {
        var trail = RedirectTrail(from: start, limit: 5)
        #expect(trail.move(after: status, location: "../b?x#y") == .follow)
        #expect(trail.current.string == "https://site.test/b?x")
    }

    @Test func refusesACircle() {
        var trail = RedirectTrail(from: start, limit: 5)
        #expect(trail.move(after: 302, location: "/b") == .follow)
        let move = trail.move(after: 302, location: "/a#again")
        #expect(move == .refuse(StageError(.unavailable, "the redirects go in a circle: back to https://site.test/a")))
    }

    @Test func refusesOneMoreThanTheLimit() {
        var trail = RedirectTrail(from: start, limit: 2)
        #expect(trail.move(after: 302, location: "/1") == .follow)
        #expect(trail.move(after: 302, location: "/2") == .follow)
        let move = trail.move(after: 302, location: "/3")
        #expect(move == .refuse(StageError(.unavailable, "more than 2 redirects, the last one to https://site.test/3")))
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://site.test/", "gopher://site.test/"])
    func refusesOtherSchemes(_ target: String) {
        var trail = RedirectTrail(from: start, limit: 5)
        guard case .refuse(let error) = trail.move(after: 301, location: target) else {
            Issue.record("followed \(target)")
            return
        }
        #expect(error.kind == .refused)
    }

    @Test(arguments: ["http://", "javascript:alert(1)", "https://a b/"])
    func refusesWhatIsNoAddress(_ target: String) {
        var trail = RedirectTrail(from: start, limit: 5)
        let move = trail.move(after: 301, location: target)
        #expect(move == .refuse(StageError(.malformed, "https://site.test/a redirects to what is no address")))
    }
}

@Suite struct RetryPlanTests {
    private let plan = RetryPlan(retries: 2)
    private let url: WebURL
    private let now = 784_111_777

    init() throws { url = try #require(WebURL("https://site.test/a")) }

    private func decision(_ status: Int, attempt: Int = 1, retryAfter: String? = nil) -> RetryPlan.Decision {
        plan.decision(
            after: attempt, answer: ExchangeAnswer(status: status, retryAfter: retryAfter), from: url, now: now)
    }

    @Test(arguments: [200, 204, 301, 404, 410, 501, 505])
    func acceptsWhatStands(_ status: Int) { #expect(decision(status) == .accept) }

    @Test(arguments: [408, 425, 429, 500, 502, 503, 504, 520])
    func triesAgainWhatMayPass(_ status: Int) {
        guard case .again(let pause, false) = decision(status) else {
            Issue.record("no retry")
            return
        }
        #expect(pause >= .milliseconds(750) && pause <= .milliseconds(1250))
    }

    @Test func doublesItsPauses() {
        guard case .again(let first, _) = decision(500), case .again(let second, _) = decision(500, attempt: 2) else {
            Issue.record("no retry")
            return
        }
        #expect(second == first * 2)
    }

    @Test func givesUpAfterTheLastAttempt() {
        let error = StageError(
            .unavailable, "https://site.test/a answers with status 503 (attempt 3 of 3)", isTransient: true)
        #expect(decision(503, attempt: 3) == .giveUp(error))
    }

    @Test func waitsAsLongAsTheServerAsks() {
        #expect(decision(429, retryAfter: "7") == .again(after: .seconds(7), holdsHost: true))
        #expect(
            decision(503, retryAfter: "Sun, 06 Nov 1994 08:49:47 GMT") == .again(after: .seconds(10), holdsHost: true))
    }

    @Test func leavesAServerAloneThatAsksForTooLong() {
        guard case .giveUp(let error) = decision(503, retryAfter: "3600") else {
            Issue.record("waits for an hour")
            return
        }
        #expect(error.isTransient)
    }

    @Test func triesAgainAfterABrokenConnectionButNotAfterARefusal() {
        guard case .again = plan.decision(after: 1, failure: .broken("x"), from: url) else {
            Issue.record("no retry")
            return
        }
        #expect(
            plan.decision(after: 1, failure: .untrusted("no"), from: url)
                == .giveUp(StageError(.refused, "https://site.test/a: no")))
    }

    @Test(arguments: [
        ("120", RetryAfter.seconds(120)), (" 0 ", .seconds(0)), ("99999999999999999999", .seconds(999_999_999)),
        ("Sun, 06 Nov 1994 08:49:37 GMT", .date(784_111_777)), ("Sunday, 06-Nov-94 08:49:37 GMT", .date(784_111_777)),
        ("Sun Nov  6 08:49:37 1994", .date(784_111_777)),
    ])
    func readsBothFormsOfRetryAfter(_ text: String, _ expected: RetryAfter) {
        #expect(RetryAfter(parsing: text) == expected)
    }

    @Test(arguments: [
        "", "soon", "-5", "1.5", "Sun, 31 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 8 GMT", "a b c d e f g",
    ])
    func refusesOtherFormsOfRetryAfter(_ text: String) { #expect(RetryAfter(parsing: text) == nil) }
}

@Suite struct HostScheduleTests {
    private let start = ContinuousClock.now

    @Test func keepsRequestsToOneHostApart() {
        var schedule = HostSchedule()
        #expect(schedule.turn(at: "a", from: start, delay: .seconds(1)) == start)
        #expect(schedule.turn(at: "a", from: start, delay: .seconds(1)) == start + .seconds(1))
        #expect(schedule.turn(at: "a", from: start, delay: .seconds(1)) == start + .seconds(2))
        #expect(schedule.turn(at: "b", from: start, delay: .seconds(1)) == start)
        #expect(schedule.turn(at: "a", from: start + .seconds(9), delay: .seconds(1)) == start + .seconds(9))
    }

    @Test func holdsAHostThatAskedForIt() {
        var schedule = HostSchedule()
        schedule.hold("a", until: start + .seconds(30))
        #expect(schedule.turn(at: "a", from: start, delay: .zero) == start + .seconds(30))
        #expect(schedule.turn(at: "b", from: start, delay: .zero) == start)
    }

    @Test func forgetsHostsThatAreFree() {
        var schedule = HostSchedule(capacity: 10)
        for number in 0..<1000 {
            _ = schedule.turn(at: "\(number)", from: start + .seconds(number), delay: .seconds(1))
        }
        #expect(schedule.count <= 11)
    }
}

@Suite struct ClientTableTests {
    @Test func closesTheLongestIdleAndNeverOneInUse() {
        var table = ClientTable<String>(idleLimit: 2)
        for key in ["a", "b", "c", "d"] { _ = table.take(key) { key } }
        #expect(table.release("b").isEmpty)
        #expect(table.release("c").isEmpty)
        #expect(table.release("d") == ["b"])
        #expect(table.take("c") { "new" } == "c")
        #expect(table.release("a").isEmpty)
        #expect(table.count == 3)
        #expect(table.removeAll().sorted() == ["a", "c", "d"])
    }
}

@Suite struct MediaTypeTests {
    @Test(arguments: [
        (nil, nil, nil), ("", nil, nil), ("text/html", "text/html", nil),
        ("Text/HTML; Charset=UTF-8", "text/html", "UTF-8"),
        ("text/html;charset=\"iso-8859-1\"; x=y", "text/html", "iso-8859-1"), ("; charset=latin1", nil, "latin1"),
        ("text/html; charset", "text/html", nil), ("rubbish", nil, nil), ("text/html; charset=", "text/html", nil),
    ])
    func readsWhatServersWrite(_ header: String?, _ name: String?, _ charset: String?) {
        let type = MediaType(parsing: header)
        #expect(type.name == name)
        #expect(type.charset == charset)
    }
}
