//! Who may be asked. The check stands in the resolver of the client itself, so the addresses that were checked are
//! those that are connected to: a name can't change between the two.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use ipnet::IpNet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::public_address::{holds, is_public};

/// Lets through public addresses and those of the exception list.
#[derive(Debug, Clone)]
pub struct Guard {
    exceptions: Arc<[IpNet]>,
}

/// A name leads to an address that is not let through.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the address is not public")]
pub struct NotPublic;

impl Guard {
    /// A guard with these exceptions.
    pub fn new(exceptions: Vec<IpNet>) -> Self {
        Self {
            exceptions: exceptions.into(),
        }
    }

    /// Whether `address` may be asked.
    pub fn lets_through(&self, address: IpAddr) -> bool {
        is_public(address) || self.is_exception(address)
    }

    /// Whether `address` is in a network that was named as an exception.
    pub fn is_exception(&self, address: IpAddr) -> bool {
        holds(&self.exceptions, address)
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            // A name with one foot inside is not asked at all.
            if found.iter().any(|address| !guard.lets_through(address.ip())) {
                return Err(NotPublic.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
