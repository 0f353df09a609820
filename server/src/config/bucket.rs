//! The bucket that files are kept in, for shops that keep them in one.

use clap::Args;
use integrations::Bucket;

use super::{File, WrongConfig};

/// The region most servers that are not Amazon's call theirs.
const USUAL_REGION: &str = "us-east-1";

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
pub struct BucketArguments {
    /// Keep pictures in this S3-compatible bucket; without it they lie in the data folder
    #[arg(long, global = true, env = "MANZUMA_BUCKET", value_name = "NAME")]
    pub bucket: Option<String>,
    /// The server that has the bucket, such as https://storage.example [default: Amazon's of the region]
    #[arg(long, global = true, env = "MANZUMA_BUCKET_ENDPOINT", value_name = "URL")]
    pub bucket_endpoint: Option<String>,
    /// The bucket's region [default: us-east-1]
    #[arg(long, global = true, env = "MANZUMA_BUCKET_REGION", value_name = "REGION")]
    pub bucket_region: Option<String>,
    /// The name of the key that may use the bucket
    #[arg(long, global = true, env = "MANZUMA_BUCKET_KEY_ID", value_name = "ID")]
    pub bucket_key_id: Option<String>,
    /// That key
    #[arg(
        long,
        global = true,
        env = "MANZUMA_BUCKET_SECRET",
        hide_env_values = true,
        value_name = "SECRET"
    )]
    pub bucket_secret: Option<String>,
}

impl BucketArguments {
    /// The bucket given by option or environment, else by file; none for the folder.
    ///
    /// # Errors
    /// [`WrongConfig`] when a part of it is missing, or one is given without the bucket.
    pub fn resolve(self, file: &File) -> Result<Option<Bucket>, WrongConfig> {
        // An empty variable is how many people unset one.
        let either = |given: Option<String>, written: &Option<String>| {
            given
                .or_else(|| written.clone())
                .filter(|value| !value.is_empty())
        };
        let endpoint = either(self.bucket_endpoint, &file.bucket_endpoint);
        let region = either(self.bucket_region, &file.bucket_region);
        let key_id = either(self.bucket_key_id, &file.bucket_key_id);
        let secret = either(self.bucket_secret, &file.bucket_secret);
        let Some(name) = either(self.bucket, &file.bucket) else {
            let lonely = [
                ("--bucket-endpoint", endpoint.is_some()),
                ("--bucket-region", region.is_some()),
                ("--bucket-key-id", key_id.is_some()),
                ("--bucket-secret", secret.is_some()),
            ];
            return match lonely.iter().find(|(_, is_given)| *is_given) {
                Some((option, _)) => Err(WrongConfig(format!("{option} is given without --bucket"))),
                None => Ok(None),
            };
        };
        match (key_id, secret) {
            (Some(key_id), Some(secret)) => Ok(Some(Bucket {
                name,
                endpoint,
                region: region.unwrap_or_else(|| USUAL_REGION.to_owned()),
                key_id,
                secret,
            })),
            (None, _) => Err(WrongConfig("--bucket needs --bucket-key-id".to_owned())),
            (_, None) => Err(WrongConfig("--bucket needs --bucket-secret".to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(options: [Option<&str>; 5]) -> Result<Option<Bucket>, String> {
        let [
            bucket,
            bucket_endpoint,
            bucket_region,
            bucket_key_id,
            bucket_secret,
        ] = options.map(|value| value.map(ToOwned::to_owned));
        let given = BucketArguments {
            bucket,
            bucket_endpoint,
            bucket_region,
            bucket_key_id,
            bucket_secret,
        };
        given.resolve(&File::default()).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn half_a_bucket_is_refused_in_one_sentence() {
        assert_eq!(given([None; 5]), Ok(None));
        assert_eq!(given([Some(""), None, None, None, Some("")]), Ok(None));
        let wrong = [
            ([Some("b"), None, None, None, Some("s")], "--bucket-key-id"),
            ([Some("b"), None, None, Some("k"), None], "--bucket-secret"),
            ([None, Some("https://s"), None, None, None], "--bucket-endpoint"),
            ([None, None, None, None, Some("s")], "--bucket-secret"),
        ];
        for (options, named) in wrong {
            let sentence = given(options).unwrap_err();
            assert!(sentence.contains(named) && !sentence.contains('\n'), "{sentence}");
        }
    }

    #[test]
    fn an_option_wins_over_the_file() {
        let file: File =
            toml::from_str("bucket = \"a\"\nbucket_key_id = \"k\"\nbucket_secret = \"s\"").unwrap();
        let given = BucketArguments {
            bucket: Some("b".to_owned()),
            ..BucketArguments::default()
        };
        let bucket = given.resolve(&file).unwrap().unwrap();
        assert_eq!(
            (
                bucket.name.as_str(),
                bucket.key_id.as_str(),
                bucket.region.as_str()
            ),
            ("b", "k", USUAL_REGION)
        );
        assert!(!format!("{bucket:?}").contains("secret: "), "{bucket:?}");
    }
}
