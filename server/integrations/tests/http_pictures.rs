//! Files from a real server on this machine, which only the exception list lets through.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

use std::io::Cursor;

use image::{DynamicImage, ImageFormat};
use integrations::HttpPictures;
use operations::ports::{FetchProblem, Pictures};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Starts a server that answers each path as `answer` says; its port.
async fn server(answer: fn(&str) -> Vec<u8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 4_096];
            let read = stream.read(&mut request).await.unwrap_or(0);
            let request = String::from_utf8_lossy(&request[..read]).into_owned();
            let path = request.split_whitespace().nth(1).unwrap_or("/").to_owned();
            // The client hangs up when it has had enough.
            let _ = stream.write_all(&answer(&path)).await;
        }
    });
    port
}

fn ok(content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn to(location: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        .into_bytes()
}

fn picture(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(3, 2).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn answers(path: &str) -> Vec<u8> {
    match path {
        "/jpeg" => ok("text/plain", &picture(ImageFormat::Jpeg)),
        "/png.jpg" => ok("image/jpeg", &picture(ImageFormat::Png)),
        "/huge" => ok("image/png", &vec![0; 16 * 1024 * 1024]),
        "/hop" => to("/png.jpg"),
        "/round" => to("/round"),
        "/inside" => to("http://169.254.169.254/latest/meta-data/"),
        "/inside-by-number" => to("http://2130706433/"),
        "/file" => to("file:///etc/hostname"),
        _ => b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
    }
}

/// Fetches a path of that server; `exceptions` are the networks let through besides public ones.
async fn fetch(exceptions: &[&str], host: &str, path: &str) -> Result<Vec<u8>, FetchProblem> {
    let port = server(answers).await;
    let exceptions = exceptions
        .iter()
        .map(|network| network.parse().unwrap())
        .collect();
    HttpPictures::new(exceptions)
        .unwrap()
        .fetch(&format!("http://{host}:{port}{path}"))
        .await
}

async fn from_exception(path: &str) -> Result<Vec<u8>, FetchProblem> {
    fetch(&["127.0.0.1/32"], "127.0.0.1", path).await
}

#[tokio::test]
async fn a_file_comes_as_it_is_whatever_the_server_calls_it() {
    assert_eq!(from_exception("/jpeg").await, Ok(picture(ImageFormat::Jpeg)));
    assert_eq!(from_exception("/png.jpg").await, Ok(picture(ImageFormat::Png)));
}

#[tokio::test]
async fn what_is_too_large_is_not_read_to_its_end() {
    assert_eq!(from_exception("/huge").await, Err(FetchProblem::TooLarge));
}

#[tokio::test]
async fn this_machine_is_not_asked_by_address_or_by_name() {
    for host in [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0x7f.1",
        "2130706433",
    ] {
        assert_eq!(
            fetch(&[], host, "/jpeg").await,
            Err(FetchProblem::NotPublic),
            "{host}"
        );
    }
    assert!(
        fetch(&["127.0.0.0/8", "::1/128"], "localhost", "/jpeg")
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn every_hop_is_checked_anew() {
    assert_eq!(from_exception("/hop").await, Ok(picture(ImageFormat::Png)));
    assert_eq!(from_exception("/inside").await, Err(FetchProblem::NotPublic));
    // The exception is for this machine by its address, and an address is the same in every notation.
    assert!(matches!(
        from_exception("/inside-by-number").await,
        Err(FetchProblem::Failed(_))
    ));
    assert_eq!(from_exception("/file").await, Err(FetchProblem::BadAddress));
    assert!(matches!(
        from_exception("/round").await,
        Err(FetchProblem::Failed(_))
    ));
}

#[tokio::test]
async fn what_is_no_address_of_a_picture_is_told() {
    let pictures = HttpPictures::new(Vec::new()).unwrap();
    for url in [
        "",
        "cup.jpg",
        "ftp://example.com/cup.jpg",
        "data:image/png;base64,AA",
        "http://u:p@example.com/",
    ] {
        assert_eq!(pictures.fetch(url).await, Err(FetchProblem::BadAddress), "{url}");
    }
    let gone = from_exception("/gone").await;
    assert_eq!(
        gone,
        Err(FetchProblem::Failed(
            "the server answered 404 Not Found".to_owned()
        ))
    );
}
