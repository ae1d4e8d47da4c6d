import Testing

@testable import OffprintFetch

@Suite struct AddressJudgementTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.8.9.1",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::2", "::7f00:1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1", "64:ff9b:1::1",
        "100::1",
        "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd12:3456::1", "fe80::1",
        "fec0::1",
        "ff02::1", "4000::1", "8000::1",
    ])
    func restrictsWhatIsNotOnThePublicInternet(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressJudgement.restriction(of: address) != nil)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.255.255", "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255", "2606:4700:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888", "2003::1",
    ])
    func permitsWhatIs(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressJudgement.restriction(of: address) == nil)
    }

    @Test func saysWhatAnAddressIsFor() throws {
        #expect(AddressJudgement.restriction(of: IPAddress(127, 0, 0, 1)) == "loopback")
        #expect(AddressJudgement.restriction(of: IPAddress(192, 168, 0, 1)) == "private")
        #expect(AddressJudgement.restriction(of: try #require(IPAddress("fe80::1"))) == "link-local")
    }

    @Test func refusesTextThatIsNoAddress() {
        for text in ["", "localhost", "1.2.3", "1.2.3.4.5", "[::1]", "::g"] { #expect(IPAddress(text) == nil) }
    }

    @Test func writesAddressesSoThatTheyCanBeReadAgain() throws {
        for text in ["1.2.3.4", "::1", "2001:db8::ff"] {
            let address = try #require(IPAddress(text))
            #expect(IPAddress("\(address)") == address)
        }
    }
}
