//! The HTTP client of buckets: the one the product has, made to fit.

use std::time::Duration;

use async_trait::async_trait;
use http_body_util::BodyExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpResponseBody,
    HttpService,
};
use reqwest::{Body, Client, Request};

/// How long a server may take to be reached, and to say nothing in the middle of an answer.
const CONNECT_SECONDS_MAX: u64 = 5;
const SILENT_SECONDS_MAX: u64 = 20;

/// Makes the client.
#[derive(Debug)]
pub(super) struct OurClient;

#[derive(Debug)]
struct Service(Client);

impl HttpConnector for OurClient {
    fn connect(&self, _options: &ClientOptions) -> object_store::Result<HttpClient> {
        let client = Client::builder()
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS_MAX))
            .read_timeout(Duration::from_secs(SILENT_SECONDS_MAX))
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("manzuma/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|problem| object_store::Error::Generic {
                store: "bucket",
                source: Box::new(problem),
            })?;
        Ok(HttpClient::new(Service(client)))
    }
}

#[async_trait]
impl HttpService for Service {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let request = Request::try_from(request.map(Body::wrap)).map_err(problem)?;
        let answer = self.0.execute(request).await.map_err(problem)?;
        let (parts, body) = http::Response::<Body>::from(answer).into_parts();
        let body = HttpResponseBody::new(body.map_err(problem));
        Ok(HttpResponse::from_parts(parts, body))
    }
}

fn problem(problem: reqwest::Error) -> HttpError {
    let kind = if problem.is_timeout() {
        HttpErrorKind::Timeout
    } else if problem.is_connect() {
        HttpErrorKind::Connect
    } else if problem.is_decode() {
        HttpErrorKind::Decode
    } else if problem.is_request() || problem.is_body() {
        HttpErrorKind::Interrupted
    } else {
        HttpErrorKind::Unknown
    };
    // The address is signed.
    HttpError::new(kind, problem.without_url())
}
