import OffprintCore
import OffprintTestSupport
import Testing

@Suite struct WebURLTests {
    @Test(arguments: [
        ("  HTTP://Example.ORG:80/a/./b/../c?x=1#y ", "http://example.org/a/c?x=1#y"),
        ("https:\\\\example.org\\a", "https://example.org/a"),
        ("https://exa\nmple.org", "https://example.org/"),
        ("https://example.org/ä ö?ü", "https://example.org/%C3%A4%20%C3%B6?%C3%BC"),
        ("https://MÜNCHEN.de/", "https://xn--mnchen-3ya.de/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
        ("http://[2001:db8:0:0:1:0:0:1]:8080", "http://[2001:db8::1:0:0:1]:8080/"),
        ("file:///home/me/a.html", "file:///home/me/a.html"),
        ("s3://bucket/key", "s3://bucket/key"),
    ])
    func spellsWhatPeopleWriteAsBrowsersDo(_ written: String, _ normal: String) {
        #expect(WebURL(written)?.string == normal)
    }

    @Test(arguments: [
        "", " ", "/a", "example.org", "mailto:a@example.org", "javascript:alert(1)", "data:text/html,x", "http://",
        "http://a b/",
        "http://a:65536/", "http://1.2.3.4.5/", "http://[::1", "http://256.256.256.256/",
        "https://a%00b/",
    ])
    func refusesWhatIsNoHierarchicalURL(_ written: String) {
        #expect(WebURL(written) == nil)
    }

    @Test(arguments: [
        ("../c", "https://example.org/c"), ("?q", "https://example.org/a/b?q"), ("#f", "https://example.org/a/b?x#f"),
        ("", "https://example.org/a/b?x"), ("//other.org", "https://other.org/"), ("/", "https://example.org/"),
        ("http://other.org/a", "http://other.org/a"), ("../../../c", "https://example.org/c"),
    ])
    func readsALinkAgainstItsPage(_ reference: String, _ target: String) throws {
        let page = try #require(WebURL("https://example.org/a/b?x#y"))
        #expect(WebURL(reference, relativeTo: page)?.string == target)
    }

    @Test func namesItsParts() throws {
        let url = try #require(WebURL("https://me:secret@www.example.co.uk:8443/a/b?x=1#top"))
        #expect(url.scheme == "https")
        #expect(url.username == "me")
        #expect(url.password == "secret")
        #expect(url.host == "www.example.co.uk")
        #expect(url.port == 8443)
        #expect(url.path == "/a/b")
        #expect(url.query == "x=1")
        #expect(url.fragment == "top")
        #expect(url.pathAndQuery == "/a/b?x=1")
        #expect(url.origin == "https://www.example.co.uk:8443")
        #expect(url.site == "example.co.uk")
        #expect(url.withoutFragment.string == "https://me:secret@www.example.co.uk:8443/a/b?x=1")
    }

    @Test(arguments: [
        ("https://www.example.org/", "example.org"), ("https://a.b.example.com.au/", "example.com.au"),
        ("https://example.org/", "example.org"), ("http://127.0.0.1/", "127.0.0.1"), ("http://[::1]/", "[::1]"),
        ("https://blog.someone.github.io/", "someone.github.io"), ("http://localhost/", "localhost"),
        ("https://www.co.de/", "co.de"),
        // Everybody's own subdomain of a host, with or without more before it.
        ("http://ann.typepad.com/blog/", "ann.typepad.com"), ("http://www.ann.livejournal.com/", "ann.livejournal.com"),
        ("https://ann.wordpress.com/", "ann.wordpress.com"), ("https://ann.posterous.com/", "ann.posterous.com"),
        ("https://ann.tumblr.com/", "ann.tumblr.com"), ("https://ann.medium.com/", "ann.medium.com"),
        ("https://ann.substack.com/", "ann.substack.com"), ("http://ann.blogspot.com/", "ann.blogspot.com"),
        ("http://ann.blogspot.de/", "ann.blogspot.de"), ("http://www.ann.blogspot.co.uk/", "ann.blogspot.co.uk"),
        ("http://ann.blogspot.com.br/", "ann.blogspot.com.br"), ("http://ann.blogs.sapo.pt/1", "ann.blogs.sapo.pt"),
        // The host's own pages, and addresses that only end like one.
        ("https://www.tumblr.com/", "tumblr.com"), ("https://wordpress.com/", "wordpress.com"),
        ("https://blogspot.co.uk/", "blogspot.co.uk"), ("https://www.blogs.sapo.pt/", "blogs.sapo.pt"),
        ("https://www.nottumblr.com/", "nottumblr.com"), ("https://news.sapo.pt/", "sapo.pt"),
        ("https://typepad.com.example.org/", "example.org"),
    ])
    func knowsItsSite(_ url: String, _ site: String) {
        #expect(WebURL(url)?.site == site)
    }

    /// Each pair is read the short way and, for a detail, the long way: both must agree.
    @Test(arguments: [
        ("/a/b", "\t/a/b"), ("https://a-1.example.org/x", "HTTPS://a-1.example.org/x"), ("/a?b#c", " /a?b#c"),
        ("#top", "#to\np"), ("?x=1", "?x\n=1"), ("http://site.test/a%20b", "http:\\\\site.test\\a%20b"),
    ])
    func readsCleanReferencesAsItReadsOthers(_ clean: String, _ other: String) throws {
        let page = try #require(WebURL("https://example.org/a/b?x#y"))
        let left = try #require(WebURL(clean, relativeTo: page))
        let right = try #require(WebURL(other, relativeTo: page))
        #expect(left == right)
        #expect(
            [left.host, left.path, left.query, left.fragment] == [right.host, right.path, right.query, right.fragment])
        #expect(left.origin == right.origin && left.username.isEmpty && left.password.isEmpty && left.port == nil)
    }

    @Test func survivesBytesThatAreNoUTF8() {
        let bytes = Array("http://example.org/".utf8) + [0xFF, 0xFE]
        #expect(WebURL(utf8: bytes, relativeTo: nil)?.string == "http://example.org/%FF%FE")
        #expect(WebURL(utf8: Array("http://".utf8) + [0xFF], relativeTo: nil) == nil)
    }

    @Test(.enabled(if: Shared.isThere, "\(Shared.missing)"))
    func readsWebURLsAsTheURLStandardDoes() throws {
        let tally = try Conformance.check("url-parse") { item in
            let isWeb = item["web"]?.bool == true
            let url = parse(item)
            let wanted = item["failure"]?.bool == true ? nil : item["href"]?.string
            if url?.string != wanted {
                return isWeb ? .failed("\(item["input"]?.string ?? "") gave \(url?.string ?? "nothing")") : .leftOut
            }
            guard let url else { return .passed }
            let parts = [("hostname", url.host), ("pathname", url.path), ("username", url.username)]
            for (key, part) in parts where item[key]?.string.map({ $0 != part }) == true {
                return .failed("\(key) is \(part)")
            }
            return .passed
        }
        // Cases outside http(s) are counted when they pass and left out when they fail: most of those that fail are
        // opaque URLs (`mailto:x`), which are no WebURL.
        #expect(tally.unexpected == [])
        #expect(tally.passed >= 570)
    }

    @Test(.enabled(if: Shared.isThere, "\(Shared.missing)"))
    func resolvesReferencesAsTheRFCDoes() throws {
        let tally = try Conformance.check("url-resolve") { item in
            let url = parse(item)?.string
            let expected = item["expected"]?.string
            // The suite allows a slash after a bare host.
            return url == expected || url == expected.map { $0 + "/" } ? .passed : .failed(url ?? "nothing")
        }
        #expect(tally.unexpected == [])
    }

    /// The floor is low on purpose: full UTS 46 needs its tables, which are not in the standard library; what a news
    /// page's links need (lower case, full-width forms, Punycode) is here.
    @Test(.enabled(if: Shared.isThere, "\(Shared.missing)"))
    func writesMostHostsInPunycode() throws {
        let tally = try Conformance.check("url-idna") { item in
            let host = WebURL("http://\(item["input"]?.string ?? "")/")?.host
            return host == item["expected"]?.string ? .passed : .leftOut
        }
        #expect(tally.passed >= 38)
    }

    private func parse(_ item: JSONValue) -> WebURL? {
        let input = item["input"]?.string ?? ""
        guard let base = item["base"]?.string else { return WebURL(input) }
        return WebURL(base).flatMap { WebURL(input, relativeTo: $0) }
    }
}
