//! Messages to programs of partners over HTTPS. Whoever adds an endpoint names its address, so it is not trusted: only
//! public ones are called (each one that a name resolves to, at the moment of connecting), none leads on to another one,
//! and only so long is waited. What is answered besides the status is not read. Networks that are not public are called
//! when they are named as exceptions, and only there also by plain HTTP, to an address that is written as one.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use ipnet::IpNet;
use operations::ports::{Call, CallProblem, Webhooks};
use reqwest::Client;
use reqwest::redirect::Policy;
use url::{Host, Url};

use crate::guard::{Guard, NotPublic};

/// How long an endpoint may take to be reached, and to answer.
const CONNECT_SECONDS_MAX: u64 = 5;
const ANSWER_SECONDS_MAX: u64 = 15;

/// Sends messages.
#[derive(Debug, Clone)]
pub struct HttpWebhooks {
    client: Client,
    guard: Guard,
}

impl HttpWebhooks {
    /// A client that calls public addresses and those in `exceptions`, nobody else.
    ///
    /// # Errors
    /// [`CallProblem::Failed`] when the client can't be made.
    pub fn new(exceptions: Vec<IpNet>) -> Result<Self, CallProblem> {
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
            .map_err(|problem| CallProblem::Failed(problem.to_string()))?;
        Ok(Self { client, guard })
    }
}

#[async_trait]
impl Webhooks for HttpWebhooks {
    async fn send(&self, call: &Call) -> Result<u16, CallProblem> {
        let url = Url::parse(&call.url).map_err(|_| CallProblem::BadAddress)?;
        // An address that is written as one is connected to without asking the resolver.
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => Some(IpAddr::V4(address)),
            Some(Host::Ipv6(address)) => Some(IpAddr::V6(address)),
            Some(Host::Domain(_)) => None,
            None => return Err(CallProblem::BadAddress),
        };
        if literal.is_some_and(|address| !self.guard.lets_through(address)) {
            return Err(CallProblem::NotPublic);
        }
        let nobody_overhears = match url.scheme() {
            "https" => true,
            "http" => literal.is_some_and(|address| self.guard.is_exception(address)),
            _ => false,
        };
        let names_a_person = url.password().is_some() || !url.username().is_empty();
        if !nobody_overhears || names_a_person {
            return Err(CallProblem::BadAddress);
        }
        let mut request = self.client.post(url).body(call.body.clone());
        for (name, value) in &call.headers {
            request = request.header(*name, value);
        }
        match request.send().await {
            Ok(response) => Ok(response.status().as_u16()),
            Err(problem) => Err(said(&problem)),
        }
    }
}

/// The problem in few words: an address may hold what staff need not see, and a cause may be deep inside.
fn said(problem: &reqwest::Error) -> CallProblem {
    let mut cause: Option<&dyn std::error::Error> = Some(problem);
    let mut last = String::new();
    while let Some(error) = cause {
        if error.is::<NotPublic>() {
            return CallProblem::NotPublic;
        }
        last = error.to_string();
        cause = error.source();
    }
    if problem.is_timeout() {
        return CallProblem::Failed("it took too long".to_owned());
    }
    CallProblem::Failed(last)
}
