import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

@Suite struct PromosVerbTests {
    private let records = """
        {"url": "https://www.post.example/1", "removed": [{"text": "Join 5 readers of our letter", "stage": "strip-promos", "kind": "newsletter"}]}
        {"url": "https://www.post.example/2", "removed": [{"text": "Join 7 readers of our letter", "stage": "strip-promos", "kind": "newsletter"}]}
        {"url": "https://www.post.example/3", "removed": [{"text": "Home", "stage": "strip-boilerplate", "kind": "navigation"}]}
        {"url": "https://other.example/", "removed": [{"text": "Buy the boat", "stage": "strip-promos", "kind": "promo"}]}

        """

    @Test func listsTheInsertsOfEachSite() async throws {
        let place = try Scratch()
        let file = try place.write(records, to: "articles.jsonl")
        let result = try await Program.run(["promos", file])
        #expect(result.code == 0, "\(result.error)")
        #expect(
            result.out == """
                post.example: 3 pages, 1 insert
                  pages  share  kind        example
                      2    67%  newsletter  Join 5 readers of our letter

                """)
        let all = try await Program.run(["promos", file, "--at-least", "1", "--site", "other.example"])
        #expect(
            all.out == """
                other.example: 1 page, 1 insert
                  pages  share  kind   example
                      1   100%  promo  Buy the boat

                """)
    }

    @Test func printsJSON() async throws {
        let place = try Scratch()
        let file = try place.write(records, to: "articles.jsonl")
        let json = try JSONValue(parsing: [UInt8](try await Program.run(["promos", file, "--json"]).out.utf8))
        let site = try #require(json["sites"]?[0])
        #expect(site["site"] == "post.example")
        #expect(site["pages"] == 3)
        #expect(site["inserts"]?[0]?["kind"] == "newsletter")
        #expect(site["inserts"]?[0]?["pages"] == 2)
        #expect(site["inserts"]?[0]?["variants"] == 1)
    }

    @Test func readsTheFolderOfARun() async throws {
        let place = try Scratch()
        let page = try place.write(
            "<article><p>Rain is due on Monday, and it will stay for a week.</p><p>Read also: <a href=/sun>Where the sun is</a></p><p>Roads by the river will close at six.</p></article>",
            to: "page.html")
        let file = try place.write(
            "version: 1\nstages: [parse, strip-promos]\noutput: [jsonl: a/records.jsonl]\n", to: "p.yaml")
        let run = try await Program.run(["run", file, page, "-o", place.url.path + "/run", "-q"])
        #expect(run.code == 0, "\(run.error)")
        let result = try await Program.run(["promos", place.url.path + "/run", "--at-least", "1"])
        #expect(result.out.contains("Read also: Where the sun is"))
    }

    @Test func saysWhereThereIsNoRun() async throws {
        let place = try Scratch()
        let none = try await Program.run(["promos", place.url.path + "/none"])
        #expect(none.code == 64)
        #expect(none.error.contains("there is no run '\(place.url.path)/none'; name the folder that"))
        let empty = try await Program.run(["promos", place.url.path])
        #expect(empty.code == 64)
        #expect(empty.error.contains("'\(place.url.path)' holds no run"))
        let file = try place.write(records, to: "articles.jsonl")
        let site = try await Program.run(["promos", file, "--site", "pots.example"])
        #expect(site.code == 64)
        #expect(site.error.contains("'\(file)' has no page of the site 'pots.example'; did you mean 'post.example'?"))
    }

    @Test func saysWhereARecordIsBrokenOrSaysNothingOfCuts() async throws {
        let place = try Scratch()
        let broken = try place.write("{\"removed\": []}\n{\"rem", to: "broken.jsonl")
        let result = try await Program.run(["promos", broken])
        #expect(result.code == 2)
        #expect(result.error.hasPrefix("error: \(broken):2: this is no record: "))
        let short = try place.write("{\"id\": \"1\"}\n", to: "short.jsonl")
        let other = try await Program.run(["promos", short])
        #expect(other.code == 2)
        #expect(
            other.error == "error: \(short):1: the record has no 'removed'; name it among the output's 'fields'\n")
    }
}
