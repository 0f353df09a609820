//! Pictures over HTTP. Whoever writes a catalogue names the addresses, so none is trusted: only public ones are
//! asked (each one that a name resolves to, each hop of a redirect anew), only so many bytes are read for only so
//! long. Whether what came is a picture is for others to say.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use domain::catalog::PICTURE_BYTES_MAX;
use ipnet::IpNet;
use operations::ports::{FetchProblem, Pictures};
use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use reqwest::{Client, Response};
use url::{Host, Url};

use crate::guard::{Guard, NotPublic};

/// How often an address may lead to another one.
const REDIRECTS_MAX: usize = 5;
/// How long a server may take to be reached, and to answer whole; how long all hops together.
const CONNECT_SECONDS_MAX: u64 = 10;
const ANSWER_SECONDS_MAX: u64 = 30;
const FETCH_SECONDS_MAX: u64 = 60;

/// Fetches pictures.
#[derive(Debug, Clone)]
pub struct HttpPictures {
    client: Client,
    guard: Guard,
}

impl HttpPictures {
    /// A client that asks public addresses and those in `exceptions`, nobody else.
    ///
    /// # Errors
    /// [`FetchProblem::Failed`] when the client can't be made.
    pub fn new(exceptions: Vec<IpNet>) -> Result<Self, FetchProblem> {
        let guard = Guard::new(exceptions);
        let client = Client::builder()
            .dns_resolver(Arc::new(guard.clone()))
            // A proxy would resolve names for us, unseen.
            .no_proxy()
            .redirect(Policy::none())
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS_MAX))
            .timeout(Duration::from_secs(ANSWER_SECONDS_MAX))
            .user_agent(concat!("manzuma/", env!("CARGO_PKG_VERSION")))
            .referer(false)
            .build()
            .map_err(|problem| FetchProblem::Failed(problem.to_string()))?;
        Ok(Self { client, guard })
    }

    async fn ask(&self, url: &Url) -> Result<Response, FetchProblem> {
        // An address that is written as one is connected to without asking the resolver.
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            Some(Host::Domain(_)) => None,
            None => return Err(FetchProblem::BadAddress),
        };
        if literal.is_some_and(|address| !self.guard.lets_through(address)) {
            return Err(FetchProblem::NotPublic);
        }
        self.client
            .get(url.clone())
            .send()
            .await
            .map_err(|problem| said(&problem))
    }

    async fn follow(&self, url: &str) -> Result<Vec<u8>, FetchProblem> {
        let mut url = Url::parse(url).map_err(|_| FetchProblem::BadAddress)?;
        for _ in 0..=REDIRECTS_MAX {
            let names_a_person = url.password().is_some() || !url.username().is_empty();
            if !matches!(url.scheme(), "http" | "https") || names_a_person {
                return Err(FetchProblem::BadAddress);
            }
            let response = self.ask(&url).await?;
            if response.status().is_redirection() {
                url = next(&url, &response)?;
                continue;
            }
            if !response.status().is_success() {
                return Err(FetchProblem::Failed(format!(
                    "the server answered {}",
                    response.status()
                )));
            }
            let bytes = body(response).await?;
            return Ok(bytes);
        }
        Err(FetchProblem::Failed(format!(
            "it led on more than {REDIRECTS_MAX} times"
        )))
    }
}

#[async_trait]
impl Pictures for HttpPictures {
    async fn fetch(&self, url: &str) -> Result<Vec<u8>, FetchProblem> {
        let found = tokio::time::timeout(Duration::from_secs(FETCH_SECONDS_MAX), self.follow(url));
        found.await.unwrap_or_else(|_| Err(too_slow()))
    }
}

fn too_slow() -> FetchProblem {
    FetchProblem::Failed("the server took too long".to_owned())
}

fn next(url: &Url, response: &Response) -> Result<Url, FetchProblem> {
    let location = response
        .headers()
        .get(LOCATION)
        .and_then(|location| location.to_str().ok());
    let location = location.ok_or_else(|| FetchProblem::Failed("it leads on to nowhere".to_owned()))?;
    url.join(location).map_err(|_| FetchProblem::BadAddress)
}

/// Reads what came, and no more than is taken, whatever the server announced.
async fn body(mut response: Response) -> Result<Vec<u8>, FetchProblem> {
    let mut bytes = Vec::new();
    while let Some(piece) = response.chunk().await.map_err(|problem| said(&problem))? {
        if bytes.len() + piece.len() > PICTURE_BYTES_MAX {
            return Err(FetchProblem::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// The problem in few words: an address may hold what staff need not see, and a cause may be deep inside.
fn said(problem: &reqwest::Error) -> FetchProblem {
    let mut cause: Option<&dyn std::error::Error> = Some(problem);
    let mut last = String::new();
    while let Some(error) = cause {
        if error.is::<NotPublic>() {
            return FetchProblem::NotPublic;
        }
        last = error.to_string();
        cause = error.source();
    }
    if problem.is_timeout() {
        return too_slow();
    }
    FetchProblem::Failed(last)
}
