//! Which addresses of the Internet Protocol are public. Everything that IANA's special-purpose registries (RFC 6890
//! and its successors) keep for other uses is not, nor is an IPv6 address that hides such an IPv4 address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::LazyLock;

use ipnet::IpNet;

/// IPv4 networks that are not public.
const SPECIAL_V4: [&str; 15] = [
    "0.0.0.0/8",       // this network
    "10.0.0.0/8",      // private
    "100.64.0.0/10",   // carriers' shared space
    "127.0.0.0/8",     // loopback
    "169.254.0.0/16",  // link-local, also where clouds keep their machines' secrets
    "172.16.0.0/12",   // private
    "192.0.0.0/24",    // protocol assignments
    "192.0.2.0/24",    // documentation
    "192.88.99.0/24",  // 6to4 relays
    "192.168.0.0/16",  // private
    "198.18.0.0/15",   // benchmarks
    "198.51.100.0/24", // documentation
    "203.0.113.0/24",  // documentation
    "224.0.0.0/4",     // multicast
    "240.0.0.0/4",     // reserved, broadcast
];

/// The only IPv6 network that is given out for public use …
const GLOBAL_V6: &str = "2000::/3";
/// … without these parts of it.
const SPECIAL_V6: [&str; 4] = [
    "2001::/23",     // protocol assignments: Teredo, benchmarks, ORCHID
    "2001:db8::/32", // documentation
    "2002::/16",     // 6to4
    "3fff::/20",     // documentation
];
/// IPv4 behind a translator; the last 32 bits are the IPv4 address.
const NAT64: &str = "64:ff9b::/96";

static SPECIAL: LazyLock<Vec<IpNet>> = LazyLock::new(|| nets(SPECIAL_V4.iter().chain(&SPECIAL_V6)));
static GLOBAL: LazyLock<Vec<IpNet>> = LazyLock::new(|| nets([GLOBAL_V6].iter()));
static TRANSLATED: LazyLock<Vec<IpNet>> = LazyLock::new(|| nets([NAT64].iter()));

fn nets<'a>(texts: impl Iterator<Item = &'a &'static str>) -> Vec<IpNet> {
    // A test shows that none is dropped.
    texts.filter_map(|text| text.parse().ok()).collect()
}

/// Whether `address` is public.
pub fn is_public(address: IpAddr) -> bool {
    match plain(address) {
        IpAddr::V4(_) => !holds(&SPECIAL, plain(address)),
        IpAddr::V6(_) => holds(&GLOBAL, address) && !holds(&SPECIAL, address),
    }
}

/// Whether one of the networks holds `address`, in whatever form it is written.
pub fn holds(networks: &[IpNet], address: IpAddr) -> bool {
    let plain = plain(address);
    networks
        .iter()
        .any(|network| network.contains(&plain) || network.contains(&address))
}

/// The IPv4 address in an IPv6 address that means one.
fn plain(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) if TRANSLATED.iter().any(|network| network.contains(&IpAddr::V6(v6))) => {
            IpAddr::V4(embedded(v6))
        }
        other => other,
    }
}

fn embedded(address: Ipv6Addr) -> Ipv4Addr {
    let [.., a, b, c, d] = address.octets();
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_network_is_one() {
        assert_eq!(SPECIAL.len(), SPECIAL_V4.len() + SPECIAL_V6.len());
        assert_eq!((GLOBAL.len(), TRANSLATED.len()), (1, 1));
    }

    #[test]
    fn only_public_addresses_are_public() {
        for public in [
            "1.1.1.1",
            "8.8.8.8",
            "100.128.0.1",
            "172.32.0.1",
            "192.0.3.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for other in [
            "0.0.0.0",
            "0.1.2.3",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.250",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:0:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(other.parse().unwrap()), "{other}");
        }
    }

    #[test]
    fn an_exception_holds_whatever_way_its_address_is_written() {
        let home: Vec<IpNet> = vec!["127.0.0.0/8".parse().unwrap()];
        for inside in ["127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"] {
            assert!(holds(&home, inside.parse().unwrap()), "{inside}");
        }
        assert!(!holds(&home, "128.0.0.1".parse().unwrap()));
    }
}
