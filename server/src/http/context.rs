//! What pages and server functions find in their context.

use std::sync::{Arc, OnceLock};

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use bridge::region::ChosenRegion;
use bridge::{Assets, FormPost, Origin, RequestId};
use domain::basics::Language;
use leptos::nonce::use_nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;
use operations::changes::Watch;
use operations::{Actor, ActorKind, Ops};
use tower_sessions::Session;

use super::Site;
use super::reader::{CONSOLE_LANGUAGE, FUNCTIONS, Reader};
use super::security::page_policy;

/// Everything one request brings and a page may need.
#[derive(Clone)]
pub struct Context {
    ops: Ops,
    assets: Assets,
    origin: Origin,
    actor: Actor,
    language: Language,
    session: Option<Session>,
    request_id: Option<RequestId>,
    form: Option<FormPost>,
    region: ChosenRegion,
    /// Where the page leaves its nonce, when it is rendered to be kept.
    nonce: Option<Arc<OnceLock<String>>>,
}

impl Context {
    /// The context of a request. Taken from it at once: its body must not be held while the shop's language is looked up.
    pub fn of<'a>(site: &'a Site, request: &Request) -> impl Future<Output = Self> + Send + use<'a> {
        let reader = Reader::of(request);
        let extensions = request.extensions();
        let actor = extensions.get::<Actor>().cloned().unwrap_or_else(Actor::guest);
        let (session, request_id, form) = (
            extensions.get().cloned(),
            extensions.get().cloned(),
            extensions.get().cloned(),
        );
        let origin = Origin(site.address(request.headers()));
        async move {
            Self {
                ops: site.ops().clone().within(tracing::Span::current()),
                assets: site.assets(),
                origin,
                language: language(site, &actor, &reader).await,
                actor,
                session,
                request_id,
                form,
                region: ChosenRegion(reader.region),
                nonce: None,
            }
        }
    }

    /// The same for a page that is rendered to be kept: what gathers what it shows, and where its nonce will be.
    pub fn into_kept(mut self) -> (Self, Watch, Arc<OnceLock<String>>) {
        let nonce = Arc::new(OnceLock::new());
        let (ops, watch) = self.ops.watched();
        self.ops = ops;
        self.nonce = Some(Arc::clone(&nonce));
        (self, watch, nonce)
    }

    /// Puts it into the context of Leptos.
    pub fn provide(&self) {
        provide_context(self.ops.clone());
        provide_context(self.assets);
        provide_context(self.origin.clone());
        provide_context(self.actor.clone());
        provide_context(self.language);
        provide_context(self.region.clone());
        if let Some(session) = &self.session {
            provide_context(session.clone());
        }
        if let Some(request_id) = &self.request_id {
            provide_context(request_id.clone());
        }
        if let Some(form) = &self.form {
            provide_context(form.clone());
        }
    }

    /// As [`Context::provide`], for a page: its answer also says what it may load, and that it is nobody else's.
    pub fn provide_to_page(&self, status: Option<StatusCode>) {
        self.provide();
        let Some(answer) = use_context::<ResponseOptions>() else {
            return;
        };
        if let Some(status) = status {
            answer.set_status(status);
        }
        // Every page holds a nonce and perhaps somebody's basket.
        answer.insert_header(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(cookie) = self.console_language() {
            answer.append_header(SET_COOKIE, cookie);
        }
        let nonce = use_nonce();
        if let (Some(place), Some(nonce)) = (&self.nonce, &nonce) {
            // It is rendered once, so nothing stands there yet.
            let _ = place.set(nonce.to_string());
        }
        let policy = nonce.and_then(|nonce| HeaderValue::from_str(&page_policy(&nonce)).ok());
        if let Some(policy) = policy {
            answer.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
    }

    /// Tells the functions of the console's pages the person's language before it is known who calls them.
    fn console_language(&self) -> Option<HeaderValue> {
        let ActorKind::Staff { language, .. } = &self.actor.kind else {
            return None;
        };
        let secure = if self.origin.0.starts_with("https:") {
            "; Secure"
        } else {
            ""
        };
        let code = language.code();
        let cookie =
            format!("{CONSOLE_LANGUAGE}={code}; Path={FUNCTIONS}; HttpOnly; SameSite=Strict{secure}");
        HeaderValue::try_from(cookie).ok()
    }
}

/// The language of the address; in the console the person's own; elsewhere the shop's, or what the browser prefers as
/// long as there is no shop.
async fn language(site: &Site, actor: &Actor, reader: &Reader) -> Language {
    if let Some(language) = reader.page_language {
        return language;
    }
    if let ActorKind::Staff { language, .. } = &actor.kind {
        return *language;
    }
    if let Some(language) = reader.asked {
        return language;
    }
    match site.ops().shop().await {
        Ok(shop) => shop.default_language,
        Err(_) => reader.preferred,
    }
}
