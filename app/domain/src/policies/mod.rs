//! Policies the shop shows and keeps: versioned, so that an order is governed by what its buyer saw.

pub mod read;
