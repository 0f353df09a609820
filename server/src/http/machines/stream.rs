//! A document sent piece by piece, each read when the one before it is on its way.

use axum::body::{Body, Bytes};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures::stream::{self, StreamExt};
use operations::Result;

use super::failed;

/// A piece, and where the next begins; none after the last.
pub type Piece<K> = (Vec<u8>, Option<K>);

/// Sends an XML document of the pieces that `read` makes, the first from `start`. What fails in the first piece is
/// answered as a failure; what fails later breaks the answer off, so that nobody takes half a list for a whole one.
pub async fn sent<K, Read, Next>(start: K, read: Read) -> Response
where
    K: Send + 'static,
    Read: Fn(K) -> Next + Send + 'static,
    Next: Future<Output = Result<Piece<K>>> + Send + 'static,
{
    let (first, next) = match read(start).await {
        Ok(piece) => piece,
        Err(error) => return failed(&error),
    };
    let rest = stream::try_unfold((next, read), async |(next, read)| {
        let Some(key) = next else { return Ok(None) };
        let (bytes, next) = read(key)
            .await
            .inspect_err(|error| tracing::error!(%error, "broken"))?;
        Ok::<_, operations::Error>(Some((Bytes::from(bytes), (next, read))))
    });
    let first = stream::once(async { Ok(Bytes::from(first)) });
    let headers = [
        (CONTENT_TYPE, "application/xml; charset=utf-8"),
        // Prices change by the second.
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, Body::from_stream(first.chain(rest))).into_response()
}
