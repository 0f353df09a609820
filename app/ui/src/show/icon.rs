//! The icons: drawn for this project on a grid of 24, one path each, in the colour of their line.

use leptos::prelude::*;

/// Which icon.
#[expect(missing_docs, reason = "an icon's name says what it shows")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    Basket,
    Bell,
    Box,
    Calendar,
    Card,
    Cash,
    Chat,
    Check,
    Chevron,
    ChevronDown,
    Clock,
    Close,
    Edit,
    Globe,
    Home,
    Info,
    List,
    Menu,
    Minus,
    Person,
    Phone,
    Pin,
    Plus,
    Printer,
    Receipt,
    Refresh,
    Return,
    Search,
    Shield,
    SignOut,
    Store,
    Tag,
    Trash,
    Truck,
    Users,
    Warning,
}

impl IconName {
    /// Every icon.
    pub const ALL: [Self; 36] = [
        Self::Basket,
        Self::Bell,
        Self::Box,
        Self::Calendar,
        Self::Card,
        Self::Cash,
        Self::Chat,
        Self::Check,
        Self::Chevron,
        Self::ChevronDown,
        Self::Clock,
        Self::Close,
        Self::Edit,
        Self::Globe,
        Self::Home,
        Self::Info,
        Self::List,
        Self::Menu,
        Self::Minus,
        Self::Person,
        Self::Phone,
        Self::Pin,
        Self::Plus,
        Self::Printer,
        Self::Receipt,
        Self::Refresh,
        Self::Return,
        Self::Search,
        Self::Shield,
        Self::SignOut,
        Self::Store,
        Self::Tag,
        Self::Trash,
        Self::Truck,
        Self::Users,
        Self::Warning,
    ];

    /// Whether it points along the reading, and so turns round in Arabic.
    fn is_mirrored(self) -> bool {
        matches!(self, Self::Chevron | Self::SignOut)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Basket => "M5 8h14l-1 12H6zM9 10.5V7a3 3 0 0 1 6 0v3.5",
            Self::Bell => "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4",
            Self::Box => "M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5",
            Self::Calendar => "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8",
            Self::Card => "M3 6h18v12H3zM3 10.5h18M6.5 14.5h3",
            Self::Cash => "M3 6.5h18v11H3zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5",
            Self::Chat => "M4 5h16v11h-9l-4.5 4v-4H4z",
            Self::Check => "M5 12.5l5 5L19.5 7",
            Self::Chevron => "M9.5 6l6 6-6 6",
            Self::ChevronDown => "M6 9.5l6 6 6-6",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5v4.7l3.2 2",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Edit => "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
            Self::Globe => {
                "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12 0-17"
            }
            Self::Home => "M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z",
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11v5.5M12 7.8v.01",
            Self::List => "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Minus => "M6 12h12",
            Self::Person => "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20.5a7.5 6 0 0 1 15 0",
            Self::Phone => {
                "M6 4h3.5L11 8.5l-2.2 1.6a11 11 0 0 0 5.1 5.1l1.6-2.2 4.5 1.5V18a2.5 2.5 0 0 1-2.7 2.5A15.5 15.5 0 0 1 \
                 3.5 6.7A2.5 2.5 0 0 1 6 4z"
            }
            Self::Pin => {
                "M12 21c-4.5-5-7-8.2-7-11.3a7 7 0 0 1 14 0c0 3.1-2.5 6.3-7 11.3zM12 7.2a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 \
                 0-5"
            }
            Self::Plus => "M12 6v12M6 12h12",
            Self::Printer => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Receipt => "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6",
            Self::Refresh => "M19.5 4.5v5H14.5M19 9.5A7.7 7.7 0 1 0 19.6 13.5",
            Self::Return => "M4 4.5v5h5M4.6 9.5A8 8 0 1 1 4.4 14.5",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.3 15.3l5.2 5.2",
            Self::Shield => {
                "M12 3.5l7.5 2.8v5.2c0 4.5-3 7.6-7.5 9c-4.5-1.4-7.5-4.5-7.5-9V6.3zM8.8 12l2.3 2.4 4.2-4.6"
            }
            Self::SignOut => "M10.5 4H5v16h5.5M9.5 12H20M16 8l4 4-4 4",
            Self::Store => {
                "M5 11.5V20h14v-8.5M3.5 9L5.5 4h13l2 5a2.8 2.8 0 0 1-5.7 0a2.8 2.8 0 0 1-5.6 0a2.8 2.8 0 0 1-5.7 0zM10 \
                 20v-5h4v5"
            }
            Self::Tag => "M4 4h8l8.5 8.5-8 8L4 12zM8 8h.01",
            Self::Trash => "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5",
            Self::Truck => {
                "M5.5 17H3V6h11v11H9.5M14 10h4l3 3.5V17h-1.5M15.5 17H14M5.5 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15.5 17a2 2 0 \
                 1 0 4 0a2 2 0 1 0-4 0"
            }
            Self::Users => {
                "M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M2.5 19.5a6.5 5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 \
                 15a6 5 0 0 1 4 4.5"
            }
            Self::Warning => "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.01",
        }
    }
}

/// An icon. It stands beside words that say the same, or in a control that has a name; it is never read aloud.
#[component]
pub fn Icon(name: IconName, #[prop(optional)] class: &'static str) -> impl IntoView {
    let base = if name.is_mirrored() {
        "icon is-mirrored"
    } else {
        "icon"
    };
    view! {
        <svg class=crate::classes(base, class) viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=name.path() />
        </svg>
    }
}
