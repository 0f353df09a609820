//! What the server answered to a form: through the action where scripts run, through the page's outcome where not.

use bridge::{Fault, FormOutcome, page_language};
use domain::refusal::Reason;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Notice, Tone};

/// The outcome of the plain form, if any, that this page was rendered to answer. A page asks for it once, in its
/// body, before anything waits for data: server and browser have to meet it in the same order.
#[derive(Debug, Clone)]
pub struct Outcome(Option<FormOutcome>);

impl Outcome {
    /// Gives the forms below the outcome of whichever of `endpoints` was posted to.
    pub fn provide(endpoints: &[&'static str]) {
        let mut found = None;
        for endpoint in endpoints {
            found = found.or(bridge::outcome_of(endpoint));
        }
        provide_context(Self(found));
    }

    /// The notice of the outcome when it belongs to none of the forms the page `shows`: the thing has moved on, and
    /// the form that was posted does not stand there any more.
    pub fn of_none(shows: &[&str]) -> Option<AnyView> {
        let Self(outcome) = use_context::<Self>()?;
        let orphan = outcome.filter(|outcome| !shows.contains(&outcome.endpoint.as_str()))?;
        Some(notice(&orphan.fault))
    }

    /// Whether this page answers a plain form whose hidden field `field` was `value`.
    pub fn is_about(field: &str, value: &str) -> bool {
        use_context::<Self>().is_some_and(|Self(outcome)| bridge::typed(&outcome, field) == value)
    }

    /// The outcome of `endpoint`, for the form whose hidden fields are `key`.
    fn of(endpoint: &str, key: &[(&str, &str)]) -> Option<FormOutcome> {
        let Self(outcome) = use_context::<Self>()?;
        let found = outcome.filter(|outcome| outcome.endpoint == endpoint);
        let is_mine = key
            .iter()
            .all(|(field, value)| bridge::typed(&found, field) == *value);
        found.filter(|_| is_mine)
    }
}

/// The answer to one form on the page.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What is to be said.
    fault: Signal<Option<Fault>>,
    /// What was answered to the form as it stands in the browser.
    live: Signal<Option<Fault>>,
    outcome: Option<FormOutcome>,
}

impl Answer {
    /// The answer to the form of `action`. Where a page has the form several times, `key` names the hidden fields
    /// that tell them apart.
    pub fn to<S>(action: ServerAction<S>, key: &[(&str, &str)]) -> Self
    where
        S: ServerFn<Error = Fault> + Clone + Send + Sync + 'static,
        S::Output: Send + Sync + 'static,
    {
        Self::with(action, Outcome::of(S::PATH.trim_start_matches("/_fn/"), key))
    }

    /// The answer to the form of `action` where scripts run; where not, the page says it in one place for all of its
    /// forms (see [`Outcome::of_none`]).
    pub fn live<S>(action: ServerAction<S>) -> Self
    where
        S: ServerFn<Error = Fault> + Clone + Send + Sync + 'static,
        S::Output: Send + Sync + 'static,
    {
        Self::with(action, None)
    }

    fn with<S>(action: ServerAction<S>, outcome: Option<FormOutcome>) -> Self
    where
        S: ServerFn<Error = Fault> + Clone + Send + Sync + 'static,
        S::Output: Send + Sync + 'static,
    {
        let (value, posted) = (action.value(), outcome.clone());
        let live = Signal::derive(move || value.with(|value| value.as_ref()?.as_ref().err().cloned()));
        let fault = Signal::derive(move || {
            value.with(|value| match value {
                Some(Ok(_)) => None,
                Some(Err(fault)) => Some(fault.clone()),
                None => posted.as_ref().map(|outcome| outcome.fault.clone()),
            })
        });
        Self { fault, live, outcome }
    }

    /// The answer to a form that is always posted as a document.
    pub fn to_document(endpoint: &str) -> Self {
        let outcome = Outcome::of(endpoint, &[]);
        let fault = outcome.as_ref().map(|outcome| outcome.fault.clone());
        Self {
            fault: Signal::stored(fault),
            live: Signal::stored(None),
            outcome,
        }
    }

    /// The answer as far as it is about one row of a list, whose hidden field `field` says `key`. Rows are posted by their
    /// places: when the list has changed since, what was typed at a place was typed for another row.
    #[must_use]
    pub fn about(&self, field: &str, key: &str) -> Self {
        match &self.outcome {
            Some(outcome) if !is_of_row(outcome, (field, key)) => Self {
                fault: self.live,
                live: self.live,
                outcome: None,
            },
            _ => self.clone(),
        }
    }

    /// What a button says in the field `confirmed` to have done what the answer asks about; none where it asks
    /// nothing.
    pub fn asks(&self) -> Signal<Option<String>> {
        let fault = self.fault;
        Signal::derive(move || fault.with(|fault| fault.as_ref()?.told()?.confirmation.clone()))
    }

    /// Whether a box is ticked, of which several have this name: it was sent so, or before anything was sent it `was`.
    pub fn ticked(&self, (name, value): (&str, &str), was: bool) -> bool {
        let sent = |outcome: &FormOutcome| {
            outcome
                .typed
                .iter()
                .any(|(known, sent)| known == name && sent == value)
        };
        self.outcome.as_ref().map_or(was, sent)
    }

    /// Whether this page answers the plain form, which should then stand open.
    pub fn is_here(&self) -> bool {
        self.outcome.is_some()
    }

    /// What is wrong with `field`.
    pub fn wrong(&self, field: impl Into<String>) -> Signal<Option<String>> {
        let (fault, field) = (self.fault, field.into());
        Signal::derive(move || fault.with(|fault| fault.as_ref()?.wrong(&field)))
    }

    /// What was typed into `field`, or `before` when nothing was posted yet.
    pub fn typed(&self, field: &str, before: impl Into<String>) -> String {
        if self.is_here() {
            bridge::typed(&self.outcome, field)
        } else {
            before.into()
        }
    }

    /// What happened, why, and what to do next, above the form; nothing while all is well.
    pub fn notice(&self) -> AnyView {
        let fault = self.fault;
        (move || fault.get().map(|fault| notice(&fault))).into_any()
    }
}

fn notice(fault: &Fault) -> AnyView {
    let sentence = fault.sentence(page_language());
    view! {
        <Notice tone=Tone::Bad refusal=fault.name()>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}

/// Whether what was typed at a place of a list is of the row that stands there now: `field`, which is hidden there, said
/// its key. Of a thing that somebody else has changed, what is stored is shown, so that nobody saves over it unseen.
fn is_of_row(outcome: &FormOutcome, (field, key): (&str, &str)) -> bool {
    let changed = outcome.fault.reason() == Some(Reason::ChangedMeanwhile);
    let said = outcome.typed.iter().find(|(known, _)| known == field);
    !changed && said.is_some_and(|(_, said)| said == key)
}

#[cfg(test)]
mod tests {
    use domain::Refusal;
    use domain::basics::Language;
    use domain::refusal::Problem;

    use super::*;

    fn posted(refusal: &Refusal) -> FormOutcome {
        let typed = [
            ("values[0][position]", "2"),
            ("values[0][en]", "Tea"),
            ("values[1][position]", ""),
        ];
        let typed = typed.map(|(field, text)| (field.to_owned(), text.to_owned()));
        FormOutcome {
            endpoint: "catalog/edit_option".to_owned(),
            fault: Fault::refused(Language::English, refusal),
            typed: typed.to_vec(),
        }
    }

    #[test]
    fn what_was_typed_is_of_the_row_it_was_typed_for() {
        let wrong = posted(&Refusal::field("values[0][en]", Problem::Required));
        assert!(is_of_row(&wrong, ("values[0][position]", "2")));
        assert!(
            is_of_row(&wrong, ("values[1][position]", "")),
            "the row for new values"
        );
        // The first value went, or another came before it, or it was not there yet.
        assert!(!is_of_row(&wrong, ("values[0][position]", "3")));
        assert!(!is_of_row(&wrong, ("values[1][position]", "2")));
        assert!(!is_of_row(&wrong, ("values[2][position]", "")));
        let late = posted(&Refusal::ChangedMeanwhile);
        assert!(!is_of_row(&late, ("values[0][position]", "2")));
    }
}
