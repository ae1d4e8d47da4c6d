import Testing

@Suite struct IndirectQuotesTests {
    @Test(arguments: [
        ("Ann Lee said that the roof would leak.", "indirect | Ann Lee | said | the roof would leak"),
        ("Ann Lee said the roof would leak.", "indirect | Ann Lee | said | the roof would leak"),
        ("The roof would leak, Ann Lee said.", "indirect | Ann Lee | said | The roof would leak"),
        ("The roof would leak, said Ann Lee.", "indirect | Ann Lee | said | The roof would leak"),
        ("According to Ann Lee, the roof would leak.", "indirect | Ann Lee | According to | the roof would leak"),
        ("The roof would leak, according to Ann Lee.", "indirect | Ann Lee | according to | The roof would leak"),
        ("Ann Lee told the Courier that the roof would leak.", "indirect | Ann Lee | told | the roof would leak"),
        (
            "Ann Lee said in a statement on Monday that the roof would leak.",
            "indirect | Ann Lee | said | the roof would leak"
        ),
        ("Ann Lee denied that the roof would leak.", "indirect | Ann Lee | denied | the roof would leak"),
        ("Prosecutors claim that the roof would leak.", "indirect | Prosecutors | claim | the roof would leak"),
    ])
    func findsTheClause(text: String, expected: String) throws {
        #expect(try quoted(text) == [expected])
    }

    @Test func oneClauseForOneReportingWord() throws {
        #expect(
            try quoted("Ann Lee said that the roof would leak and that the walls were wet.")
                == ["indirect | Ann Lee | said | the roof would leak and that the walls were wet"])
        #expect(
            try quoted("Ann Lee said that the roof would leak but added that the walls were dry.")
                == [
                    "indirect | Ann Lee | said | the roof would leak",
                    "indirect | Ann Lee | added | the walls were dry",
                ])
    }

    @Test(arguments: [
        "Ann Lee announced a deal with the union.",
        "Ann Lee believes that the roof will leak.",
        "A study showed that the roof will leak.",
        "Ann Lee promised to mend the roof.",
        "Ann Lee did not say that the roof would leak.",
        "The company reports were late, and its claims were small.",
        "A spokesman for the agency declined to comment.",
    ])
    func leavesOutWhatIsNoQuotation(text: String) throws {
        #expect(try quoted(text) == [])
    }

    @Test func theClauseAroundMarksIsNotIndirectAsWell() throws {
        #expect(
            try quoted("Ann Lee said that the roof was “a sieve” and that it would leak.")
                == ["mixed | Ann Lee | said | a sieve"])
    }
}
