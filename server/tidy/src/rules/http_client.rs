//! Who may speak HTTP to the outside: `integrations`, and for testing the program from outside the tests of
//! `server` and the bench. Serving HTTP is not this rule's business.

use crate::crates::{Crate, Dependency};
use crate::finding::Finding;

/// Crates that are HTTP clients whatever their features.
const CLIENTS: [&str; 9] = [
    "attohttpc",
    "awc",
    "curl",
    "isahc",
    "minreq",
    "reqwest",
    "surf",
    "ureq",
    "hyper-rustls",
];

/// Crates that are clients when asked for with a feature of this beginning, or with `full`.
const CLIENTS_BY_FEATURE: [(&str, &str); 2] = [("hyper", "client"), ("hyper-util", "client")];

/// Finds HTTP clients elsewhere.
pub fn check(crates: &[Crate]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for krate in crates {
        for client in krate
            .dependencies
            .iter()
            .filter(|dependency| is_client(dependency))
        {
            let allowed = match krate.name.as_str() {
                "integrations" | "bench" => true,
                "server" => client.for_tests,
                _ => false,
            };
            if !allowed {
                let message = format!(
                    "`{}` is an HTTP client: make it a port in `integrations`",
                    client.name
                );
                findings.push(Finding::at(&krate.manifest, 0, message));
            }
        }
    }
    findings
}

fn is_client(dependency: &Dependency) -> bool {
    let name = dependency.name.as_str();
    CLIENTS.contains(&name)
        || CLIENTS_BY_FEATURE.iter().any(|(crate_name, beginning)| {
            let asks = |feature: &String| feature == "full" || feature.starts_with(beginning);
            name == *crate_name && dependency.features.iter().any(asks)
        })
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::crates::{Crate, Dependency};

    fn krate(name: &str, client: &str, features: &[&str], for_tests: bool) -> Crate {
        let features = features.iter().map(|feature| (*feature).to_owned()).collect();
        let client = Dependency {
            name: client.to_owned(),
            ours: false,
            optional: false,
            for_tests,
            features,
        };
        Crate {
            name: name.to_owned(),
            dependencies: vec![client],
            ..Crate::default()
        }
    }

    #[test]
    fn a_client_outside_integrations_is_red() {
        let crates = [
            krate("operations", "reqwest", &[], false),
            krate("server", "reqwest", &[], false),
            krate("operations", "ureq", &[], true),
            krate("server", "hyper-util", &["client-legacy"], false),
            krate("storefront", "hyper", &["full"], false),
        ];
        assert_eq!(check(&crates).len(), crates.len());
    }

    #[test]
    fn a_client_in_integrations_or_the_servers_tests_is_green() {
        let crates = [
            krate("integrations", "reqwest", &[], false),
            krate("server", "reqwest", &[], true),
            krate("server", "hyper-util", &["server"], false),
        ];
        assert_eq!(check(&crates), []);
    }
}
