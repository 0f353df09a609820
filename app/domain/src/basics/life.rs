//! State machines as data: a constant table of (from, event, to).

/// Where `event` leads from `from` by `table`, or none when it is not possible there.
pub fn next<S: Copy + PartialEq, E: Copy + PartialEq>(table: &[(S, E, S)], from: S, event: E) -> Option<S> {
    table
        .iter()
        .find(|(f, e, _)| *f == from && *e == event)
        .map(|(_, _, to)| *to)
}
