import OffprintCore
import OffprintHTML
import Synchronization

/// Parsers that are lent to one page at a time: each keeps its tables from page to page.
final class ParserPool: Sendable {
    private let limits: HTMLLimits
    private let structure: HTMLParser.Structure
    private let idle = Mutex<[Loan]>([])

    /// A parser on its way between threads.
    ///
    /// `@unchecked Sendable`: it is in the pool's list or in the hands of one call, never in both, and the mutex
    /// orders the two.
    private struct Loan: @unchecked Sendable {
        var parser: HTMLParser
    }

    /// A pool of parsers with limits; they are made when they are needed.
    init(limits: HTMLLimits, structure: HTMLParser.Structure) {
        (self.limits, self.structure) = (limits, structure)
    }

    /// The article of a page, by whichever parser is idle.
    func article(of page: Page, within deadline: Deadline) throws(StageError) -> Article {
        var loan = idle.withLock { $0.popLast() } ?? Loan(parser: HTMLParser(limits: limits, structure: structure))
        let article = try loan.parser.parse(page.bytes, charset: page.charset, deadline: deadline)
        let back = loan
        idle.withLock { $0.append(back) }
        return article
    }
}
