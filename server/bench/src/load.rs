//! The load: some connections that each send one request after the other, and what became of them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use axum::body::Bytes;
use http_body_util::{BodyExt, Empty};
use hyper::Request;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, ACCEPT_ENCODING, HOST};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::Instant;

use crate::figures::Figures;

/// A kind of load.
#[derive(Debug, Clone)]
pub struct Load {
    /// Where to.
    pub to: SocketAddr,
    /// How many at once.
    pub at_once: usize,
    /// For how long.
    pub lasts: Duration,
}

/// Addresses in their order, each given once, or over and over.
#[derive(Debug)]
pub struct Paths {
    paths: Vec<String>,
    next: AtomicUsize,
    over_and_over: bool,
}

impl Paths {
    /// These, over and over.
    pub fn over_and_over(paths: Vec<String>) -> Arc<Self> {
        Self::of(paths, true)
    }

    /// These, each once: what is asked for has not been asked for before.
    pub fn once(paths: Vec<String>) -> Arc<Self> {
        Self::of(paths, false)
    }

    fn of(paths: Vec<String>, over_and_over: bool) -> Arc<Self> {
        Arc::new(Self {
            paths,
            next: AtomicUsize::new(0),
            over_and_over,
        })
    }

    fn next(&self) -> Option<&str> {
        let index = self.next.fetch_add(1, Ordering::Relaxed);
        let index = if self.over_and_over {
            index % self.paths.len().max(1)
        } else {
            index
        };
        self.paths.get(index).map(String::as_str)
    }
}

/// A connection that asks for one thing after the other.
pub struct Connection {
    sender: SendRequest<Empty<Bytes>>,
    host: String,
    encoding: &'static str,
}

impl Connection {
    /// Opens one.
    pub async fn open(to: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(to).await.context("no connection")?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self {
            sender,
            host: to.to_string(),
            encoding: "br",
        })
    }

    /// Asks for answers that can be read as they come.
    pub const fn unpacked(mut self) -> Self {
        self.encoding = "identity";
        self
    }

    /// Asks as a browser's script or a search engine does; the answer is read to its end.
    pub async fn get(&mut self, path: &str) -> Result<hyper::Response<Bytes>> {
        let request = Request::get(path)
            .header(HOST, &self.host)
            .header(ACCEPT, "*/*")
            .header(ACCEPT_ENCODING, self.encoding)
            .body(Empty::new())?;
        self.sender.ready().await?;
        let (head, body) = self.sender.send_request(request).await?.into_parts();
        let body = body.collect().await?.to_bytes();
        Ok(hyper::Response::from_parts(head, body))
    }
}

/// Sends it. An answer other than 200 ends it: what is fast and wrong is not measured.
pub async fn send(load: &Load, paths: &Arc<Paths>) -> Result<Figures> {
    let mut connections = Vec::new();
    for _ in 0..load.at_once {
        connections.push(Connection::open(load.to).await?);
    }
    let began = Instant::now();
    let until = began + load.lasts;
    let sending: Vec<_> = connections
        .into_iter()
        .map(|connection| tokio::spawn(one_by_one(connection, Arc::clone(paths), until)))
        .collect();
    let mut took = Vec::new();
    for worker in sending {
        took.extend(worker.await??);
    }
    Ok(Figures::of(took, began.elapsed()))
}

async fn one_by_one(mut connection: Connection, paths: Arc<Paths>, until: Instant) -> Result<Vec<u64>> {
    let mut took = Vec::new();
    while Instant::now() < until {
        let Some(path) = paths.next() else { break };
        let began = Instant::now();
        let answer = connection.get(path).await?;
        ensure!(answer.status() == 200, "{path} answered {}", answer.status());
        took.push(u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX));
    }
    Ok(took)
}
