import Testing

/// A medley of the turns that reports take, one a paragraph, written for this test.
@Suite struct MedleyTests {
    @Test func readsAMedleyOfTurns() throws {
        let text = #"""
            The Trade Ministry said Monday that the plan, dubbed "Operation Clean Sweep," would begin in June.

            "I'm proud of this team," coach Dan Hurst, whose contract ends in June, told reporters after the \#
            game. "They never quit."

            Orchard's chief executive, Ted Cole, has called silence a "basic human need."

            The band's new single, "Long Way Down," was recorded in Oslo.

            Police said the suspect shouted "Get back!" before he fired.

            Asked about the rumor, Hurst laughed. "You'd have to ask my wife."

            Critics of the mayor, including Councilman Ed Ruiz, say the plan is reckless. "It's a giveaway," Ruiz \#
            said in an interview, adding that voters would "remember in November."

            In a tweet, President Bell wrote: "Congratulations to Karen Brown Jackson." He later said she was \#
            "brilliant."

            The word "woke" has lost its meaning, Professor Anne Hall argues in her book, "The Long Sleep."

            "We will appeal," a statement from the company read.

            "It's time," said Rep. Alexandra Ortiz-Cole (D-N.Y.), "for the House to act."

            Lee's lawyer, Mark Stone, said his client "categorically denies" the charges and that the case was \#
            "built on sand."

            The Harlow Times first reported that the agency had opened an inquiry.

            "No," he said. "Never."

            The report, released Thursday, found that one in five bridges is unsafe. "The system is broken," the \#
            report says.

            She believes that the law will pass. He hopes it won't.

            "This is what I call 'the gap,'" explains Dr. Hall, who has studied sleep for decades, "and nobody \#
            wants to talk about it."

            Trask, the former president, on Friday denounced the ruling as "a disgrace" and vowed to fight on.

            The U.N. envoy, Antonio Guerra, warned that the delta was on a "road to ruin with nobody at the brakes."
            """#
        let expected = #"""
            indirect | Trade Ministry | said | the plan, dubbed "Operation Clean Sweep," would begin in June
            term | - | - | Operation Clean Sweep,
            direct | Dan Hurst | told | I'm proud of this team, / They never quit.
            mixed | Ted Cole | called | basic human need.
            term | - | - | Long Way Down,
            direct | the suspect | shouted | Get back!
            direct | Dan Hurst | - | You'd have to ask my wife.
            direct | Ed Ruiz | said | It's a giveaway,
            mixed | Ed Ruiz | adding | remember in November.
            direct | Bell | wrote | Congratulations to Karen Brown Jackson.
            mixed | Bell | said | brilliant.
            indirect | Anne Hall | argues | The word "woke" has lost its meaning
            term | - | - | woke
            term | - | - | The Long Sleep.
            direct | a statement from the company | read | We will appeal,
            direct | Alexandra Ortiz-Cole | said | It's time, / for the House to act.
            mixed | Mark Stone | said | categorically denies
            mixed | Mark Stone | said | built on sand.
            indirect | Harlow Times | reported | the agency had opened an inquiry
            direct | Mark Stone | said | No, / Never.
            direct | the report | says | The system is broken,
            direct | Anne Hall | explains | This is what I call 'the gap,' / and nobody wants to talk about it.
            mixed | Trask | denounced | a disgrace
            mixed | Antonio Guerra | warned | road to ruin with nobody at the brakes.
            """#
        #expect(try quoted(text).joined(separator: "\n") == expected)
    }
}
