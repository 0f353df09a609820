//! Compression ahead of time, as strong as it goes: done once here, it costs the server nothing.

use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Brotli, quality 11.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut packed, &parameters)?;
    Ok(packed)
}

/// Gzip, level 9, for what does not speak brotli (plain http does not in most browsers).
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    const TEXT: &[u8] = b"the same words, the same words, the same words, the same words";

    #[test]
    fn brotli_is_smaller_and_reads_back() {
        let packed = brotli(TEXT).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert!(packed.len() < TEXT.len());
        assert_eq!(unpacked, TEXT);
    }

    #[test]
    fn gzip_is_smaller_reads_back_and_holds_no_time_of_day() {
        let packed = gzip(TEXT).unwrap();
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut unpacked)
            .unwrap();
        assert!(packed.len() < TEXT.len());
        assert_eq!(unpacked, TEXT);
        assert_eq!(packed[4..8], [0; 4]);
    }
}
