/// Hosts whose subdomains are other people's sites: blogs, pages and programs under a host's own name.
///
/// It is the idea of the Public Suffix List's private domains, by a short list of those that archives of the web are full
/// of. Hosts that keep their users apart by path (`medium.com/@name`) are not of this kind with those pages.
enum SharedHosts {
    /// Whether every subdomain of these labels is a site of its own.
    static func contains(_ labels: ArraySlice<Substring>) -> Bool { names.contains(labels.joined(separator: ".")) }

    /// Hosts that have one domain for each country: `blogspot.com`, `blogspot.de`, `blogspot.co.uk`.
    static let ofManyCountries: Set<Substring> = ["blogspot"]

    private static let names: Set<String> = [
        // Blogs.
        "bearblog.dev", "beehiiv.com", "blog.cz", "blog.fc2.com", "blogdetik.com", "blogfa.com", "blogg.no",
        "blogg.se", "blogs.com", "blogs.sapo.pt", "blogsky.com", "blogspirit.com", "blox.pl", "canalblog.com",
        "centerblog.net", "cocolog-nifty.com", "diary.ru", "dreamwidth.org", "egloos.com", "eklablog.com",
        "exblog.jp", "ghost.io", "hashnode.dev", "hateblo.jp", "hatenablog.com", "hatenablog.jp", "hautetfort.com",
        "home.blog", "jugem.jp", "livedoor.blog", "livejournal.com", "mataroa.blog", "medium.com", "micro.blog",
        "mihanblog.com", "over-blog.com", "over-blog.fr", "overblog.com", "persianblog.ir", "pixnet.net",
        "posterous.com", "posthaven.com", "seesaa.net", "skyrock.com", "soup.io", "substack.com", "tistory.com",
        "tumblr.com", "typepad.co.uk", "typepad.com", "typepad.fr", "typepad.jp", "unblog.fr", "wordpress.com",
        "write.as", "xanga.com",
        // Pages.
        "altervista.org", "bigcartel.com", "business.site", "canva.site", "carrd.co", "free.fr", "jimdo.com",
        "jimdofree.com", "jimdosite.com", "myshopify.com", "mystrikingly.com", "narod.ru", "neocities.org",
        "notion.site", "pagesperso-orange.fr", "squarespace.com", "tripod.com", "ucoz.com", "ucoz.ru", "webflow.io",
        "webnode.com", "webs.com", "weebly.com", "wikidot.com", "wixsite.com", "wpcomstaging.com", "wpengine.com",
        // Projects and programs.
        "appspot.com", "azurewebsites.net", "bitbucket.io", "codeberg.page", "firebaseapp.com", "fly.dev",
        "gitbook.io", "github.io", "gitlab.io", "glitch.me", "herokuapp.com", "netlify.app", "netlify.com",
        "onrender.com", "pages.dev", "readthedocs.io", "readthedocs.org", "replit.app", "surge.sh", "vercel.app",
        "web.app", "workers.dev",
    ]
}
