/// The reporting words of English.
enum EnglishCues {
    static let cues = """
        say says said saying tell tells told telling add adds added adding claim claims claimed claiming argue argues argued
        arguing warn warns warned warning deny denies denied denying acknowledge acknowledges acknowledged acknowledging admit
        admits admitted admitting announce announces announced announcing report reports reported reporting write writes wrote
        writing written explain explains explained explaining note notes noted noting stress stresses stressed stressing suggest
        suggests suggested suggesting dispute disputes disputed disputing estimate estimates estimated estimating project
        projects projected projecting state states stated stating insist insists insisted insisting assert asserts asserted
        asserting allege alleges alleged alleging contend contends contended contending maintain maintains maintained
        maintaining declare declares declared declaring reply replies replied replying respond responds responded responding
        answer answers answered answering ask asks asked asking recall recalls recalled recalling remark remarks remarked
        remarking observe observes observed observing comment comments commented commenting continue continued continues
        conclude concludes concluded concluding concede concedes conceded conceding confirm confirms confirmed confirming reveal
        reveals revealed revealing emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising
        reiterate reiterates reiterated reiterating repeat repeats repeated repeating testify testifies testified testifying
        tweet tweets tweeted tweeting post posts posted posting joke jokes joked joking quip quips quipped shout shouts shouted
        shouting yell yelled yelling scream screamed whisper whispered cry cried exclaim exclaimed exclaims mutter muttered
        lament lamented laments lamenting complain complains complained complaining boast boasts boasted boasting brag bragged
        predict predicts predicted predicting caution cautions cautioned cautioning advise advises advised advising urge urges
        urged urging vow vows vowed vowing pledge pledged promise promises promised agree agrees agreed counter counters
        countered countering retort retorted retorts interject interjected read reads reading quote quotes quoted opine opined
        muse mused muses theorize theorized speculate speculates speculated proclaim proclaims proclaimed proclaiming inform
        informed informs assure assures assured assuring remind reminded reminds indicate indicates indicated indicating imply
        implied implies clarify clarifies clarified clarifying elaborate elaborated echo echoed echoes summarize summarized
        rejoin rejoined chant chanted chanting sing sang plead pleaded pointed points pointing caution relay relayed recount
        recounted recounts disclose disclosed forecast forecasts rule ruled demand demanded demands recommend recommends recommended hint hints hinted went goes put puts profess professed vent vented
        fumed thundered begged begs thanked
        """
    static let calling = """
        call calls called calling describe describes described describing characterize characterizes characterized
        characterizing characterise characterised label labels labeled labelled labeling brand brands branded branding refer
        refers referred referring accuse accuses accused accusing criticize criticizes criticized criticizing criticise
        criticised slam slams slammed slamming blast blasts blasted blasting condemn condemns condemned condemning denounce
        denounces denounced denouncing praise praises praised praising hail hails hailed hailing dismiss dismisses dismissed
        dismissing decry decries decried mock mocked mocks blame blamed blames tout touted touts deem deemed deems likened
        compared deride derided derides lambasted ridiculed blasting apologized apologised
        """
    static let ambiguous = """
        replies hint hints claim claims warning report reports reporting writing note notes stress stresses dispute disputes estimate estimates
        project projects state states answer answers remark remarks comment comments post posts posting joke jokes cry promise
        promises pledge vow vows reading read reads quote quotes call calls label labels brand brands praise blast blame tweet
        tweets demand demands forecast forecasts rule ruled echo echoes counter counters pointed points pointing caution sing
        appeal advised repeat muse plead
        """
    static let naked = """
        say says said saying tell tells told telling add adds added claim claims claimed argue argues argued warn warns warned
        acknowledge acknowledges acknowledged admit admits admitted deny denies denied insist insists insisted estimate
        estimates estimated suggest suggests suggested explain explained note noted reply replied announce announced report
        reported write wrote writes tweeted predict predicts predicted contend contends contended maintain maintains maintained
        allege alleges alleged confirm confirmed stress stressed concede conceded state stated joked recalled promised
        """
}
