import OffprintCore
import Testing

@testable import OffprintStrip

/// Pages of older days: tables, no telling names, comments under the text.
@Suite struct PlainPageTests {
    private static let says = [
        "I took that boat to school for six years, and I never once saw it on time. Keep it anyway.",
        "And who pays for the engines? Nobody in the council will say, so I guess that it will be us again.",
        "My father was the mate on it. He says that the hull is good for another twenty years, if they paint it.",
        "Thank you for writing about this! Nobody on the mainland seems to care about what happens out here.",
        "The bridge will never be finished, mark my words. They have been saying next spring since I was a child.",
    ]

    private static func comments(_ meta: (Int) -> String) -> String {
        says.indices.map { "<div>\(meta($0))</div><div>\(says[$0])</div>" }.joined()
    }

    private static func page(_ comments: String) -> String {
        """
        <html><head><title>The ferry stays - Lorne Log</title></head><body><table><tr><td>
        <div><a href="/">Home</a> | <a href="/about">About</a> | <a href="/archive">Archive</a></div></td></tr><tr><td>
        <div><h2>The ferry stays</h2></div><div><p>\(Prose.council)</p><p>\(Prose.engines)</p><p>\(Prose.bridge)</p>
        <p>\(Prose.islands)</p><p>\(Prose.winter)</p></div>
        <div>Posted by Ada at 9:15 PM</div>
        <div><h3>5 comments:</h3>\(comments)</div></td></tr><tr><td>© 2009 Lorne Log</td></tr></table></body></html>
        """
    }

    @Test(arguments: [
        "<b>Tom Berg</b> said... March 4, 2009 10:22 AM",
        "Tom Berg | 4 March 2009 10:22 | <a href='#'>Reply</a>",
        "1. Tom Berg wrote on 2009-03-04 at 10:22:",
    ])
    func cutsCommentsThatNoNameTellsOf(meta: String) throws {
        let article = try PageMaker.stripped(
            PageMaker.article(Self.page(Self.comments { _ in meta })),
            by: [StripBoilerplate(options: .init())])
        let kept = PageMaker.kept(article)
        #expect(kept.contains("ThecouncilofLorne") && kept.contains("smallcarforeachflight"))
        for text in Self.says { #expect(!kept.contains(text.filter { $0 != " " })) }
    }

    @Test func keepsTheBodyOfAPageOfTables() throws {
        let article = try PageMaker.stripped(
            PageMaker.article(Self.page("")), by: [StripBoilerplate(options: .init())])
        let kept = PageMaker.kept(article)
        #expect(kept.contains("ThecouncilofLorne") && kept.contains("smallcarforeachflight"))
        #expect(!kept.contains("Archive") && !kept.contains("2009"))
    }

    @Test func cutsHundredsOfCommentsBelowAShortText() throws {
        let comments = (0..<150).map { i in
            """
            <div class="comment" id="comment-\(i)"><h4>Re: ferry (Score: \(i % 6))</h4><div class="by">by reader\(i)</div>
            <div class="commentBody">\(Self.says[i % Self.says.count])</div></div>
            """
        }
        let html = """
            <html><head><title>Who will keep the ferry?</title></head><body><div class="menu"><a href="/">Home</a></div>
            <div class="story"><h2>Who will keep the ferry?</h2><div class="body">\(Prose.council)</div></div>
            <div id="comments">\(comments.joined())</div></body></html>
            """
        let kept = PageMaker.kept(
            try PageMaker.stripped(PageMaker.article(html), by: [StripBoilerplate(options: .init())]))
        #expect(kept.contains("ThecouncilofLorne"))
        for text in Self.says { #expect(!kept.contains(text.filter { $0 != " " })) }
    }

    @Test func keepsThePostsOfAForum() throws {
        let posts = Self.says.enumerated().map { i, text in
            """
            <div class="post"><div class="postprofile"><a href="/u/\(i)">member\(i)</a><br>Joined: 2009</div>
            <div class="postbody"><p class="author">by member\(i) » Mon Mar 0\(i + 1), 2009 10:2\(i) am</p>
            <div class="content">\(text) \(Prose.engines)</div></div></div>
            """
        }
        let html = """
            <html><head><title>View topic - Who will keep the ferry?</title></head><body id="phpbb" class="viewtopic">
            <div class="navbar"><a href="/">Board index</a> <a href="/faq">FAQ</a> <a href="/login">Login</a></div>
            <h2 class="topic-title">Who will keep the ferry?</h2>\(posts.joined())
            <div class="copyright">Powered by a board</div></body></html>
            """
        let kept = PageMaker.kept(
            try PageMaker.stripped(PageMaker.article(html), by: [StripBoilerplate(options: .init())]))
        for text in Self.says { #expect(kept.contains(text.filter { $0 != " " })) }
    }
}
