import OffprintCore
import Testing

@testable import OffprintRun

@Suite struct LaneTests {
    private let start = SuspendingClock.now

    private func stay(_ sequence: Int, since: Duration = .zero) -> Lane.Stay {
        Lane.Stay(
            source: Source(id: "\(sequence)", location: .file(path: "")), sequence: sequence, weight: 1, trail: Trail(),
            place: 1, since: start.advanced(by: since))
    }

    @Test func countsNoTimeBeforeTheTaskHasBegun() {
        var lane = Lane()
        var waiting = stay(0)
        waiting.since = nil
        _ = lane.enter(waiting)
        let before = lane.giveUp(after: .seconds(1), at: start.advanced(by: .seconds(100)))
        lane.begin(0, at: start.advanced(by: .seconds(100)))
        let after = lane.giveUp(after: .seconds(1), at: start.advanced(by: .seconds(102)))
        #expect(before.isEmpty)
        #expect(after.map(\.sequence) == [0])
    }

    @Test func endsAStayOnce() {
        var lane = Lane()
        let events = [lane.enter(stay(0)), lane.leave(0), lane.leave(0)]
        #expect(events == [true, true, false])
    }

    @Test func givesUpWhatLastsForTooLong() {
        var lane = Lane()
        for (number, since) in [0, 5, 1].enumerated() { _ = lane.enter(stay(number, since: .seconds(since))) }
        #expect(lane.giveUp(after: .seconds(6), at: start.advanced(by: .seconds(8))).map(\.sequence) == [0, 2])
        let left = [lane.leave(0), lane.leave(1)]
        #expect(left == [false, true])
    }

    @Test func takesNoAccountOfATimeInWhichNothingRan() {
        var lane = Lane()
        _ = lane.enter(stay(0))
        lane.excuse(.seconds(5))
        #expect(lane.giveUp(after: .seconds(6), at: start.advanced(by: .seconds(8))).isEmpty)
        #expect(lane.giveUp(after: .seconds(6), at: start.advanced(by: .seconds(12))).count == 1)
    }

    @Test func letsNobodyInOnceItIsClosed() {
        var lane = Lane()
        _ = lane.enter(stay(0))
        #expect(lane.close().map(\.sequence) == [0])
        let events = [lane.enter(stay(1)), lane.leave(0)]
        #expect(events == [false, false])
    }

    @Test func tellsALateTickFromOneThatIsNearlyInTime() {
        var pulse = Pulse(every: .milliseconds(200), from: start)
        let ticks = [200, 450, 640, 5840, 6040].map { pulse.tick(at: start.advanced(by: .milliseconds($0))) }
        #expect(ticks == [.zero, .zero, .zero, .seconds(5), .zero])
    }
}

@Suite struct SlotTests {
    private let start = SuspendingClock.now
    private let job = Job(
        sequence: 7, document: Document(source: Source(id: "a", location: .file(path: ""))), weight: 1)

    @Test func refusesWhatALostWorkerBrings() {
        let slot = Slot()
        slot.load([job, job])
        _ = slot.takeNext()
        #expect(slot.giveUp(after: .seconds(60), at: start)?.current.sequence == nil)
        let left = slot.giveUp(after: .seconds(60), at: start.advanced(by: .seconds(100)))
        #expect(left?.current.sequence == 7)
        #expect(left?.content.jobs.count == 1)
        #expect(slot.isLost)
        let isLaid = slot.lay { $0.waiting.append(job) }
        #expect(!isLaid)
        #expect(slot.takeNext() == nil)
        #expect(slot.unload() == nil)
        #expect(slot.giveUp(after: .seconds(60), at: start.advanced(by: .seconds(200)))?.current.sequence == nil)
    }

    @Test func takesNoAccountOfATimeInWhichNothingRan() {
        let slot = Slot()
        slot.load([job])
        _ = slot.takeNext()
        slot.excuse(.seconds(50))
        #expect(slot.giveUp(after: .seconds(60), at: start.advanced(by: .seconds(100)))?.current.sequence == nil)
    }

    @Test func holdsNothingBetweenBatches() {
        let slot = Slot()
        slot.load([job])
        _ = slot.takeNext()
        _ = slot.lay { $0.waiting.append(job) }
        #expect(slot.unload()?.count == 1)
        #expect(slot.unload()?.count == 0)
    }
}
