//! The ports of `operations` made real: files in a folder or a bucket, pictures read, written and fetched over HTTP,
//! messages to partners, the search index. The only HTTP client of the product.
//! Nothing here decides anything about the business.

mod guard;
mod http_pictures;
mod http_webhooks;
mod pixel_images;
mod public_address;
mod search;
mod stored_files;

pub use http_pictures::HttpPictures;
pub use http_webhooks::HttpWebhooks;
pub use pixel_images::PixelImages;
pub use search::TantivySearch;
pub use stored_files::{Bucket, BucketProblem, StoredFiles};
