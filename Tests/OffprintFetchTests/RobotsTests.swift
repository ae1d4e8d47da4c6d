import OffprintCore
import Testing

@testable import OffprintFetch

@Suite struct RobotsTests {
    private func allows(_ path: String, _ text: String, agent: String = "Offprint/1.0 (+https://example.org)") throws
        -> Bool
    {
        let url = try #require(WebURL("https://example.org\(path)"))
        return RobotsFile(parsing: Array(text.utf8)).policy(for: agent).allows(url)
    }

    @Test func obeysItsOwnGroupAndNoOther() throws {
        let text = "User-agent: *\nDisallow: /\n\nUser-agent: offprint\nDisallow: /private\n"
        #expect(try allows("/news", text))
        #expect(try !allows("/private/x", text))
        #expect(try !allows("/news", text, agent: "Other"))
    }

    @Test func mergesGroupsOfOneAgent() throws {
        let text = "User-agent: Offprint\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: OFFPRINT\nDisallow: /c"
        #expect(try !allows("/a", text))
        #expect(try allows("/b", text))
        #expect(try !allows("/c", text))
    }

    @Test func letsTheLongestRuleDecideAndAllowWinATie() throws {
        #expect(try allows("/a/b", "User-agent: *\nDisallow: /a\nAllow: /a/b\n"))
        #expect(try allows("/a", "User-agent: *\nDisallow: /a\nAllow: /a\n"))
        #expect(try !allows("/a/b/c", "User-agent: *\nAllow: /a/\nDisallow: /a/b\n"))
    }

    @Test func readsStarsAndTheEnd() throws {
        let text = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y*z\n"
        #expect(try !allows("/a/b.pdf", text))
        #expect(try allows("/a/b.pdf?x", text))
        #expect(try !allows("/x1y2y3z4", text))
        #expect(try allows("/x1z", text))
    }

    @Test func comparesPathsInOneSpelling() throws {
        let text = "User-agent: *\nDisallow: /ä\nDisallow: /%7Efoo\nDisallow: /a%2fb\nDisallow: /price%24\n"
        #expect(try !allows("/%c3%a4", text))
        #expect(try !allows("/~foo", text))
        #expect(try !allows("/a%2Fb", text))
        #expect(try allows("/a/b", text))
        #expect(try !allows("/price$", text))
    }

    @Test(arguments: [
        "", "\u{FEFF}", "#", ":::", "Disallow: /\n", "User-agent\n", "\0\0\0", "<html>no robots here</html>",
    ])
    func allowsAllWhereThereIsNoGroup(_ text: String) throws {
        #expect(try allows("/", text))
    }

    @Test func readsAllLineEndingsAndAByteOrderMark() throws {
        for ending in ["\n", "\r\n", "\r"] {
            let text = "\u{FEFF}User-agent: *\(ending)Disallow: /a # all of it\(ending)"
            #expect(try !allows("/a/b", text))
        }
    }

    @Test func alwaysAllowsTheFileItself() throws {
        #expect(try allows("/robots.txt", "User-agent: *\nDisallow: /\n"))
        let url = try #require(WebURL("https://example.org/robots.txt"))
        #expect(RobotsPolicy.disallowAll.allows(url))
    }

    @Test func readsNoMoreThanTheLimit() throws {
        let text = "User-agent: *\n" + String(repeating: "#\n", count: RobotsFile.sizeLimit / 2) + "Disallow: /\n"
        #expect(try allows("/a", text))
    }

    @Test func survivesAPatternOfStarsOnALongPath() throws {
        let text = "User-agent: *\nDisallow: /" + String(repeating: "*a", count: 500) + "b\n"
        #expect(try allows("/" + String(repeating: "a", count: 2000), text))
    }

    @Test(arguments: [
        (200, RobotsAnswer.parse), (301, .follow), (302, .follow), (307, .follow), (308, .follow), (404, .allowAll),
        (401, .allowAll), (429, .allowAll), (500, .disallowAll), (503, .disallowAll),
    ])
    func takesTheStatusAsTheRFCSays(_ status: Int, _ answer: RobotsAnswer) {
        #expect(RobotsAnswer(status: status) == answer)
    }

    @Test func takesNoAnswerAsANo() {
        #expect(RobotsAnswer(status: nil) == .disallowAll)
    }
}
