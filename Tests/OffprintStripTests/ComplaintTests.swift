import OffprintCore
import Testing

@testable import OffprintStrip

/// What users of other extractors complain of most, each with a page: the text goes through the parser and both
/// strippers.
@Suite struct ComplaintTests {
    /// The clean text of a page with a menu before, and a footer behind, what is given.
    private func text(_ body: String, head: String = "") throws -> String {
        CleanText(try PageMaker.harbour(body, head: head)).string
    }

    @Test func keepsFirstParagraphsOfAnotherContainer() throws {
        let kept = try text(
            """
            <div class="story-intro"><p>\(Prose.council)</p><p>\(Prose.engines)</p></div>
            <div class="ad-slot" id="ad-1"></div>
            <div class="story-rest"><p>\(Prose.bridge)</p><p>\(Prose.islands)</p><p>\(Prose.winter)</p></div>
            """)
        #expect(kept == Prose.all([Prose.council, Prose.engines, Prose.bridge, Prose.islands, Prose.winter]))
    }

    @Test func keepsAParagraphThatIsOneLink() throws {
        let linked = """
            <p><a href="/archive/1986/launch">The ferry was launched in 1986, on a day so stormy that the band could \
            not be heard from the quay, and the bottle broke only at the third try.</a></p>
            """
        let kept = try text(
            "<article><p>\(Prose.council)</p>\(linked)<p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(kept.contains("The ferry was launched in 1986"))
        #expect(kept.contains("at the third try."))
    }

    @Test func keepsParagraphsThickWithCitations() throws {
        let cited = """
            <p>Ferries of this class<sup><a href="#n1">[1]</a></sup> were built in four yards \
            (<a href="#holm">Holm, 1984</a>; <a href="#lund">Lund and Berg, 1986</a>; <a href="#strand">Strand et al., \
            1991</a>), and most of them sail to this day.<sup><a href="#n2">[2]</a><a href="#n3">[3]</a></sup></p>
            """
        let kept = try text(
            "<article><p>\(Prose.council)</p>\(cited)<p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(kept.contains("Ferries of this class[1] were built in four yards (Holm, 1984; Lund and Berg, 1986;"))
        #expect(kept.contains("sail to this day.[2]"))
    }

    @Test(arguments: [
        #"<p><span class="dropcap">T</span>he council"#,
        #"<p class="first"><span class="drop-cap"><b>T</b></span>he council"#,
        #"<p><span style="float:left" class="cap">T</span><span class="lead">he council</span>"#,
    ])
    func putsADropCapAndItsWordTogether(_ start: String) throws {
        let rest = Prose.council.dropFirst("The council".count)
        let kept = try text("<article>\(start)\(rest)</p><p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(kept == Prose.all([Prose.council, Prose.engines, Prose.bridge]))
    }

    @Test func keepsTablesWithLinks() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>These are the ships of the line, and the years in which they were built:</p>
            <table><tr><th>Ship</th><th>Built</th><th>Yard</th></tr>
            <tr><td><a href="/s/lorne">Lorne</a></td><td>1986</td><td><a href="/y/holm">Holm</a></td></tr>
            <tr><td><a href="/s/skua">Skua</a></td><td>1991</td><td><a href="/y/strand">Strand</a></td></tr>
            <tr><td><a href="/s/tern">Tern</a></td><td>1999</td><td><a href="/y/holm">Holm</a></td></tr></table>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(kept.contains("Ship\tBuilt\tYard\nLorne\t1986\tHolm\nSkua\t1991\tStrand\nTern\t1999\tHolm"))
    }

    @Test func keepsSmallTablesBetweenParagraphs() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p>
            <table><tr><th>Ship</th><th>Built</th></tr><tr><td><a href="/s">Lorne</a></td><td>1986</td></tr></table>
            <p>\(Prose.bridge)</p><p>\(Prose.islands)</p></article>
            """)
        #expect(kept.contains("Ship\tBuilt\nLorne\t1986"))
    }

    @Test func keepsListsInsideOfTables() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p>
            <table><tr><th>Day</th><th>What is done in the yard</th></tr>
            <tr><td>Monday</td><td><ul><li>The engines are lifted out of the hull.</li>
            <li>The shafts are measured by two men from Holm.</li></ul></td></tr>
            <tr><td>Tuesday</td><td><ul><li>The pumps are cleaned and put back.</li></ul></td></tr></table>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        for line in ["Monday", "The engines are lifted", "The shafts are measured", "Tuesday", "The pumps are cleaned"]
        {
            #expect(kept.contains(line))
        }
        #expect(!kept.contains("hull.The") && !kept.contains("MondayThe"))
    }

    @Test(arguments: [
        #"<iframe src="https://video.example/v/1" width="560"></iframe>"#,
        #"<div class="ad-container"><p>Advertisement</p><iframe src="https://ads.example/1"></iframe></div>"#,
        #"<figure class="video"><video src="/v.mp4"><p>Your browser plays no videos.</p></video></figure>"#,
        """
        <div class="related-box"><h3>Related stories</h3><ul><li><a href="/a">Bridge delayed again, says the builder</a>\
        </li><li><a href="/b">Who pays for the harbour wall?</a></li></ul></div>
        """,
        """
        <aside class="newsletter-signup"><h4>Get the Harbour Letter</h4><p>Sign up for our newsletter.</p>\
        <form><input type="email"><button>Subscribe</button></form></aside>
        """,
        #"<blockquote class="social-embed"><p>Great news!</p>— Ann (@ann) <a href="https://s.example/1">June 3</a></blockquote><script src="x.js"></script>"#,
    ])
    func goesOnBehindAnEmbeddedBox(_ box: String) throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>\(Prose.engines)</p>\(box)<p>\(Prose.bridge)</p>
            <p>\(Prose.islands)</p><p>\(Prose.winter)</p></article>
            """)
        for paragraph in [Prose.council, Prose.engines, Prose.bridge, Prose.islands, Prose.winter] {
            #expect(kept.contains(paragraph))
        }
        for word in ["Advertisement", "no videos", "Bridge delayed again", "Sign up"] { #expect(!kept.contains(word)) }
    }

    @Test func keepsTextOfNestedTags() throws {
        let kept = try text(
            """
            <article><div><div><div><p>\(Prose.council)</p></div></div></div>
            <div><section><div><div><span><font face="x"><b><i>\(Prose.engines)</i></b></font></span></div></div></section></div>
            <div><p><font><b><i><u>\(Prose.bridge)</u></i></b></font></p></div>
            <center><div><p><span><span><span>\(Prose.islands)</span></span></span></p></div></center></article>
            """)
        #expect(kept == Prose.all([Prose.council, Prose.engines, Prose.bridge, Prose.islands]))
    }

    @Test func keepsCodeWithHighlighterSpans() throws {
        let kept = try text(
            """
            <article><p>\(Prose.code)</p><div class="highlight"><pre><code class="language-swift"><span class="hljs-keyword">\
            let</span> depth = <span class="hljs-number">4</span>
            <span class="hljs-keyword">if</span> depth &gt; <span class="hljs-number">3</span> {
                <span class="hljs-built_in">print</span>(<span class="hljs-string">"sail"</span>)
            }</code></pre></div><p>\(Prose.codeMore)</p></article>
            """)
        #expect(kept.contains("let depth = 4\nif depth > 3 {\n    print(\"sail\")\n}"))
    }

    @Test(arguments: [
        """
        <table class="highlighttable"><tr><td class="linenos"><pre>1
        2
        3</pre></td><td class="code"><div class="highlight"><pre>let depth = 4
        if depth &gt; 3 { print(depth) }
        sail()</pre></div></td></tr></table>
        """,
        """
        <pre><code><span class="line-number">1</span>let depth = 4
        <span class="line-number">2</span>if depth &gt; 3 { print(depth) }
        <span class="line-number">3</span>sail()</code></pre>
        """,
    ])
    func leavesOutLineNumbers(_ code: String) throws {
        let kept = try text("<article><p>\(Prose.code)</p>\(code)<p>\(Prose.codeMore)</p></article>")
        #expect(kept.contains("let depth = 4\nif depth > 3 { print(depth) }\nsail()"))
        #expect(!kept.contains("1\n2") && !kept.contains("1let"))
    }

    @Test func keepsDefinitionLists() throws {
        let kept = try text(
            """
            <article><p>\(Prose.council)</p><p>Three words that the crew uses every day, and that a guest should know:</p>
            <dl><dt>Fender</dt><dd>A cushion of rubber between the ship and the quay, hung over the side by a rope.</dd>
            <dt>Ramp</dt><dd>The plate over which cars drive on board, lowered when the ship lies still.</dd></dl>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(kept.contains("Fender\nA cushion of rubber"))
        #expect(kept.contains("Ramp\nThe plate over which"))
    }

    @Test func partsParagraphsAtBreaks() throws {
        let kept = try text(
            "<div class=\"story\">\(Prose.council)<br><br>\(Prose.engines)<br /> <br>\n\(Prose.bridge)</div>")
        #expect(kept == Prose.all([Prose.council, Prose.engines, Prose.bridge]))
    }

    @Test func dropsWhatNoReaderSees() throws {
        let kept = try text(
            """
            <article><p>The har\u{AD}bour\u{200B} mas&shy;ter of Lorne\u{2060} is con\u{AD}tent, and so&nbsp;is the crew \
            of the fer\u{FEFF}ry, which will sail for an\u{AD}oth\u{AD}er ten years at the least.</p>
            <p>\(Prose.engines)</p><p>\(Prose.bridge)</p></article>
            """)
        #expect(
            kept.hasPrefix(
                "The harbour master of Lorne is content, and so is the crew of the ferry, which will sail for another ten"
            ))
    }

    @Test func repairsAFewCharactersThatWereEncodedTwice() throws {
        let kept = try text(
            "<article><p>“Yes,” she said. \(Prose.council)</p><p>It wasnâ€™t to be, said the café’s owner. "
                + "\(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(kept.contains("It wasn’t to be"))
        #expect(kept.contains("“Yes,” she said.") && kept.contains("the café’s owner"))
    }

    @Test func repairsAPageThatWasEncodedTwice() throws {
        let kept = try text(
            "<article><p>â€œYes,â€\u{9D} she said. \(Prose.council)</p><p>The cafÃ© wasnâ€™t open â€” or so it seemed.Â "
                + " \(Prose.engines)</p><p>\(Prose.bridge)</p></article>")
        #expect(kept.hasPrefix("“Yes,” she said. The council"))
        #expect(kept.contains("The café wasn’t open — or so it seemed. Its engines"))
    }
}
