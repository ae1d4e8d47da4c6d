import OffprintCore
import Testing

@testable import OffprintStrip

@Suite struct ArchiveFragmentsTests {
    private static let insert = "Our crew reads every letter that comes from the islands. Write to us today."

    /// A page with paragraphs of its own, and the insert on two of three.
    private func page(_ number: Int) -> PageFragments {
        var paragraphs = (0..<6).map {
            "Paragraph \($0) of story \(word(number * 7 + $0)) tells of \(word(number)) alone."
        }
        if number % 3 != 0 { paragraphs.insert(ArchiveFragmentsTests.insert, at: 3) }
        return PageFragments(Article(plainText: paragraphs.joined(separator: "\n\n")))
    }

    private func word(_ number: Int) -> String {
        String("\(number)".utf8.map { Character(UnicodeScalar($0 - UInt8(ascii: "0") + UInt8(ascii: "a"))) })
    }

    private func archive(_ numbers: some Sequence<Int>, sites: Int = 1) -> ArchiveFragments {
        var archive = ArchiveFragments()
        for number in numbers {
            var one = ArchiveFragments()
            one.observe(page(number), of: "s\(number % sites).example")
            archive.merge(one)
        }
        return archive
    }

    private func keys(_ text: String) -> FragmentKeys {
        let bytes = [UInt8](text.utf8)
        var words: [UInt64] = []
        FragmentWords.append(bytes.span, 0..<bytes.count, to: &words)
        return FragmentKeys(words[...], findsNear: true)
    }

    @Test func readsHiddenTextWhereItWasKept() throws {
        var article = try PageMaker.article("<p>\(Prose.council)</p><p hidden>\(Self.insert)</p>")
        let block = try #require(article.blocks.last)
        func isRead(_ article: Article) -> Bool {
            FragmentReader(article, article.fates, readsCut: true).blocks.contains { $0.block == block.index }
        }
        #expect(isRead(article))
        article.fates.decide(as: "strip-boilerplate")
        article.fates.remove(block, as: .hidden, score: nil, because: "hidden from readers")
        #expect(!isRead(article))
    }

    @Test func countsEachPageOnce() {
        var archive = ArchiveFragments()
        for _ in 0..<3 {
            var one = ArchiveFragments()
            let twice = Article(plainText: "\(ArchiveFragmentsTests.insert)\n\n\(ArchiveFragmentsTests.insert)")
            one.observe(PageFragments(twice), of: "a.example")
            archive.merge(one)
        }
        let site = archive.fragments(of: "a.example")
        #expect(site?.pages == 3)
        #expect(site?.counts(of: keys(ArchiveFragmentsTests.insert)).exact.pages == 3)
    }

    @Test func mergesToTheSameWhateverTheOrder() {
        let whole = archive(0..<30, sites: 2).parts
        let (a, b, c) = (archive(0..<9, sites: 2), archive(9..<20, sites: 2), archive(20..<30, sites: 2))
        for order in [[a, b, c], [c, a, b], [b, c, a]] {
            var sum = ArchiveFragments()
            for shard in order { sum.merge(shard) }
            #expect(sum.parts == whole)
        }
        var right = b
        right.merge(c)
        var left = a
        left.merge(right)
        #expect(left.parts == whole)
    }

    @Test func comesBackFromItsParts() throws {
        let parts = archive(0..<30, sites: 2).parts
        var restored = ArchiveFragments()
        for part in parts {
            try restored.merge(CorpusPart(name: part.name, value: try JSONValue(parsing: part.value.serialized())))
        }
        #expect(restored.parts == parts)
        #expect(parts.map(\.name) == ["s0.example", "s1.example"])
    }

    @Test func keepsToItsRoomAndForgetsNoFrequentText() {
        let archive = archive(0..<3_000)
        guard let site = archive.fragments(of: "s0.example") else {
            Issue.record("the site is known")
            return
        }
        #expect(site.fragments.count <= SiteFragments.mostFragments)
        #expect(site.near.count <= SiteFragments.mostNear)
        #expect(site.pages == 3_000)
        let (exact, near) = site.counts(of: keys(ArchiveFragmentsTests.insert))
        #expect(exact.pages == 2_000)
        #expect(near == 2_000)
    }

    @Test func learnsATextThatComesUpLate() {
        var archive = archive((0..<2_000).map { $0 * 3 })
        for number in 0..<30 {
            var one = ArchiveFragments()
            one.observe(page(3 * number + 10_001), of: "s0.example")
            archive.merge(one)
        }
        #expect(archive.fragments(of: "s0.example")?.counts(of: keys(ArchiveFragmentsTests.insert)).exact.pages == 30)
    }

    @Test func forgetsTheSitesOfWhichNothingWasSeenForLongest() {
        var archive = ArchiveFragments()
        for number in 0..<ArchiveFragments.mostSites + 1 {
            var one = ArchiveFragments()
            one.observe(PageFragments(Article(plainText: "A text of four words.")), of: "s\(number).example")
            archive.merge(one)
        }
        #expect(archive.known.count <= ArchiveFragments.mostSites)
        #expect(archive.fragments(of: "s0.example") == nil)
        #expect(archive.fragments(of: "s\(ArchiveFragments.mostSites).example") != nil)
    }

    /// Pages of six texts of their own and the insert, one of each of so many sites, or a site after the other.
    private func crowded(_ sites: some Sequence<Int>, room: Int) -> ArchiveFragments {
        var archive = ArchiveFragments(mostFragments: room)
        for (number, site) in sites.enumerated() {
            var one = ArchiveFragments()
            one.observe(page(3 * number + 1), of: "s\(site).example")
            archive.merge(one)
        }
        return archive
    }

    @Test func forgetsWhatStandsOnOnePageBeforeWhatRepeats() {
        // Two turns fill the room; the insert is known of every site in the end all the same.
        let archive = crowded((0..<600).map { $0 % 50 }, room: 700)
        #expect(archive.known.count == 50)
        #expect(archive.known.reduce(0) { $0 + $1.fragments.fragments.count } <= 700)
        for site in archive.known {
            #expect(site.fragments.pages == 12)
            #expect(site.fragments.counts(of: keys(ArchiveFragmentsTests.insert)).exact.pages >= 11)
        }
    }

    @Test func forgetsSitesWhereWhatRepeatsIsTooMuch() {
        let archive = crowded((0..<600).map { $0 / 12 }, room: 60)
        #expect(archive.known.reduce(0) { $0 + $1.fragments.fragments.count } <= 60)
        #expect(archive.known.count < 50 && !archive.known.isEmpty)
        #expect(archive.fragments(of: "s49.example") != nil)
    }

    @Test func forgetsWhatWasSeenOnceLongAgoFirst() {
        var site = SiteFragments()
        for number in 0..<40 { site.add(page(3 * number + 1)) }
        site.forgetSingles(but: SiteFragments.recentPages)
        #expect(site.fragments.count == 6 * Int(SiteFragments.recentPages) + 1)
        site.forgetSingles(but: 0)
        #expect(site.fragments.count == 1 && site.repeated == 1 && site.pages == 40)
        #expect(site.counts(of: keys(ArchiveFragmentsTests.insert)).exact.pages == 40)
    }

    @Test func writesASiteAsAFileMayBeNamed() {
        var one = ArchiveFragments()
        one.observe(page(1), of: "[::1]")
        #expect(one.parts.map(\.name) == ["%5b%3a%3a1%5d"])
    }

    @Test(arguments: [
        (#"{}"#, "'x' is no site's profile: 'profile', its version, is missing"),
        (#"{"profile": 9}"#, "'x' is no site's profile: it is of version 9, and this program reads version 1"),
        (#"{"profile": 1, "pages": 3}"#, "'x' is no site's profile: 'site' is missing"),
        (#"{"profile": 1, "site": "a"}"#, "'x' is no site's profile: 'pages' is no number of pages"),
        (
            #"{"profile": 1, "site": "a", "pages": 2, "fragments": [{"key": "1", "pages": 3}]}"#,
            "'x' is no site's profile: a fragment has no 'key', or no 'pages' that the site has"
        ),
        (#"{"profile": 1, "site": "a", "pages": 2, "near": "1"}"#, "'x' is no site's profile: 'near' holds '1'"),
    ]) func saysWhatIsWrongWithAProfile(json: String, message: String) throws {
        var fragments = ArchiveFragments()
        let part = CorpusPart(name: "x", value: try JSONValue(parsing: Array(json.utf8)))
        #expect(throws: CorpusError(message)) { try fragments.merge(part) }
    }
}
