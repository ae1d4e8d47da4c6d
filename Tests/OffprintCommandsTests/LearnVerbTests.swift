import Foundation
import OffprintCore
import OffprintTestSupport
import Testing

/// `learn`, `promos`, and runs that learn, as a user has them.
@Suite struct LearnVerbTests {
    private static let things = [
        "ferry", "harbour", "quarry", "orchard", "library", "bakery", "lighthouse", "railway", "hospital", "museum",
        "council", "keeper", "winter", "island", "engine", "price", "roof", "meeting", "school", "mail", "tide", "crew",
        "yard", "plan", "road", "choir", "storm", "paint", "letter", "market", "boat", "mill", "bridge", "garden",
    ]
    private static let deeds = [
        "keeps", "moved", "sold", "saw", "built", "lost", "found", "paid", "closed", "opened", "left", "held", "drew",
    ]

    /// A paragraph that no other page has.
    private func prose(_ number: Int, _ place: Int) -> String {
        var state = UInt64(number * 31 + place + 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ list: [String]) -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return list[Int((state >> 33) % UInt64(list.count))]
        }
        return (0..<7).map { _ in "the \(next(Self.things)) \(next(Self.deeds)) a \(next(Self.things))" }
            .joined(separator: ", and ") + "."
    }

    /// Pages of a site as JSON Lines, an insert on each.
    private func pages(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            let html = """
                <html lang=en><head><title>Day \(number)</title><meta property=og:type content=article></head><body>
                <article><h1>Day \(number)</h1><p>In town \(prose(number, 0))</p>
                <p>The boats of the north are painted by hand: <a href="/boats?utm_source=\(number)">see them all</a></p>
                <p>On Monday \(prose(number, 1))</p></article></body></html>
                """
            let line: JSONValue = [
                "id": .string("\(number)"), "url": .string("https://www.post.example/\(number)"),
                "html": .string(html),
            ]
            return line.description + "\n"
        }.joined()
    }

    private func pipeline(_ promos: String) -> String {
        """
        version: 1
        input: { jsonl: pages.jsonl }
        stages:
          - parse
          - strip-promos\(promos)
        output:
          - jsonl: articles.jsonl
        """
    }

    private func cut(_ text: String) -> Int {
        text.split(separator: "\n").count { $0.contains("other pages of the site") }
    }

    @Test func inOnePassThePagesWellBeforeDecideAndTheWorkersChangeNothing() async throws {
        let place = try Scratch()
        _ = try place.write(pages(0..<300), to: "pages.jsonl")
        let file = try place.write(pipeline(""), to: "p.yaml")
        var outputs: [String] = []
        for workers in ["1", "3"] {
            let result = try await Program.run(
                ["run", file, "-o", place.url.path + "/run\(workers)", "--workers", workers, "--quiet"])
            #expect(result.code == 0, "\(result.error)")
            outputs.append(try place.text("run\(workers)/articles.jsonl"))
        }
        #expect(outputs[0] == outputs[1])
        // The first 32 documents have nothing before them that was appended for sure.
        #expect(cut(outputs[0]) == 300 - 32)
    }

    @Test func inTwoPassesAllPagesDecide() async throws {
        let place = try Scratch()
        _ = try place.write(pages(0..<20), to: "pages.jsonl")
        let file = try place.write(pipeline(": { passes: 2 }"), to: "p.yaml")
        let result = try await Program.run(["run", file, "-o", place.url.path + "/run"])
        #expect(result.code == 0, "\(result.error)")
        #expect(result.error.contains("first pass: 20 documents seen in "))
        #expect(try cut(place.text("run/articles.jsonl")) == 20)
    }

    @Test func twoPassesOverStandardInputAreAMistakeWithItsPlace() async throws {
        let place = try Scratch()
        let file = try place.write(
            pipeline(": { passes: 2 }").replacing("{ jsonl: pages.jsonl }", with: "{ stdin: jsonl }"), to: "p.yaml")
        let result = try await Program.run(["check", file])
        #expect(result.code == 1)
        #expect(
            result.error
                == "\(file):5:5: error: 'strip-promos' with two passes reads the input twice, and standard input can be read once; write it to a file first, or use 'passes: 1'\n"
        )
    }

    @Test func shardsLearnApartAndTheirProfilesAreUsed() async throws {
        let place = try Scratch()
        let first = try place.write(pages(0..<6), to: "first.jsonl")
        let second = try place.write(pages(6..<12), to: "second.jsonl")
        let folder = place.url.path + "/profiles"
        for archive in [first, second] {
            let result = try await Program.run(["learn", archive, "-o", folder])
            #expect(result.code == 0, "\(result.error)")
            #expect(result.error.contains("The profiles of 1 sites are in \(folder)"))
        }
        let whole = place.url.path + "/whole"
        #expect(try await Program.run(["learn", first, second, "-o", whole, "--workers", "3", "-q"]).code == 0)
        func profile(_ folder: String) throws -> JSONValue {
            try JSONValue(parsing: [UInt8](place.text("\(folder)/post.example.json").utf8))
        }
        #expect(try profile("profiles")["pages"] == 12)
        #expect(try profile("profiles")["fragments"] == profile("whole")["fragments"])
        _ = try place.write(pages(90..<92), to: "pages.jsonl")
        let file = try place.write(pipeline(": { profiles: profiles }"), to: "p.yaml")
        #expect(try await Program.run(["run", file, "-o", place.url.path + "/run", "-q"]).code == 0)
        #expect(try cut(place.text("run/articles.jsonl")) == 2)
    }

    @Test func profilesThatAreNotThereAreAMistakeWithItsPlace() async throws {
        let place = try Scratch()
        _ = try place.write(pages(0..<1), to: "pages.jsonl")
        let file = try place.write(pipeline(": { profiles: none }"), to: "p.yaml")
        let result = try await Program.run(["check", file])
        #expect(result.code == 1)
        #expect(
            result.error
                == "\(file):5:31: error: 'profiles' is '\(place.url.path)/none', and there is no such folder; 'offprint learn' makes one\n"
        )
    }

    @Test func aRunThatWasKilledGivesTheSameBytesWhenItIsRunAgain() async throws {
        let place = try Scratch()
        _ = try place.write(pages(0..<1_000), to: "pages.jsonl")
        let file = try place.write(pipeline(""), to: "p.yaml")
        let whole = place.url.path + "/whole"
        #expect(try await Program.run(["run", file, "-o", whole, "-q", "--workers", "2"]).code == 0)
        let process = Process()
        process.executableURL = Program.url
        process.arguments = ["run", file, "-o", place.url.path + "/killed", "-q", "--workers", "2"]
        process.standardError = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do {
                try process.run()
                kill(process.processIdentifier, SIGKILL)
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
        let again = try await Program.run(
            ["run", file, "-o", place.url.path + "/killed", "-q", "--workers", "2", "--fresh"])
        #expect(again.code == 0, "\(again.error)")
        #expect(try place.text("killed/articles.jsonl") == place.text("whole/articles.jsonl"))
    }

    @Test func learnSaysWhatItLacks() async throws {
        let place = try Scratch()
        let none = try await Program.run(["learn", "-o", place.url.path + "/x"])
        #expect(none.code == 64)
        #expect(none.error.contains("there is nothing to learn from: name an archive, or a pipeline with '-p'"))
        _ = try place.write(pages(0..<1), to: "pages.jsonl")
        let file = try place.write(
            "version: 1\ninput: { jsonl: pages.jsonl }\nstages: [parse]\noutput: [jsonl]\n", to: "p.yaml")
        let deaf = try await Program.run(["learn", "-p", file, "-o", place.url.path + "/x"])
        #expect(deaf.code == 64)
        #expect(deaf.error.contains("no stage of the pipeline learns; 'strip-promos' does"))
    }

    @Test func aBrokenProfileIsNotWrittenOver() async throws {
        let place = try Scratch()
        let archive = try place.write(pages(0..<3), to: "pages.jsonl")
        let file = try place.write("{}", to: "profiles/post.example.json")
        let result = try await Program.run(["learn", archive, "-o", place.url.path + "/profiles", "-q"])
        #expect(result.code == 74)
        #expect(
            result.error
                == "error: \(file): 'post.example' is no site's profile: 'profile', its version, is missing; remove it, or name another folder\n"
        )
        #expect(try place.text("profiles/post.example.json") == "{}")
    }
}
