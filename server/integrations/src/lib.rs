//! The ports of `operations` made real: files in a folder or a bucket, pictures read, written and fetched over HTTP,
//! the search index. The only HTTP client of the product.
//! Nothing here decides anything about the business.

mod http_pictures;
mod pixel_images;
mod public_address;
mod search;
mod stored_files;

pub use http_pictures::HttpPictures;
pub use pixel_images::PixelImages;
pub use search::TantivySearch;
pub use stored_files::{Bucket, BucketProblem, StoredFiles};
