//! What a page reads of the server. There is one kind of resource for all pages, whatever they read: each kind would be
//! some kilobytes in the browser for itself. So what is read is kept as it was sent until somebody asks for it, and what
//! it depends on is compared without being known.

use std::any::Any;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;

use codee::{Decoder, Encoder};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Fault, unpack};

/// What the server answers with to a page, or why it does not.
type Answer<T> = Result<T, Fault>;
type Asking = Pin<Box<dyn Future<Output = Sent> + Send>>;

/// What a page reads of the server: asked for once while the page is rendered there, sent with it, and asked for again
/// when what it depends on changes.
#[derive(Debug)]
pub struct Data<T> {
    answer: Resource<Sent, Crossing>,
    read_as: PhantomData<fn() -> T>,
}

impl<T> Clone for Data<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Data<T> {}

impl<T> Data<T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
{
    /// What `ask` answers to what `of` is now.
    pub fn new<Of, Asked>(
        of: impl Fn() -> Of + Send + Sync + 'static,
        ask: impl Fn(Of) -> Asked + Send + Sync + 'static,
    ) -> Self
    where
        Of: PartialEq + Clone + Send + Sync + 'static,
        Asked: Future<Output = Answer<T>> + Send + 'static,
    {
        let ask = move |of: Of| -> Asking {
            let asked = ask(of);
            Box::pin(async move { Sent::Read(Arc::new(asked.await)) })
        };
        Self {
            answer: resource(
                Box::new(move || Key(Arc::new(of()))),
                Box::new(move |key| ask(key.value())),
            ),
            read_as: PhantomData,
        }
    }

    /// What depends on nothing.
    pub fn once<Asked>(ask: impl Fn() -> Asked + Send + Sync + 'static) -> Self
    where
        Asked: Future<Output = Answer<T>> + Send + 'static,
    {
        Self::new(|| (), move |()| ask())
    }

    /// The answer, once it is there. To be awaited in a part of the page that waits (`ui::awaited`).
    pub async fn read(self) -> Answer<T> {
        self.answer.await.read()
    }

    /// The answer, if it is there yet; whoever asks is asked again when it changes.
    pub fn get(self) -> Option<Answer<T>> {
        self.answer.with(|sent| sent.as_ref().map(Sent::read))
    }

    /// The answer, if it is there yet.
    pub fn get_untracked(self) -> Option<Answer<T>> {
        self.answer.with_untracked(|sent| sent.as_ref().map(Sent::read))
    }

    /// Asks again.
    pub fn refetch(self) {
        self.answer.refetch();
    }
}

fn resource(
    of: Box<dyn Fn() -> Key + Send + Sync>,
    ask: Box<dyn Fn(Key) -> Asking + Send + Sync>,
) -> Resource<Sent, Crossing> {
    Resource::new_with_options(of, ask, false)
}

/// What an answer depends on.
#[derive(Clone)]
struct Key(Arc<dyn Comparable>);

impl Key {
    fn value<Of: Clone + 'static>(&self) -> Of {
        let any: &dyn Any = &*self.0;
        match any.downcast_ref::<Of>() {
            Some(of) => of.clone(),
            None => unreachable!("a key is read as what it was made of"),
        }
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

trait Comparable: Any + Send + Sync {
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<Of: PartialEq + Send + Sync + 'static> Comparable for Of {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Of>() == Some(self)
    }
}

/// An answer: as it was read here, or as it came with the page.
#[derive(Clone)]
enum Sent {
    Read(Arc<dyn Crosses>),
    Packed(Arc<[u8]>),
}

impl Sent {
    fn read<T: DeserializeOwned + Clone + 'static>(&self) -> Answer<T> {
        match self {
            Self::Read(answer) => {
                let any: &dyn Any = &**answer;
                match any.downcast_ref::<Answer<T>>() {
                    Some(answer) => answer.clone(),
                    None => unreachable!("an answer is read as what was asked for"),
                }
            }
            // The page came from another build.
            Self::Packed(bytes) => unpack(bytes).unwrap_or(Err(Fault::Offline)),
        }
    }
}

/// Only the server packs what it read.
trait Crosses: Any + Send + Sync {
    #[cfg(feature = "ssr")]
    fn pack(&self) -> Result<Vec<u8>, postcard::Error>;
}

impl<T: Serialize + Send + Sync + 'static> Crosses for Answer<T> {
    #[cfg(feature = "ssr")]
    fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        crate::pack(self)
    }
}

/// From an answer to what a page carries, and back.
struct Crossing;

impl Encoder<Sent> for Crossing {
    type Error = postcard::Error;
    type Encoded = Vec<u8>;

    fn encode(sent: &Sent) -> Result<Vec<u8>, postcard::Error> {
        match sent {
            #[cfg(feature = "ssr")]
            Sent::Read(answer) => answer.pack(),
            #[cfg(not(feature = "ssr"))]
            Sent::Read(_) => Err(postcard::Error::WontImplement),
            Sent::Packed(bytes) => Ok(bytes.to_vec()),
        }
    }
}

impl Decoder<Sent> for Crossing {
    type Error = postcard::Error;
    type Encoded = [u8];

    fn decode(bytes: &[u8]) -> Result<Sent, postcard::Error> {
        Ok(Sent::Packed(bytes.into()))
    }
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use super::*;

    fn crossed(answer: Answer<(String, Option<i64>)>) -> Answer<(String, Option<i64>)> {
        let packed = Crossing::encode(&Sent::Read(Arc::new(answer))).unwrap();
        Crossing::decode(&packed).unwrap().read()
    }

    #[test]
    fn an_answer_crosses_as_it_is() {
        for answer in [
            Ok(("فنجان".to_owned(), Some(-3))),
            Ok((String::new(), None)),
            Err(Fault::Missing),
            Err(Fault::Broken { id: "7f".to_owned() }),
        ] {
            assert_eq!(crossed(answer.clone()), answer);
            assert_eq!(Sent::Read(Arc::new(answer.clone())).read(), answer);
        }
    }

    #[test]
    fn what_another_version_sent_is_no_answer() {
        let sent = Crossing::decode(&[0, 9, 1, 0, 0]).unwrap();
        assert_eq!(sent.read::<String>(), Err(Fault::Offline));
    }

    #[test]
    fn a_key_is_the_same_only_as_one_of_its_kind() {
        let key = |of: i64| Key(Arc::new(of));
        assert!(key(1) == key(1));
        assert!(key(1) != key(2));
        assert!(key(1) != Key(Arc::new(1_i32)));
        assert_eq!(key(5).value::<i64>(), 5);
    }
}
