//! Pages that were rendered once and are the same for everybody who has no cookie: kept whole, with their packed forms,
//! their fingerprint and their policy, until something on them changes.
//!
//! **Which.** Home, categories, collections, the list of everything, products and policies, asked for without a cookie and with
//! nothing in the address but what such a page knows ([`key`]). Whoever has one (a basket, a sign-in) gets a page of their
//! own, rendered now: a count of pieces is never taken from here, with or without JavaScript.
//!
//! **How long.** While it is rendered, a page's reads say what they show (`operations::changes`). It is served again only
//! if none of that was touched since before the first read, the clock has not reached the moment that changes it, and
//! the index its list was made from still stands. A change made in this server counts when it is committed, before
//! whoever made it is answered; one made by another is heard of within a quarter of a second. When that can't be asked,
//! nothing is served from here.
//!
//! **What a browser may do with it.** Keep it, and ask each time whether it is still so: `no-cache` with a strong tag,
//! and `Vary: cookie`, without which a browser's way back would show the basket as it was before it was filled.
//!
//! **Scripts.** A nonce would make every answer another. The page is rendered with one all the same; the scripts that
//! carry it are the program's own, so these are allowed by their hashes and the nonce is taken out ([`scripts`]). What
//! somebody smuggled into a text has no nonce and gets no hash.
//!
//! **Bounds.** Pages stand packed, and are unpacked for those who can't read that. Entries and bytes, the least recently asked for go first ([`shelf`]); no address is rendered twice at once, and only a few addresses are.

mod key;
mod page;
mod scripts;
mod shelf;

use std::hash::{BuildHasher, RandomState};
use std::num::NonZero;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use operations::{Ops, changes};
use tokio::sync::{Mutex, MutexGuard, Semaphore};
use tokio::time::timeout;

use super::Site;
pub use key::Key;
pub use page::{Page, Rendered};
use shelf::Shelf;

/// Addresses that can be rendered beside each other; those that share a turn wait for one another.
const TURNS: usize = 1_024;
/// Pages that are rendered at once for each processor; a few, because some wait for the database. More of them would not
/// be done sooner, and each takes its memory meanwhile.
const RENDERED_AT_ONCE: usize = 3;
/// How long a page waits for its turn to be rendered; after that it is one more.
const ROOM_PATIENCE: Duration = Duration::from_millis(250);

/// The kept pages of a server.
pub struct PageCache {
    shelf: Shelf,
    turns: Vec<Mutex<()>>,
    room: Semaphore,
    hasher: RandomState,
}

impl PageCache {
    /// None yet, and never more than `bytes_max`.
    pub fn new(bytes_max: usize) -> Self {
        Self {
            shelf: Shelf::new(bytes_max),
            turns: (0..TURNS).map(|_| Mutex::new(())).collect(),
            room: Semaphore::new(RENDERED_AT_ONCE * available_parallelism().map_or(1, NonZero::get)),
            hasher: RandomState::new(),
        }
    }

    /// The page that is kept for whoever sent this request, if there is one. The request's body must not be held while
    /// others are listened to.
    pub fn standing<'a>(
        &'a self,
        site: &'a Site,
        request: &'a Request,
    ) -> impl Future<Output = Option<Response>> + Send + 'a {
        let may_stand = !self.shelf.is_closed() && *request.method() == Method::GET;
        let key = may_stand.then(|| Key::looked_for(site, request)).flatten();
        let headers = request.headers();
        async move {
            let key = key?;
            let page = self.shelf.get(&key)?;
            // Otherwise `answer` asks again, and says why not.
            changes::hear(site.ops()).await.ok()?;
            page.is_current(site.ops())
                .then(|| self.send(&key, &page, headers))
                .flatten()
        }
    }

    /// The page as it is kept, or else as `render` makes it.
    pub async fn answer<F, R>(&self, (site, key): (&Site, Key), request: Request, render: R) -> Response
    where
        F: Future<Output = Rendered>,
        R: FnOnce(Request) -> F,
    {
        let ops = site.ops();
        if self.shelf.is_closed() {
            return render(request).await.into_response();
        }
        if let Err(cause) = changes::hear(ops).await {
            tracing::warn!(%cause, "no page is served from the cache");
            return render(request).await.into_response();
        }
        let turn = self.turn(&key).await;
        // Whoever had the turn before has rendered it.
        if let Some(answer) = self.kept(ops, &key, request.headers()) {
            return answer;
        }
        let headers = request.headers().clone();
        // Where others stand still (the index is being built, the database is slow) nobody waits for them.
        let room = timeout(ROOM_PATIENCE, self.room.acquire()).await;
        let answer = match render(request).await.into_page(ops.now()).await {
            Ok(page) => {
                let page = self.shelf.put(&key, page);
                let answer = self.send(&key, &page, &headers);
                answer.unwrap_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into_response())
            }
            Err(response) => response,
        };
        drop((turn, room));
        answer
    }

    fn kept(&self, ops: &Ops, key: &Key, headers: &HeaderMap) -> Option<Response> {
        let page = self.shelf.get(key)?;
        if page.is_current(ops) {
            return self.send(key, &page, headers);
        }
        self.shelf.remove(key, &page);
        None
    }

    fn send(&self, key: &Key, page: &Arc<Page>, headers: &HeaderMap) -> Option<Response> {
        let (response, grown) = page.answer(headers)?;
        if grown > 0 {
            self.shelf.grow(key, page, grown);
        }
        Some(response)
    }

    async fn turn(&self, key: &Key) -> MutexGuard<'_, ()> {
        let turns = u64::try_from(TURNS).unwrap_or(1);
        let turn = usize::try_from(self.hasher.hash_one(key) % turns).unwrap_or_default();
        self.turns[turn].lock().await
    }
}
