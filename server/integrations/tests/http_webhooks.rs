//! Messages to a real server on this machine, which only the exception list lets through.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

use integrations::HttpWebhooks;
use operations::ports::{Call, CallProblem, Webhooks};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

/// Starts a server that answers everything so; its port, and what it is sent.
async fn server(answer: &'static str) -> (u16, UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (heard, hears) = unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (mut request, mut piece) = (Vec::new(), [0; 4_096]);
            while !String::from_utf8_lossy(&request).ends_with("}") {
                let read = stream.read(&mut piece).await.unwrap_or(0);
                if read == 0 {
                    break;
                }
                request.extend_from_slice(&piece[..read]);
            }
            let _ = heard.send(String::from_utf8_lossy(&request).into_owned());
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    (port, hears)
}

fn call(url: String) -> Call {
    Call {
        url,
        headers: vec![
            ("webhook-id", "msg_1".to_owned()),
            ("content-type", "application/json".to_owned()),
        ],
        body: "{\"name\":\"نورة\",  \"n\":1}".to_owned(),
    }
}

fn lets_in(networks: &[&str]) -> HttpWebhooks {
    let exceptions = networks.iter().map(|network| network.parse().unwrap()).collect();
    HttpWebhooks::new(exceptions).unwrap()
}

const NO_CONTENT: &str = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn a_message_arrives_byte_by_byte_as_it_was_signed() {
    let (port, mut hears) = server(NO_CONTENT).await;
    let call = call(format!("http://127.0.0.1:{port}/hooks?x=1"));
    assert_eq!(lets_in(&["127.0.0.1/32"]).send(&call).await, Ok(204));
    let heard = hears.recv().await.unwrap();
    assert!(heard.starts_with("POST /hooks?x=1 HTTP/1.1\r\n"), "{heard}");
    assert!(heard.contains("webhook-id: msg_1\r\n") && heard.contains("content-type: application/json\r\n"));
    assert!(heard.ends_with(&format!("\r\n\r\n{}", call.body)), "{heard}");
}

#[tokio::test]
async fn it_is_not_led_on() {
    let elsewhere = "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let (port, _hears) = server(elsewhere).await;
    let sent = lets_in(&["127.0.0.1/32"])
        .send(&call(format!("http://127.0.0.1:{port}/")))
        .await;
    assert_eq!(sent, Ok(307));
}

#[tokio::test]
async fn nothing_inside_is_called_by_address_or_by_name() {
    let (port, mut hears) = server(NO_CONTENT).await;
    for host in ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"] {
        for scheme in ["http", "https"] {
            let sent = lets_in(&[])
                .send(&call(format!("{scheme}://{host}:{port}/")))
                .await;
            assert_eq!(sent, Err(CallProblem::NotPublic), "{scheme} {host}");
        }
    }
    let by_name = call(format!("https://localhost:{port}/"));
    assert_eq!(lets_in(&[]).send(&by_name).await, Err(CallProblem::NotPublic));
    assert!(hears.try_recv().is_err(), "nobody was called");
    for address in ["", "hooks", "ftp://example.com/", "http://u:p@example.com/"] {
        let sent = lets_in(&[]).send(&call(address.to_owned())).await;
        assert_eq!(sent, Err(CallProblem::BadAddress), "{address}");
    }
}

#[tokio::test]
async fn whatever_leaves_the_networks_that_were_named_is_encrypted() {
    let (port, mut hears) = server(NO_CONTENT).await;
    // The first is public, the second could lead anywhere.
    for address in [
        "http://192.0.43.10/".to_owned(),
        format!("http://localhost:{port}/"),
    ] {
        let sent = lets_in(&["127.0.0.1/32"]).send(&call(address.clone())).await;
        assert_eq!(sent, Err(CallProblem::BadAddress), "{address}");
    }
    assert!(hears.try_recv().is_err(), "nobody was called");
}
