import Testing

/// Whole articles, written for these tests, with all that is quoted in them.
@Suite struct WholeArticleTests {
    @Test func readsALocalDispute() throws {
        let text = #"""
            The city council of Harlow voted 7-2 on Tuesday to close the old library, despite protests from residents.

            "This building has served us for ninety years," said Margaret Olsen, the town's former librarian. \#
            "Closing it is an insult to everyone who learned to read there."

            Mayor Dennis Pratt defended the decision. "We can't heat a building that leaks like a sieve," he \#
            said. "The numbers don't lie."

            Olsen, 71, called the vote "a betrayal" and said she would appeal. She added that the council had \#
            "never once asked" the library's users what they thought.

            According to a report by the engineering firm Calder & Sons, the roof would cost $2.4 million to repair.

            Pratt said the report left no choice. The mayor also said that a smaller branch would open in the spring.

            "What about the children?" asked Tom Reyes, a teacher at Harlow Elementary School.

            "Where will they go after school?"

            The building, known as "the Castle," was designed by Edith Wray in 1931. Her other works include the \#
            opera house, nicknamed "the Wedding Cake" by locals.

            Councilwoman Rita Flores, who voted against the plan, told the Harlow Courier that the decision was \#
            rushed. "There was no study, no hearing, nothing," Flores told the paper.

            A spokesman for the state library agency declined to comment.

            "It's over," Olsen said, "but we aren't done fighting."
            """#
        let expected = #"""
            direct | Margaret Olsen | said | This building has served us for ninety years, / Closing it is an \#
            insult to everyone who learned to read there.
            direct | Dennis Pratt | said | We can't heat a building that leaks like a sieve, / The numbers don't lie.
            mixed | Margaret Olsen | called | a betrayal
            indirect | Margaret Olsen | said | she would appeal
            mixed | Margaret Olsen | added | never once asked
            indirect | a report by the engineering firm Calder & Sons | According to | the roof would cost $2.4 \#
            million to repair
            indirect | Dennis Pratt | said | the report left no choice
            indirect | Dennis Pratt | said | a smaller branch would open in the spring
            direct | Tom Reyes | asked | What about the children?
            direct | Tom Reyes | - | Where will they go after school?
            term | - | - | the Castle,
            term | - | - | the Wedding Cake
            indirect | Rita Flores | told | the decision was rushed
            direct | Rita Flores | told | There was no study, no hearing, nothing,
            direct | Margaret Olsen | said | It's over, / but we aren't done fighting.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }

    @Test func readsACompanyAndItsUnion() throws {
        let text = #"""
            NovaChip shares fell 12 percent on Monday after the company warned that demand for its processors \#
            would weaken next year.

            Chief Executive Laura Brandt said in a statement that the company was “taking decisive action to \#
            protect margins.”

            “We are not panicking,” Brandt told analysts on a conference call. “We have seen cycles before, and \#
            we will see them again.

            “But we would be foolish to pretend that nothing has changed.”

            The company's finance chief, Amir Haddad, was less upbeat. He acknowledged that orders had slowed \#
            "across the board" and that inventories were "uncomfortably high."

            Analysts at Berg Capital estimated that revenue would drop by a fifth. “It's the worst quarter since \#
            2009,” wrote Jonas Lind, an analyst at the bank.

            NovaChip, which was founded in 1987, makes the so-called “brains” of car dashboards. Its best-known \#
            product, the “Falcon,” powers a third of new cars.

            Union leaders disputed the company's account. “They're using a bad quarter as an excuse,” said one \#
            union official, who spoke on condition of anonymity.

            The workers' council argued the cuts were unnecessary, and the works council's chairwoman, Petra \#
            Simon, accused Brandt of “playing games with people's lives.”

            “That is simply not true,” Brandt responded when asked about the accusation.

            Haddad denied that layoffs were planned. Asked whether plants would close, he said: “I can't rule \#
            anything out.”
            """#
        let expected = #"""
            indirect | NovaChip | warned | demand for its processors would weaken next year
            mixed | Laura Brandt | said | taking decisive action to protect margins.
            direct | Laura Brandt | told | We are not panicking, / We have seen cycles before, and we will see \#
            them again. / But we would be foolish to pretend that nothing has changed.
            mixed | Amir Haddad | acknowledged | across the board
            mixed | Amir Haddad | acknowledged | uncomfortably high.
            indirect | Analysts at Berg Capital | estimated | revenue would drop by a fifth
            direct | Jonas Lind | wrote | It's the worst quarter since 2009,
            term | - | - | brains
            term | - | - | Falcon,
            direct | one union official | said | They're using a bad quarter as an excuse,
            indirect | The workers' council | argued | the cuts were unnecessary
            mixed | Petra Simon | accused | playing games with people's lives.
            direct | Laura Brandt | responded | That is simply not true,
            indirect | Amir Haddad | denied | layoffs were planned
            direct | Amir Haddad | said | I can't rule anything out.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }

    @Test func readsARuling() throws {
        let text = #"""
            A federal judge on Friday blocked the law, calling it "plainly unconstitutional."

            In a 48-page ruling, U.S. District Judge Helen Marsh wrote that the state "may not silence its \#
            critics under the guise of public safety."

            "The First Amendment does not come with an off switch," she wrote.

            The governor, Republican Bill Tanner, vowed to appeal. "This is judicial activism, plain and simple," \#
            Tanner said in a post on X. "We'll see them in court."

            The law, which supporters dubbed the "Quiet Streets Act," bans demonstrations within 500 feet of a \#
            courthouse. It defines a demonstration as "any gathering of three or more persons with a common \#
            message."

            Civil-rights groups praised the ruling. The ACLU said the decision "restores a basic right," while \#
            the National Lawyers Guild called it "a wake-up call for statehouses everywhere."

            "I've been waiting for this day," said Sen. Maria Ortega, D-Millbrook, who sponsored a repeal bill. \#
            "It's a great day for free speech in this state."

            The senator said she hoped the legislature would now act.

            Prosecutors claim that the protesters blocked an ambulance. Their lawyer, Sam Whitfield, says that is \#
            false.

            "Nobody blocked anything," Whitfield said. "The video shows it." He said the city's own cameras \#
            recorded the scene.

            Police Chief Ron Dale could not be reached. His office referred questions to the city attorney, who \#
            said only, "We are reviewing the ruling."
            """#
        let expected = #"""
            mixed | Helen Marsh | calling | plainly unconstitutional.
            mixed | Helen Marsh | wrote | may not silence its critics under the guise of public safety.
            direct | Helen Marsh | wrote | The First Amendment does not come with an off switch,
            direct | Bill Tanner | said | This is judicial activism, plain and simple, / We'll see them in court.
            term | - | - | Quiet Streets Act,
            term | - | - | any gathering of three or more persons with a common message.
            mixed | ACLU | said | restores a basic right,
            mixed | National Lawyers Guild | called | a wake-up call for statehouses everywhere.
            direct | Maria Ortega | said | I've been waiting for this day, / It's a great day for free speech in \#
            this state.
            indirect | Maria Ortega | said | she hoped the legislature would now act
            indirect | Prosecutors | claim | the protesters blocked an ambulance
            indirect | Sam Whitfield | says | that is false
            direct | Sam Whitfield | said | Nobody blocked anything, / The video shows it.
            indirect | Sam Whitfield | said | the city's own cameras recorded the scene
            direct | the city attorney | said | We are reviewing the ruling.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }
}
