//! A web server and a store of objects on loopback, which do what they are told, in order to test what clients do.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// A request as it came.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Request {
    pub(super) method: String,
    /// Path and query.
    pub(super) target: String,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

/// What is sent back.
#[derive(Clone, Debug, Default)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// Only so many bytes of the body are sent before the connection is closed.
    pub(super) cut: Option<usize>,
}

/// A server that ends with the test's process.
pub(super) struct Server {
    address: String,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl Response {
    pub(super) fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, body: body.into(), ..Default::default() }
    }

    /// A file as web servers send it, or the part of it that was asked for.
    pub(super) fn file(request: &Request, content: &[u8]) -> Self {
        let Some(range) = request.headers.get("range").and_then(|r| r.strip_prefix("bytes=")) else {
            return Self::new(200, content);
        };
        let (start, end) = range.split_once('-').unwrap();
        let start: usize = start.parse().unwrap();
        let end = end.parse::<usize>().map_or(content.len(), |end| (end + 1).min(content.len()));
        if start >= content.len() {
            return Self::new(416, "");
        }
        let mut response = Self::new(206, &content[start..end]);
        let span = format!("bytes {start}-{}/{}", end - 1, content.len());
        response.headers.push(("Content-Range".into(), span));
        response
    }

    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl Server {
    pub(super) fn start(answer: impl Fn(&Request) -> Response + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, answer) = (requests.clone(), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (seen, answer) = (seen.clone(), answer.clone());
                std::thread::spawn(move || {
                    let mut reader = BufReader::new(stream);
                    while let Some(request) = read_request(&mut reader) {
                        let response = answer(&request);
                        let is_head = request.method == "HEAD";
                        seen.lock().unwrap().push(request);
                        if !send(reader.get_mut(), &response, is_head) {
                            break;
                        }
                    }
                });
            }
        });
        Self { address, requests }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// What was asked for so far: methods and targets.
    pub(super) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().iter().map(|r| format!("{} {}", r.method, r.target)).collect()
    }

    /// The requests themselves.
    pub(super) fn seen(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

fn read_request(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|n| *n > 0)?;
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_string(), words.next()?.to_string());
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_ascii_lowercase(), value.to_string()),
            None => break,
        };
    }
    let len = headers.get("content-length").and_then(|n| n.parse().ok()).unwrap_or(0);
    let mut body = vec![0; len];
    reader.read_exact(&mut body).ok()?;
    Some(Request { method, target, headers, body })
}

/// Whether the connection may serve another request.
fn send(stream: &mut TcpStream, response: &Response, is_head: bool) -> bool {
    let mut text = format!("HTTP/1.1 {} .\r\n", response.status);
    if !response.headers.iter().any(|(name, _)| name == "Content-Length") {
        text.push_str(&format!("Content-Length: {}\r\n", response.body.len()));
    }
    for (name, value) in &response.headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    let body = if is_head { &[][..] } else { &response.body[..] };
    let body = &body[..response.cut.unwrap_or(body.len()).min(body.len())];
    stream.write_all(text.as_bytes()).is_ok() && stream.write_all(body).is_ok() && response.cut.is_none()
}

/// A store that speaks enough of S3's protocol to keep objects in a bucket named `bucket`.
pub(super) fn s3(objects: Arc<Mutex<BTreeMap<String, Vec<u8>>>>) -> Server {
    let uploads: Mutex<BTreeMap<usize, Vec<u8>>> = Mutex::default();
    Server::start(move |request| {
        let mut objects = objects.lock().unwrap();
        let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
        let key = path.trim_start_matches("/bucket").trim_start_matches('/').replace("%3D", "=");
        let parameter = |name: &str| query.split('&').find_map(|p| p.strip_prefix(name)?.strip_prefix('='));
        let date = ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT");
        match request.method.as_str() {
            "GET" if key.is_empty() => {
                let prefix = parameter("prefix").unwrap_or("").replace("%2F", "/").replace("%3D", "=");
                let entry = |(key, content): (&String, &Vec<u8>)| {
                    format!(
                        "<Contents><Key>{key}</Key><LastModified>2024-01-01T00:00:00.000Z</LastModified>\
                         <ETag>\"e\"</ETag><Size>{}</Size></Contents>",
                        content.len()
                    )
                };
                let found: String =
                    objects.iter().filter(|(key, _)| key.starts_with(&prefix)).map(entry).collect();
                let list =
                    format!("<ListBucketResult><IsTruncated>false</IsTruncated>{found}</ListBucketResult>");
                Response::new(200, list)
            }
            "GET" | "HEAD" => match objects.get(&key) {
                Some(content) => Response::file(request, content).with("ETag", "\"e\"").with(date.0, date.1),
                None => Response::new(404, ""),
            },
            "POST" if query.contains("uploads") => {
                uploads.lock().unwrap().clear();
                Response::new(
                    200,
                    "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>",
                )
            }
            "POST" => {
                let content = uploads.lock().unwrap().values().flatten().copied().collect();
                objects.insert(key, content);
                Response::new(
                    200,
                    "<CompleteMultipartUploadResult><ETag>\"e\"</ETag></CompleteMultipartUploadResult>",
                )
            }
            "PUT" => match parameter("partNumber") {
                Some(number) => {
                    uploads.lock().unwrap().insert(number.parse().unwrap(), request.body.clone());
                    Response::new(200, "").with("ETag", "\"p\"")
                }
                None => {
                    objects.insert(key, request.body.clone());
                    Response::new(200, "").with("ETag", "\"e\"")
                }
            },
            "DELETE" => {
                uploads.lock().unwrap().clear();
                Response::new(204, "")
            }
            _ => Response::new(405, ""),
        }
    })
}
