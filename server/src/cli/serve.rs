//! `serve`: the shop over HTTP.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt;
use clap::Args;
use ipnet::IpNet;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::out::say;
use super::work::asked_to_stop;
use super::{Ended, Failure};
use crate::config::{Config, LimitArguments, Limits, PublicUrl, Serving};
use crate::http::{Site, SiteSetup, router};
use crate::{follow, wiring, worker};

/// How long requests in flight are waited for, after which the program ends all the same.
const LAST_WORDS_MAX: Duration = Duration::from_secs(8);
/// How often counters of clients that stayed away are dropped.
const TIDY_EVERY: Duration = Duration::from_secs(60);

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Where to listen; port 0 takes any free one [default: 127.0.0.1:3000]
    #[arg(long, env = "MANZUMA_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// The address people open, such as https://shop.example; with https cookies only travel encrypted
    #[arg(long, env = "MANZUMA_PUBLIC_URL", value_name = "URL")]
    public_url: Option<PublicUrl>,
    /// Networks of the proxies in front, whose X-Forwarded-For is believed; none by default
    #[arg(
        long,
        env = "MANZUMA_TRUSTED_PROXY",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    trusted_proxy: Vec<IpNet>,
    /// Leave the work that follows from orders to `manzuma worker`
    #[arg(long, env = "MANZUMA_NO_WORKER")]
    no_worker: bool,
    #[command(flatten)]
    limits: LimitArguments,
}

impl Arguments {
    fn resolve(self, config: &Config) -> Serving {
        let file = &config.file;
        let trusted_proxies = if self.trusted_proxy.is_empty() {
            file.trusted_proxy.clone()
        } else {
            self.trusted_proxy
        };
        Serving {
            listen: self
                .listen
                .or(file.listen)
                .unwrap_or(SocketAddr::from(([127, 0, 0, 1], 3000))),
            public_url: self.public_url.or_else(|| file.public_url.clone()),
            trusted_proxies,
            has_worker: !(self.no_worker || file.no_worker.unwrap_or(false)),
            limits: Limits::resolve(&self.limits, file),
        }
    }
}

/// Runs it.
pub async fn run(config: Config, arguments: Arguments) -> Result<Ended, Failure> {
    let serving = arguments.resolve(&config);
    let ops = wiring::open(&config).await?;
    let listener = TcpListener::bind(serving.listen)
        .await
        .map_err(|problem| Failure::Usage(format!("can't listen on {}: {problem}", serving.listen)))?;
    let address = listener
        .local_addr()
        .map_err(|problem| Failure::Fault(problem.to_string()))?;
    let ready = serving
        .public_url
        .as_ref()
        .map_or_else(|| format!("http://{address}"), ToString::to_string);

    let stop = CancellationToken::new();
    let worker = serving
        .has_worker
        .then(|| tokio::spawn(worker::work(ops.clone(), stop.clone())));
    let follower = tokio::spawn(follow::follow(ops.clone(), stop.clone()));
    let site = Site::new(SiteSetup {
        ops: ops.clone(),
        public_url: serving.public_url,
        trusted_proxies: serving.trusted_proxies,
        limits: serving.limits,
    });
    tokio::spawn(tidy(site.clone()));

    // Without it the second packet of an answer waits for the first one's acknowledgement: 40 ms.
    let listener = listener.tap_io(|connection| {
        if let Err(problem) = connection.set_nodelay(true) {
            tracing::debug!(%problem, "no TCP_NODELAY");
        }
    });
    let service = router(site).into_make_service_with_connect_info::<SocketAddr>();
    let stopping = stop.clone();
    let server =
        axum::serve(listener, service).with_graceful_shutdown(async move { stopping.cancelled().await });
    let mut server = tokio::spawn(server.into_future());
    say(format_args!("ready {ready}"))?;
    tracing::info!(%address, "serving");

    tokio::select! {
        () = asked_to_stop() => {}
        ended = &mut server => return Err(Failure::Fault(format!("the server ended by itself: {ended:?}"))),
    }
    tracing::info!("finishing requests in flight");
    stop.cancel();
    let finish = async {
        if let Err(problem) = (&mut server).await {
            tracing::error!(%problem, "the server did not end well");
        }
        if let Some(worker) = worker {
            // A panic of the worker was logged by its hook.
            let _ = worker.await;
        }
        let _ = follower.await;
        ops.db().close().await;
    };
    if timeout(LAST_WORDS_MAX, finish).await.is_err() {
        tracing::warn!("requests that were still in flight were given up");
    }
    Ok(Ended::Done)
}

async fn tidy(site: Site) {
    loop {
        sleep(TIDY_EVERY).await;
        site.limiter().tidy();
    }
}
