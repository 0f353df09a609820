//! Signatures of the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`, under a secret that both
//! sides know.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::basics::Instant;
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{Error, Result};

/// What every secret begins with.
const BEGINNING: &str = "whsec_";

/// A secret of these bytes, as it is given to the other side.
pub(super) fn secret_of(bytes: &[u8]) -> String {
    format!("{BEGINNING}{}", STANDARD.encode(bytes))
}

/// The headers of a message, signed under each of `secrets`: during a change there are two.
///
/// # Errors
/// [`Error::Broken`] when a secret is none: nothing is sent without its signature.
pub(super) fn headers(
    secrets: &[String],
    (id, at): (&str, Instant),
    body: &str,
) -> Result<Vec<(&'static str, String)>> {
    let seconds = at.0.div_euclid(1_000);
    let signed = format!("{id}.{seconds}.{body}");
    let signatures: Vec<String> = secrets
        .iter()
        .map(|secret| signature(secret, signed.as_bytes()))
        .collect::<Result<_>>()?;
    Ok(vec![
        ("webhook-id", id.to_owned()),
        ("webhook-timestamp", seconds.to_string()),
        ("webhook-signature", signatures.join(" ")),
    ])
}

fn signature(secret: &str, signed: &[u8]) -> Result<String> {
    let key = secret
        .strip_prefix(BEGINNING)
        .and_then(|text| STANDARD.decode(text).ok())
        .filter(|key| !key.is_empty())
        .ok_or_else(|| Error::broken("an endpoint's secret is none"))?;
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key).map_err(Error::broken)?;
    mac.update(signed);
    Ok(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with the specification's own library for Python.
    #[test]
    fn a_signature_is_the_one_that_the_other_side_works_out() {
        let secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned()];
        let at = Instant(1_614_265_330_999);
        let headers = headers(
            &secrets,
            ("msg_p5jXN8AQM9LWM0D4loKWxJek", at),
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(
            headers.unwrap(),
            [
                ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek".to_owned()),
                ("webhook-timestamp", "1614265330".to_owned()),
                (
                    "webhook-signature",
                    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn two_secrets_are_two_signatures() {
        let secrets = [secret_of(&[1; 32]), secret_of(&[2; 32])];
        let headers = headers(&secrets, ("m", Instant(0)), "{}").unwrap();
        assert_eq!(headers[2].1.split(' ').count(), 2);
    }

    #[test]
    fn nothing_goes_out_unsigned() {
        for secret in ["", "whsec_", "whsec_?", "c2VjcmV0"] {
            let signed = headers(&[secret.to_owned()], ("m", Instant(0)), "{}");
            assert!(signed.is_err(), "{secret}");
        }
    }
}
