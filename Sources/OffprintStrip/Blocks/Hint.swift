import OffprintCore

/// What an element's name, id or class says that it is for. The raw value is its place in ``HintDistances``.
enum Hint: UInt8, CaseIterable {
    case navigation, header, footer, sidebar, breadcrumb, pagination, comments, share, related, advert, promo
    case newsletter, cookie, login, search, modal, tags, meta, caption, article, content, post, product, price, review
    case forum, user, card, title, lead, contents, form, faq, hidden, code, table, hero, service, paywall, biography
    case quote, region, notice, app, donation, main, list, legal

    /// Words of ids, classes, roles and element names, by what they tell. The first list that has a word wins.
    static let vocabulary: [(hint: Hint, words: String)] = [
        (
            .navigation,
            """
            nav navbar navigation menu menus submenu megamenu topnav mainnav subnav sidenav navi dropdown \
            hamburger offcanvas sitemap mainmenu topmenu menubar navlinks linklist quicklinks
            """
        ),
        (
            .header,
            """
            header masthead topbar banner branding logo head sitehead pagehead siteheader pageheader kopf \
            toolbar
            """
        ),
        (
            .footer,
            """
            footer foot colophon contentinfo copyright bottom impressum imprint sitefooter pagefooter \
            footerlinks credits
            """
        ),
        (
            .sidebar,
            """
            sidebar aside complementary rail rightcol leftcol secondary widget widgets rightcolumn leftcolumn \
            sidecol rightrail leftrail tertiary side right left col2 marginalia
            """
        ),
        (.breadcrumb, "breadcrumb breadcrumbs crumb crumbs crumbtrail youarehere breadcrumblist"),
        (.pagination, "pagination pager paging pagenav prev next previous paginator pagenavi pagelinks"),
        (
            .comments,
            """
            comment comments commentlist disqus respond usercomments commentform commentbody kommentar \
            kommentare commentaires comentarios commenting livefyre
            """
        ),
        (
            .share,
            """
            share sharing shares social addthis sharethis addtoany follow followus facebook twitter whatsapp \
            pinterest linkedin sharebar sharetools socials teilen bookmark bookmarks email print jetpack sd
            """
        ),
        (
            .related,
            """
            related recommended recommendation recommendations recommend similar readmore trending popular \
            mostread mostpopular outbrain taboola suggested suggestions upnext latest morelinks relatedposts \
            relatedlinks alsolike seealso recirc recirculation yarpp readnext teasers promobox zergnet mgid crosssell \
            upsells alsobought alsoviewed recentlyviewed
            """
        ),
        (
            .advert,
            """
            ad ads advert adverts advertisement advertising sponsor sponsored sponsors dfp gpt adsense adslot \
            adunit anzeige werbung publicidad pub adsbygoogle adbox adwrap skyscraper leaderboard native
            """
        ),
        (
            .promo,
            """
            promo promos promotion promotional cta calltoaction offer offers deal deals upsell marketing callout
            """
        ),
        (
            .newsletter,
            """
            newsletter newsletters subscribe subscription signup optin mailchimp mailing mc4wp emailsignup \
            subscribebox
            """
        ),
        (.cookie, "cookie cookies consent gdpr onetrust ccpa cookiebar cmp privacy"),
        (.login, "login signin register registration logout password auth loginform account"),
        (.search, "search searchform searchbox searchbar suche"),
        (.modal, "modal popup overlay dialog lightbox toast tooltip drawer popover popin interstitial"),
        (.tags, "tag tags category categories topics topic keywords tagcloud taglist cat taxonomy"),
        (
            .meta,
            """
            meta byline author authors date timestamp published posted postmeta info dateline time datetime \
            entrymeta publish postinfo articlemeta autor datum reading readtime views
            """
        ),
        (
            .caption,
            """
            caption captions figcaption credit figure gallery image images img photo photos thumbnail thumb \
            thumbnails media slideshow video wpcaption picture imagecaption
            """
        ),
        (
            .article,
            """
            article articlebody story prose entry richtext wysiwyg markdown articletext storybody storytext \
            articlecontent entrycontent postcontent posttext maintext bodytext newsbody rte entrybody hentry \
            articolo artikel noticia cuerpo texte nota textbody newsarticle blogposting
            """
        ),
        (.content, "content contents contentbody pagecontent maincontent inhalt contenu contenido copy"),
        (.post, "post blog posts blogpost postbody"),
        (.product, "product products sku spec specs specification specifications details detail pdp item itempage"),
        (
            .price,
            """
            price prices cart basket buy checkout stock shipping qty quantity addtocart wishlist availability \
            variant variants swatch
            """
        ),
        (
            .review,
            """
            review reviews rating ratings stars star testimonial testimonials feedback yotpo jdgm bazaarvoice \
            trustpilot reviewer
            """
        ),
        (
            .forum,
            """
            forum forums thread threads message messages reply replies viewtopic phpbb discourse cooked crawler \
            question answer answers qapage discussion discussionforumposting thing vote votes votecell rtjson shreddit
            """
        ),
        (.user, "avatar poster username profile userinfo joined user users member members"),
        (.card, "card cards tile tiles grid teaser listing listings carousel slider slide swiper slick slides owl"),
        (.title, "title headline heading subtitle h1 h2 subhead subheading headlines"),
        (
            .lead,
            """
            lead intro summary excerpt abstract description descriptions desc descr standfirst dek deck sapo lede \
            introduction teasertext chapo synopsis
            """
        ),
        (.contents, "toc tableofcontents onthispage outline"),
        (
            .form,
            """
            form input button btn buttons field fields select option options filter filters sort tools tool \
            controls control actions action submit checkbox radio facets facet refine dropdownmenu label
            """
        ),
        (.faq, "faq faqs accordion tab tabs tabpanel panel collapse toggle tabcontent collapsible expander"),
        (
            .hidden,
            """
            hidden sr offscreen visually screenreader noprint skip skiplink visuallyhidden sronly srhidden \
            invisible assistive clip
            """
        ),
        (.code, "code highlight syntax pre codehilite codeblock prettyprint mermaid"),
        (.table, "table datatable tbl infobox"),
        (.hero, "hero jumbotron splash billboard"),
        (.service, "service services feature features benefits pricing plans team solutions portfolio clients"),
        (.paywall, "paywall premium meter regwall subscriber subscribers piano metered"),
        (
            .biography,
            """
            bio authorbox aboutauthor biography authorbio aboutus about vcard authorinfo signature sig
            """
        ),
        (.quote, "quote blockquote pullquote pullquotes quotation"),
        (.region, "lang language languages locale country currency weather ticker region switcher"),
        (.notice, "alert notice warning breaking message notification announcement error messages"),
        (.app, "app apps download downloads appstore playstore"),
        (.donation, "donate donation donations support contribute"),
        (.main, "main primary maincol maincolumn page wrapper"),
        (
            .legal,
            """
            legal disclaimer disclaimers smallprint fineprint sosumi asterisks
            """
        ),
        (
            .list,
            """
            list results result searchresults searchresult collection catalog items archive archives directory index feed
            """
        ),
    ]

    static let words: WordTable = {
        var table = WordTable(capacity: 1200)
        for (hint, words) in vocabulary {
            for word in words.split(separator: " ") { table.insert(WordHash.of(word.utf8), UInt16(hint.rawValue)) }
        }
        return table
    }()

    /// What the names of elements themselves tell: a bit for the hint of each, by the number of its name.
    static let bitsOfTags: [UInt64] = Tag.allCases.map { tag in told(by: tag).map { 1 << UInt64($0.rawValue) } ?? 0 }

    /// What the element's name itself tells.
    static func told(by tag: Tag) -> Hint? {
        switch tag {
        case .nav, .menu: .navigation
        case .header: .header
        case .footer: .footer
        case .aside: .sidebar
        case .form, .fieldset, .button, .select, .label: .form
        case .article: .article
        case .main: .main
        case .dialog: .modal
        case .figcaption, .figure: .caption
        case .table: .table
        case .pre, .code: .code
        case .blockquote: .quote
        case .search: .search
        case .details: .faq
        case .address: .meta
        default: nil
        }
    }
}
