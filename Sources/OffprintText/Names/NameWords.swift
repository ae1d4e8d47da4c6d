/// The words that finding names goes by.
enum NameWords {
    /// Titles and roles that stand before a name and are no part of it.
    static let roles = WordSet(
        """
        mr mrs ms miss mx gen brig atty supt insp pfc spc hon dr prof professor sir dame lord lady rev reverend father sister rabbi imam pastor bishop archbishop
        cardinal pope saint king queen prince princess duke duchess baron baroness sheikh ayatollah
        president vice prime minister premier chancellor secretary undersecretary deputy assistant attorney general solicitor
        senator sen representative rep congressman congresswoman congressmember councilman councilwoman councillor councilor
        councilmember alderman assemblyman assemblywoman assemblymember delegate governor gov lt mayor commissioner speaker
        ambassador envoy mp mep minister chief justice judge magistrate prosecutor district sheriff detective officer sergeant
        sgt lieutenant captain capt major maj colonel col brigadier admiral adm commander cmdr corporal cpl private pvt constable
        inspector superintendent marshal ceo cfo coo cto cio ciso chairman chairwoman chairperson chair co-chair founder co-founder
        cofounder director executive managing editor editor-in-chief columnist reporter correspondent journalist analyst
        economist spokesman spokeswoman spokesperson coach manager captain quarterback pitcher striker midfielder defender
        goalkeeper actor actress singer rapper author novelist writer poet director producer filmmaker comedian host anchor
        scientist researcher engineer attorney lawyer activist organizer candidate leader boss head owner partner principal
        teacher superintendent dean provost rector democrat republican former ex-president then-president whip majority
        minority senior junior chef architect historian philosopher physicist biologist astronaut nurse uncle aunt
        herr frau doktor bundeskanzler bundeskanzlerin kanzler kanzlerin bundespräsident präsident präsidentin ministerin
        bundesminister bundesministerin außenminister außenministerin innenminister innenministerin finanzminister
        experte expertin arzt ärztin autor autorin soldat soldatin anwalt anwältin nationalrat ständerat stadtrat landrat
        landrätin ökonom ökonomin kontrolleur kontrolleurin sportdirektor sportdirektorin promoter historiker historikerin
        lehrer lehrerin forscher forscherin berater beraterin musiker musikerin sänger sängerin schauspieler
        schauspielerin verteidigungsminister wirtschaftsminister gesundheitsminister ministerpräsident ministerpräsidentin bürgermeister
        oberbürgermeister oberbürgermeisterin bürgermeisterin staatssekretär sprecher sprecherin sprecherin chefin vorsitzende
        vorsitzender geschäftsführer geschäftsführerin vorstandschef professorin trainer kommissar richter richterin
        polizeisprecher polizeisprecherin politiker politikerin abgeordnete abgeordneter
        monsieur madame mademoiselle m mme mlle président présidente ministre premier première député députée sénateur sénatrice
        maire préfet procureur procureure directeur directrice juge docteur
        señor señora don doña presidente presidenta ministro ministra alcalde alcaldesa senador senadora diputado diputada
        gobernador gobernadora secretario secretaria juez jueza fiscal doctor doctora portavoz signor signora onorevole
        """)
    static let maleTitles = WordSet(
        """
        mr sir lord king prince duke father congressman councilman assemblyman chairman spokesman actor herr kanzler
        bundeskanzler minister_m sprecher monsieur señor don signor uncle pope bishop archbishop cardinal
        """)
    static let femaleTitles = WordSet(
        """
        mrs ms miss dame lady queen princess duchess baroness sister congresswoman councilwoman assemblywoman chairwoman
        spokeswoman actress frau kanzlerin bundeskanzlerin präsidentin ministerin außenministerin innenministerin
        bürgermeisterin sprecherin chefin madame mademoiselle mme mlle présidente députée sénatrice directrice señora doña
        presidenta ministra alcaldesa senadora diputada gobernadora signora aunt
        """)
    /// Small words inside names.
    static let particles = WordSet(
        "van von der den de da di del della du la le bin ibn al el ben ten ter zu zum y dos das do af av st bint abu ap e"
    )
    /// Words at the head of an organisation's name that take "of", "for" or "on" behind them.
    static let heads = WordSet(
        """
        department ministry university bank house board institute bureau office council court federation association society
        academy college church union chamber committee commission school center centers centre organization organisation
        league league's bar alliance coalition campaign fund foundation conference congress community communities museum
        secretary library hospital corps confederation parliament agency army state city knights sons daughters doctors reporters
        friends network service institutes administration college division party company
        """)
    /// Words that end (or are) an organisation's name.
    static let organizations = WordSet(
        """
        inc corp corporation company co ltd llc llp plc group holdings partners capital ventures bank university college
        institute department ministry agency administration bureau office commission committee council court congress senate
        parliament party union association federation foundation society club league network news times post journal tribune
        herald courier ledger observer dispatch examiner inquirer bulletin weekly guardian telegraph chronicle gazette magazine press radio television tv media studios records entertainment
        airlines airways motors industries systems technologies technology labs laboratories software pharmaceuticals energy
        hospital clinic school academy church police army navy force service services authority board house team center centre
        coalition alliance campaign fund trust museum library pentagon kremlin nato google microsoft apple amazon facebook meta
        twitter tesla nvidia openai anthropic intel ibm oracle samsung sony boeing airbus reuters bloomberg politico axios
        republicans democrats conservatives tories labour taliban hamas hezbollah isis interpol europol unesco unicef greenpeace
        gmbh ag se kg e.v bundestag bundesrat bundesregierung polizei zeitung spiegel verein verband stiftung universität
        société groupe ministère université parti syndicat banque ministerio universidad gobierno partido sindicato banco
        """)
    /// Behind "Secretary of" and the like: what the office is for.
    static let portfolios = WordSet(
        """
        state defense defence health education interior treasury labor labour energy justice commerce homeland security
        transportation agriculture housing veterans affairs human services urban development war staff foreign finance police
        exchequer the and
        """)
    /// Words for peoples and sides before a role: no part of a name, and no organisation.
    static let adjectives = WordSet(
        """
        american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
        danish swedish norwegian finnish polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian
        belarusian georgian israeli palestinian lebanese syrian iraqi iranian saudi egyptian libyan tunisian algerian moroccan
        nigerian kenyan ethiopian ghanaian african south north east west indian pakistani bangladeshi afghan chinese japanese
        korean vietnamese thai malaysian indonesian philippine filipino australian canadian mexican brazilian argentine
        argentinian chilean colombian venezuelan peruvian cuban european asian u.s us uk democratic republican conservative
        liberal green labour labor socialist catholic christian muslim jewish black white hispanic latino
        """)
    /// Words that end the names of laws, works and events.
    static let things = WordSet(
        """
        act law bill treaty convention accord agreement directive regulation report index award prize cup championship
        programme program project plan bible constitution code standard review strait war summit festival
        """)
    /// Words inside the names of organisations that are no names of persons.
    static let bodies = WordSet(
        """
        club bank university college institute department ministry agency committee commission council association
        federation foundation society party union museum hospital school corporation company
        """)
    /// Names of places that are said of, and do not speak; countries are left out, since they do in the news.
    static let places = WordSet(
        """
        street avenue road boulevard lane river lake mountain mountains valley island islands beach bay county airport park
        square bridge sea ocean desert forest hill hills
        """)
    /// Words that begin the names of places.
    static let placeHeads = WordSet(
        "north south east west northern southern eastern western new san los las saint santa port mount fort lake upper lower great"
    )
    static let calendar = WordSet(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter thanksgiving ramadan
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
        internet english monday's covid covid-19 ok am pm gmt est pst edt pdt cet bst utc faq
        """)
    /// Roles that begin the names of companies.
    static let roleExceptions = WordSet("motors electric mills dynamics assembly election elections mariner street")
    /// What follows a person's name and belongs to it.
    static let suffixes = WordSet("jr sr ii iii iv")
    /// The end of German words for roles: `Grünen-Politiker`, `SPD-Chefin`.
    static let roleEndings = [
        "politiker", "politikerin", "chef", "chefin", "minister", "ministerin", "sprecher", "sprecherin", "präsident",
        "präsidentin", "kanzler", "kanzlerin", "leiter", "leiterin", "meister", "meisterin", "sekretär", "sekretärin",
        "vorsitzende", "vorsitzender", "experte", "expertin", "forscher", "forscherin", "trainer", "trainerin",
        "abgeordnete", "abgeordneter", "anwalt", "anwältin", "führer", "führerin", "beauftragte", "beauftragter",
    ].map { Array($0.utf8) }
}

/// Common first names, for the gender of a pronoun that refers to their bearers.
enum FirstNames {
    static let female = WordSet(
        """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
        kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen
        angela shirley emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria
        catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea
        hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann anne kathryn abigail sophia frances jean
        alice judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany kayla
        alexis lori marie caitlin kaitlin kate katie jane jenny ellen eleanor claire clare lucy zoe chloe ursula angela annalena
        greta giorgia nikki kamala hillary michelle melania ivanka nancy liz elise alexandria ilhan rashida ayanna amy sonia
        elena ketanji janet christine gina mira sheryl meg ginni susan marissa fei-fei timnit daphne melinda priscilla lina
        sofia marta carmen ana lucía pilar elena rosa isabel beatriz inés dolores mercedes yolanda monica silvia chiara
        francesca paola federica valentina sabine petra claudia monika ulrike heike katrin katja anja birgit susanne nina
        brigitte nathalie sylvie isabelle céline élise juliette camille margaux ségolène valérie aurélie marine ingrid astrid
        yuki keiko noor fatima aisha leila layla zainab maryam priya anjali deepika meera lakshmi indira mei ling olga natalia
        svetlana tatiana irina ekaterina oksana yulia magdalena agnieszka katarzyna joanna ewa zofia dana erin tara gail joy
        faith hope molly peggy penny phoebe tina wendy yvonne paula rita roberta jill kristen kristin kirsten leslie lynn
        """)
    static let male = WordSet(
        """
        james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald
        steven andrew paul joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric
        jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
        tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
        austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan lawrence bruce gabriel joe logan alan juan
        albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene sam dario elon jeff bill
        steve tim sundar satya mark larry sergey jensen ilya greg demis yann geoffrey pete marco barack mitt ted chuck mitch
        bernie tom mike jim bob dan dave ken rob ron rick nick matt chris ben alex tony andy ed fred greg boris keir rishi
        emmanuel olaf friedrich vladimir volodymyr xi narendra benjamin recep antony lloyd merrick john clarence samuel neil
        brett luis carlos miguel javier pedro pablo diego fernando sergio rafael manuel antonio francisco alejandro jorge
        giovanni giuseppe luca matteo marco paolo andrea_m alessandro francesco roberto stefano hans klaus jürgen wolfgang
        stefan markus andreas thomas uwe karl heinz dieter werner günter jens lars sven jan pierre jean-luc françois louis
        nicolas laurent philippe jacques michel olivier julien guillaume antoine bruno éric gérard ahmed mohammed muhammad
        mohamed ali omar hassan hussein ibrahim yusuf khalid abdullah raj rahul amit sanjay ravi vijay anil wei jun hiroshi
        kenji takeshi dmitry sergei alexei ivan mikhail nikolai igor oleg andrei yuri pavel jakub piotr tomasz krzysztof
        andrzej stanisław erik anders johan magnus nils henrik simon martin oliver harry charlie max leo oscar hugo felix
        graham ian neil nigel stuart gordon trevor clive duncan hamish callum liam declan conor seamus brendan howard leonard
        norman stanley victor warren clark glenn marvin melvin marcus curtis derek dwayne jerome malcolm reginald tyrone
        """)
}
