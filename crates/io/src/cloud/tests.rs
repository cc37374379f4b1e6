//! Tables from servers on loopback.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use polarslike_core::{DataFrame, ErrorKind, Result};

use super::testing::{Response, Server, s3};
use super::{PART_BYTES, Upload};
use crate::testing::{all_types, column, ints, read_all, write};
use crate::{
    CredentialProvider, Credentials, CsvOptions, Format, Location, ParquetOptions, ScanSource, Stop,
    TableOptions, Url, WriteFormat,
};

const CSV: &str = "a,b\n1,x\n2,y\n";

fn read_csv(url: &str, table: TableOptions) -> Result<DataFrame> {
    read_all(&ScanSource::new(&[Location::parse(url)], Format::Csv(CsvOptions::default()), table)?)
}

fn options(pairs: &[(&str, &str)]) -> TableOptions {
    let storage_options = pairs.iter().map(|(a, b)| ((*a).to_string(), (*b).to_string())).collect();
    TableOptions { storage_options, ..Default::default() }
}

/// What reaches the store of a test.
fn store_options(server: &Server) -> TableOptions {
    let endpoint = server.url("");
    options(&[
        ("aws_endpoint_url", endpoint.trim_end_matches('/')),
        ("aws_access_key_id", "key"),
        ("aws_secret_access_key", "secret"),
        ("aws_region", "us-east-1"),
        ("max_retries", "0"),
    ])
}

fn bytes_of(frame: &DataFrame, format: &WriteFormat) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    write(frame, &path, format).unwrap();
    std::fs::read(path).unwrap()
}

#[test]
fn web_servers_with_and_without_ranges() {
    for ranges in [true, false] {
        let server = Server::start(move |request| match ranges {
            true => Response::file(request, CSV.as_bytes()),
            false => Response::new(200, CSV),
        });
        let frame = read_csv(&server.url("a.csv?key=1*"), TableOptions::default()).unwrap();
        assert_eq!((frame.height(), frame.width()), (2, 2));
        assert!(server.requests().iter().all(|r| r == "GET /a.csv?key=1*"), "{:?}", server.requests());
    }
}

#[test]
fn an_empty_file_is_empty() {
    let server = Server::start(|request| Response::file(request, b""));
    let error = read_csv(&server.url("a.csv"), TableOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoData, "{error}");
}

#[test]
fn parquet_asks_for_few_ranges() {
    let columns =
        ["a", "b", "c"].map(|name| column(name, polarslike_core::DataType::Int64, &ints(0..50_000)));
    let frame = DataFrame::new(columns.to_vec()).unwrap();
    let content = bytes_of(&frame, &WriteFormat::Parquet(Default::default()));
    let server = Server::start(move |request| Response::file(request, &content).with("ETag", "\"1\""));
    let source = ScanSource::parquet(server.url("a.parquet"), ParquetOptions::default()).unwrap();
    let found = read_all(&source).unwrap();
    assert_eq!(found.column("c").unwrap().len(), 50_000);
    // Head and foot for the schema, once more for the rows, and these at once.
    assert!(server.requests().len() <= 6, "{:?}", server.requests());
}

#[test]
fn all_types_come_through() {
    let frame = all_types();
    let content = bytes_of(&frame, &WriteFormat::Parquet(Default::default()));
    let (server, local) = (
        Server::start({
            let content = content.clone();
            move |r| Response::file(r, &content)
        }),
        content,
    );
    let remote = ScanSource::parquet(server.url("a.parquet"), ParquetOptions::default()).unwrap();
    let format = Format::Parquet(ParquetOptions::default());
    let local = ScanSource::new(&[Location::memory(local)], format, TableOptions::default()).unwrap();
    assert_eq!(format!("{:?}", read_all(&remote).unwrap()), format!("{:?}", read_all(&local).unwrap()));
}

#[test]
fn errors_name_the_url_and_what_to_do() {
    let server = Server::start(|request| Response::new(request.target[1..4].parse().unwrap(), ""));
    let error = |status: &str| {
        let url = server.url(&format!("{status}.csv"));
        let error =
            read_csv(&url, options(&[("max_retries", "1"), ("retry_init_backoff_ms", "1")])).unwrap_err();
        assert!(error.to_string().contains(&url), "{error}");
        error
    };
    let missing = error("404");
    assert_eq!(missing.kind(), ErrorKind::FileNotFound);
    assert!(missing.to_string().ends_with("it is not there (404)"), "{missing}");
    assert!(error("403").to_string().contains("access is denied (403); storage_options can hold headers"));
    assert!(error("401").to_string().contains("it needs keys (401)"));
    let failed = error("503");
    assert_eq!(failed.kind(), ErrorKind::Io);
    assert!(failed.to_string().contains("503"), "{failed}");

    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let nobody = read_csv(&format!("http://{closed}/a.csv"), options(&[("max_retries", "0")])).unwrap_err();
    assert!(nobody.to_string().to_lowercase().contains("connect"), "{nobody}");
}

#[test]
fn what_passes_is_tried_again() {
    let count = Arc::new(AtomicUsize::new(0));
    let server = Server::start({
        let count = count.clone();
        move |request| match count.fetch_add(1, Ordering::Relaxed) {
            0 => Response::new(503, ""),
            // A connection that breaks off in mid-answer.
            1 => Response { cut: Some(3), ..Response::file(request, CSV.as_bytes()) },
            _ => Response::file(request, CSV.as_bytes()),
        }
    });
    let frame = read_csv(&server.url("a.csv"), options(&[("retry_init_backoff_ms", "1")])).unwrap();
    assert_eq!(frame.height(), 2);
}

#[test]
fn files_that_break_off_or_change_are_errors() {
    let content: Vec<u8> = "a,b\n".bytes().chain("1,x\n".bytes().cycle().take(1 << 20)).collect();
    let broken = Server::start({
        let content = content.clone();
        move |request| {
            let mut response = Response::file(request, &content);
            if !request.headers["range"].starts_with("bytes=0-65535") {
                response.cut = Some(response.body.len() / 2);
            }
            response
        }
    });
    let error = read_csv(&broken.url("a.csv"), options(&[("max_retries", "0")])).unwrap_err();
    assert!(error.to_string().contains(&broken.url("a.csv")), "{error}");

    let count = AtomicUsize::new(0);
    let changing = Server::start(move |request| {
        let tag = format!("\"{}\"", count.fetch_add(1, Ordering::Relaxed));
        Response::file(request, &content).with("ETag", &tag)
    });
    let error = read_csv(&changing.url("a.csv"), TableOptions::default()).unwrap_err();
    assert!(error.to_string().contains("it changed while it was read"), "{error}");
}

#[test]
fn options_of_web_servers_are_headers() {
    let server = Server::start(|request| match request.headers.get("authorization").map(String::as_str) {
        Some("Bearer me") => Response::file(request, CSV.as_bytes()),
        _ => Response::new(401, ""),
    });
    let url = server.url("a.csv");
    assert!(read_csv(&url, TableOptions::default()).is_err());
    assert_eq!(read_csv(&url, options(&[("Authorization", "Bearer me")])).unwrap().height(), 2);
}

#[test]
fn a_query_that_is_stopped_does_not_wait() {
    let server = Server::start(|_| {
        std::thread::sleep(std::time::Duration::from_secs(60));
        Response::new(200, "")
    });
    let stop = Stop::default();
    let flag = stop.clone();
    std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(100));
        flag.stop();
    });
    let error = crate::input::Input::open_until(&Location::parse(&server.url("a.csv")), &stop).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
}

fn objects(keys: &[&str]) -> Arc<Mutex<BTreeMap<String, Vec<u8>>>> {
    Arc::new(Mutex::new(keys.iter().map(|key| ((*key).to_string(), CSV.into())).collect()))
}

#[test]
fn stores_list_patterns_and_folders() {
    let server = s3(objects(&["t/k=1/a.csv", "t/k=2/b.csv", "t/_log/c.csv", "t/k=2/.d.csv", "u.csv"]));
    let files = |url: &str| {
        let found = ScanSource::new(
            &[Location::parse(url)],
            Format::Csv(CsvOptions::default()),
            store_options(&server),
        );
        found.map(|source| {
            source.locations.iter().map(|l| l.as_text().unwrap().into_owned()).collect::<Vec<_>>()
        })
    };
    assert_eq!(files("s3://bucket/t/").unwrap(), ["s3://bucket/t/k=1/a.csv", "s3://bucket/t/k=2/b.csv"]);
    assert_eq!(files("s3://bucket/t").unwrap().len(), 2, "a folder needs no slash");
    assert_eq!(files("s3://bucket/t/*/[ab].csv").unwrap().len(), 2);
    assert_eq!(files("s3://bucket/*.csv").unwrap(), ["s3://bucket/u.csv"], "a star does not match slashes");
    assert_eq!(files("s3://bucket/**/*.csv").unwrap().len(), 5);
    for missing in ["s3://bucket/v", "s3://bucket/v*.csv"] {
        let error = files(missing).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileNotFound);
        assert!(error.to_string().contains(missing), "{error}");
    }

    let frame = read_csv("s3://bucket/t", store_options(&server)).unwrap();
    assert_eq!((frame.height(), frame.width()), (4, 3), "the folders are a column");
    let frame = read_csv("s3://bucket/u.csv", store_options(&server)).unwrap();
    assert_eq!((frame.height(), frame.width()), (2, 2));
}

#[test]
fn keys_may_come_from_a_function() {
    let server = s3(objects(&["a.csv"]));
    let asked = Arc::new(AtomicUsize::new(0));
    let options = store_options(&server).storage_options;
    let provider = CredentialProvider::new({
        let asked = asked.clone();
        move || {
            asked.fetch_add(1, Ordering::Relaxed);
            Ok(Credentials { options: options.clone(), expires: None })
        }
    });
    let location = Location::parse("s3://bucket/a.csv").with_credentials(Some(provider));
    let source = ScanSource::new(&[location], Format::Csv(CsvOptions::default()), TableOptions::default());
    assert_eq!(read_all(&source.unwrap()).unwrap().height(), 2);
    assert_eq!(asked.load(Ordering::Relaxed), 1, "keys that do not expire are asked for once");
    let seen = server.seen();
    assert!(seen.iter().all(|r| r.headers["authorization"].contains("Credential=key/")));
}

fn upload(server: &Server, key: &str) -> Upload {
    let mut url = Url::new(format!("s3://bucket/{key}"));
    url.access.options = Arc::new(store_options(server).storage_options);
    Upload::create(&url).unwrap()
}

#[test]
fn objects_appear_whole_or_not_at_all() {
    let stored = objects(&[]);
    let server = s3(stored.clone());
    let content: Vec<u8> = (0..2 * PART_BYTES + 5).map(|i| i as u8).collect();
    for len in [0, 3, PART_BYTES, content.len()] {
        let mut whole = upload(&server, "a.bin");
        whole.write_all(&content[..len]).unwrap();
        let before = stored.lock().unwrap().get("a.bin").cloned();
        assert_ne!(before.map(|b| b.len()), Some(len), "nothing is seen before the end");
        whole.commit().unwrap();
        assert_eq!(stored.lock().unwrap()["a.bin"], content[..len]);
    }
    let mut given_up = upload(&server, "b.bin");
    given_up.write_all(&content).unwrap();
    drop(given_up);
    assert!(!stored.lock().unwrap().contains_key("b.bin"));
    assert!(server.requests().last().unwrap().starts_with("DELETE /bucket/b.bin?uploadId="));
}

#[test]
fn what_cannot_be_written_is_an_error() {
    let server = Server::start(|_| Response::new(403, "<Error><Message>not you</Message></Error>"));
    let mut file = upload(&server, "a.bin");
    file.write_all(b"abc").unwrap();
    let error = file.commit().unwrap_err().to_string();
    assert!(error.contains("cannot write \"s3://bucket/a.bin\"") && error.contains("not you"), "{error}");
}
