//! An order that somebody changes one place at a time.

use crate::{Error, Result};

/// Moves `which` one place up in `order`, or down: its place before and after. At the ends there is nowhere to go.
///
/// # Errors
/// [`Error::Missing`] when it is not there.
pub(super) fn step<T: PartialEq>(order: &mut [T], which: &T, up: bool) -> Result<Option<(usize, usize)>> {
    let at = order.iter().position(|one| one == which).ok_or(Error::Missing)?;
    let to = if up {
        at.checked_sub(1)
    } else {
        Some(at + 1).filter(|to| *to < order.len())
    };
    Ok(to.map(|to| {
        order.swap(at, to);
        (at, to)
    }))
}
