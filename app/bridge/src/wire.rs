//! How data crosses: as postcard, which writes values one after another and names no fields. Both sides are the same
//! program, so nothing is gained by describing what is sent, and what reads it in a browser is a fraction of what reads
//! JSON. Programs of others have the API.

use leptos::server_fn::codec::{Post, PostcardEncoding};

/// What a storefront's server function answers with: `output = bridge::Postcard`. One whose plain form is answered
/// with what it found (see [`crate::answer_of`]) answers with JSON instead, the library's default.
pub type Postcard = Post<PostcardEncoding>;
