//! Who works here, and one's own account. People who may not manage staff see only the latter.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::{StaffRow, Viewer};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::accounts as words;

use super::api;
use super::own_account::OwnAccount;
use super::staff_row::StaffRowView;
use super::user_form::UserForm;
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, ViewerResource, loaded};

/// `/console/staff`.
#[component]
pub fn StaffPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&[
        "accounts/add_user",
        "accounts/set_role",
        "accounts/disable_user",
        "accounts/enable_user",
        "accounts/change_password",
    ]);
    let fresh = Fresh::here();
    let viewer = expect_context::<ViewerResource>();
    // Asked for only by people who may have it; the others would be refused.
    let staff = Resource::new(
        move || fresh.get(),
        move |_| async move {
            match viewer.0.await {
                Ok(viewer) if viewer.may(Permission::ManageStaff) => api::list_staff().await,
                Ok(_) => Ok(Vec::new()),
                Err(fault) => Err(fault),
            }
        },
    );

    view! {
        <PageHead title=words::TITLE.in_(lang)/>
        <DoneNotice/>
        {loaded(staff, page)}
    }
    .into_any()
}

fn page(viewer: Viewer, staff: Vec<StaffRow>) -> AnyView {
    // Whoever looks is in the list, so that it is never empty.
    let people = viewer.may(Permission::ManageStaff).then(|| list(&viewer, staff));
    view! {
        {people}
        <div class="columns is-even">
            <OwnAccount viewer/>
        </div>
    }
    .into_any()
}

fn list(viewer: &Viewer, staff: Vec<StaffRow>) -> AnyView {
    let lang = page_language();
    let me = viewer.user;
    let columns = vec![
        Column::text(words::NAME.in_(lang)),
        Column::text(words::EMAIL.in_(lang)),
        Column::text(words::ROLE.in_(lang)),
        Column::text(words::SINCE.in_(lang)),
        Column::text(words::ACCESS.in_(lang)),
    ];
    let alone = (staff.len() == 1).then(|| {
        view! { <EmptyState icon=IconName::Users title=words::ALONE.in_(lang) text=words::ALONE_WHY.in_(lang)/> }
    });
    let rows = staff
        .into_iter()
        .map(|row| view! { <StaffRowView me row/> })
        .collect_view();
    view! {
        <Card title=words::PEOPLE.in_(lang)>
            <DataTable name=words::PEOPLE.in_(lang) columns>{rows}</DataTable>
            {alone}
        </Card>
        <UserForm/>
    }
    .into_any()
}
