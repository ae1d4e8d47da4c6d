import Testing

@Suite struct MixedAndTermTests {
    @Test func takesFragmentsForMixed() throws {
        #expect(
            try quoted(#"Ann Lee acknowledged the deal was "rushed" and that "the papers don't look right.""#)
                == [
                    "mixed | Ann Lee | acknowledged | rushed",
                    "mixed | Ann Lee | acknowledged | the papers don't look right.",
                ])
    }

    @Test func takesWhatSomethingIsCalled() throws {
        #expect(
            try quoted("Ann Lee, who voted against it, called the vote “a betrayal” and left.")
                == ["mixed | Ann Lee | called | a betrayal"])
    }

    @Test func aWholeStatementBehindThatIsMixed() throws {
        #expect(
            try quoted("Ann Lee said that “The law is wrong.”") == ["mixed | Ann Lee | said | The law is wrong."])
    }

    @Test func keepsTitlesNicknamesAndScareQuotesAsTerms() throws {
        #expect(
            try quoted(
                """
                The hall, known as “the Castle,” was built by Edith Wray. Her memoir “A Life in Stone” says little of it.

                NovaChip makes the so-called “brains” of cars, and its film “The Long Way Home” won a prize.
                """
            ).filter { !$0.hasPrefix("term | - | -") } == [])
    }

    @Test func theWordingOfAContractIsNobodysSpeech() throws {
        #expect(
            try quoted(
                "Acme amended the contract to add language clarifying that “the goods shall not be used at sea.”")
                == ["term | - | - | the goods shall not be used at sea."])
    }

    @Test func aFragmentFarFromTheReportingWordIsATerm() throws {
        #expect(
            try quoted(
                "Ann Lee stated the firm “will not in good faith agree” to requests that it be used for “any purpose,” war included."
            ) == ["mixed | Ann Lee | stated | will not in good faith agree", "term | - | - | any purpose,"])
    }

    @Test func aDocumentSpeaks() throws {
        #expect(
            try quoted("The lawsuit alleged that the firm “knowingly retained” the photographs.")
                == ["mixed | The lawsuit | alleged | knowingly retained"])
    }

    @Test func apostrophesAreNoMarks() throws {
        #expect(
            try quoted(
                "The workers' council argued that the boss's plan wasn't fair. It's the '90s again, rock 'n' roll and all."
            )
                == ["indirect | The workers' council | argued | the boss's plan wasn't fair"])
    }

    @Test func readsSingleMarks() throws {
        #expect(
            try quoted(
                "‘I should have checked the workers’ records,’ Sarah Kemp told the committee. She called it ‘my fault’."
            )
                == [
                    "direct | Sarah Kemp | told | I should have checked the workers’ records,",
                    "mixed | Sarah Kemp | called | my fault",
                ])
    }

    @Test func leavesMeasuresAlone() throws {
        #expect(try quoted(#"The 6" pipe and the 8" pipe were laid by Ann Lee in May."#) == [])
    }
}
