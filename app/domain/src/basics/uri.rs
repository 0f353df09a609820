//! Addresses as headers, feeds and search engines want them: ASCII only.

use std::fmt::Write;

/// A path or an address with everything that may not stand in a URI percent-encoded (RFC 3986). What is encoded
/// already stays as it is; what divides an address (`/ ? # & =`) is left alone.
pub fn ascii_uri(address: &str) -> String {
    let mut ascii = String::with_capacity(address.len());
    for byte in address.bytes() {
        let forbidden = matches!(
            byte,
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
        );
        if byte.is_ascii_graphic() && !forbidden {
            ascii.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(ascii, "%{byte:02X}");
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_addresses_become_ascii_and_stay_so() {
        let encoded = "/ar/p/%D9%82%D9%87%D9%88%D8%A9?after=1#x";
        assert_eq!(ascii_uri("/ar/p/قهوة?after=1#x"), encoded);
        assert_eq!(ascii_uri(encoded), encoded);
        assert_eq!(ascii_uri("/a b<c>\r\n"), "/a%20b%3Cc%3E%0D%0A");
    }
}
