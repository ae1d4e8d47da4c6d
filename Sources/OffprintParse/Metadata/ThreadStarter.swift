import OffprintCore

extension PageFacts {
    /// Who began a thread: the first account that is named near its heading or after it.
    ///
    /// Accounts look like nothing in particular (`changingtimes`, `b.scherer`); the link to their profile or the class
    /// of their element tells them.
    var threadStarter: String? {
        let start = max(0, (heading ?? 3) - 3)
        for block in article.blocks.dropFirst(start).prefix(60)
        where block.visibility == .shown && hints.containers[block.container].isDisjoint(with: [.footer]) {
            for span in article.spans(of: block) where span.text.count >= 2 && span.text.count <= 60 {
                guard isAccount(span) else { continue }
                let name = PlainText.clean(article.string(in: span.text))?.trimming {
                    $0 == "@" || $0 == " " || $0 == ","
                }
                guard let name, name.utf8.count >= 2, !NameWords.nobody.contains(Folding.folded(name)) else { continue }
                return name.hasPrefix("u/") ? String(name.dropFirst(2)) : name
            }
        }
        return nil
    }

    private func isAccount(_ span: InlineSpan) -> Bool {
        let strings = article.strings.span
        let target = span.target.range
        if span.kind == .link,
            PageFacts.profiles.flags(in: strings, from: target.lowerBound, to: target.upperBound) != 0
        {
            return true
        }
        return article.tokens(of: span).contains { token in
            token.kind == .class
                && PageFacts.accounts.flags(in: strings, from: Int(token.text.start), to: Int(token.text.end)) == 1
        }
    }

    private static let profiles = Needles([
        (
            "/members/|/member/|/user/|/users/|/u/|viewprofile|member.php?|action=profile|/user-|/profile/|profile.php?",
            1
        )
    ])

    private static let accounts = Needles([
        ("username|user-name|bigusername|author-name|post-author|postauthor", 1),
        ("usernames|username-menu|-group|menu", 2),
    ])
}
