"""Files on web servers and in object stores, on loopback."""

from __future__ import annotations

import http.server
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import polarslike as pl
import pytest

CSV = b"a,b\n1,x\n2,y\n"


class Files(http.server.BaseHTTPRequestHandler):
    """Sends what `content` holds, whole or in ranges."""

    content: dict[str, bytes]
    ranges = True
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        data = self.content.get(self.path.partition("?")[0])
        if data is None:
            self.send_error(404)
            return
        wanted = self.headers.get("Range")
        status, headers = 200, {}
        if wanted and self.ranges:
            first, _, last = wanted.removeprefix("bytes=").partition("-")
            end = min(int(last), len(data) - 1)
            status, headers = 206, {"Content-Range": f"bytes {first}-{end}/{len(data)}"}
            data = data[int(first) : end + 1]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(params=[True, False], ids=["ranges", "no ranges"])
def server(request: pytest.FixtureRequest) -> Iterator[tuple[str, dict[str, bytes]]]:
    content: dict[str, bytes] = {"/a.csv": CSV}
    handler = type("Handler", (Files,), {"content": content, "ranges": request.param})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", content
    server.shutdown()
    server.server_close()


def test_a_web_server(server: tuple[str, dict[str, bytes]], tmp_path: Path) -> None:
    url, content = server
    assert pl.read_csv(f"{url}/a.csv").rows() == [(1, "x"), (2, "y")]
    frame = pl.DataFrame({"i": range(100_000), "s": [str(i % 7) for i in range(100_000)]})
    frame.write_parquet(tmp_path / "a.parquet")
    content["/a.parquet"] = (tmp_path / "a.parquet").read_bytes()
    scan = pl.scan_parquet(f"{url}/a.parquet?key=1")
    assert scan.filter(pl.col("i") >= 99_998).select("s").collect().rows() == [
        (str(i % 7),) for i in (99_998, 99_999)
    ]
    both = pl.scan_csv([f"{url}/a.csv", f"{url}/a.csv"], include_file_paths="path").collect()
    assert both["path"].to_list() == [f"{url}/a.csv"] * 4


def test_what_is_not_there(server: tuple[str, dict[str, bytes]]) -> None:
    with pytest.raises(FileNotFoundError, match=r"b\.csv\": it is not there \(404\)"):
        pl.read_csv(f"{server[0]}/b.csv")
    with pytest.raises(
        pl.exceptions.PolarsError if hasattr(pl.exceptions, "PolarsError") else Exception, match="ftp"
    ):
        pl.read_csv("ftp://127.0.0.1/b.csv")


def test_a_child_of_a_fork_reads_too(server: tuple[str, dict[str, bytes]]) -> None:
    url = f"{server[0]}/a.csv"
    pl.read_csv(url)
    child = os.fork()
    if child == 0:
        os._exit(0 if pl.read_csv(url).height == 2 else 1)
    deadline = time.time() + 30
    while time.time() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            assert status == 0
            return
        time.sleep(0.05)
    os.kill(child, 9)
    pytest.fail("the child hangs")


@pytest.fixture(scope="module")
def store() -> Iterator[dict[str, str]]:
    moto = pytest.importorskip("moto.server")
    boto3 = pytest.importorskip("boto3")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    options = {
        "aws_endpoint_url": f"http://{host}:{port}",
        "aws_access_key_id": "key",
        "aws_secret_access_key": "secret",
        "aws_region": "us-east-1",
    }
    client = boto3.client(
        "s3",
        endpoint_url=options["aws_endpoint_url"],
        aws_access_key_id="key",
        aws_secret_access_key="secret",
        region_name="us-east-1",
    )
    client.create_bucket(Bucket="bucket")
    for key in ["t/year=2023/a.csv", "t/year=2024/b c.csv", "u.csv"]:
        client.put_object(Bucket="bucket", Key=key, Body=CSV)
    yield options
    server.stop()


def test_a_store(store: dict[str, str]) -> None:
    def read(key: str) -> pl.DataFrame:
        return pl.scan_csv(f"s3://bucket/{key}", storage_options=store).collect()

    assert read("u.csv").rows() == [(1, "x"), (2, "y")]
    assert read("t/").rows() == [(1, "x", 2023), (2, "y", 2023), (1, "x", 2024), (2, "y", 2024)]
    assert read("t/**/*.csv").height == 4
    with pytest.raises(FileNotFoundError, match=r"s3://bucket/none\.csv"):
        read("none.csv")
    with pytest.raises(Exception, match='there is no option "aws_regoin" for S3'):
        pl.scan_csv("s3://bucket/u.csv", storage_options={"aws_regoin": "x"})


@pytest.mark.parametrize("format", ["csv", "parquet", "ipc", "ndjson"])
def test_writing_to_a_store(store: dict[str, str], format: str) -> None:
    frame = pl.DataFrame({"i": range(1000), "s": [f"s{i % 7}" for i in range(1000)]})
    url = f"s3://bucket/written/a.{format}"
    getattr(frame.lazy(), f"sink_{format}")(url, storage_options=store)
    back = getattr(pl, f"scan_{format}")(url, storage_options=store)
    assert back.collect().equals(frame)
    # An object that is given up leaves the one before.
    with pytest.raises(pl.exceptions.InvalidOperationError):
        getattr(frame.lazy().with_columns(pl.col("s").cast(pl.Date)), f"sink_{format}")(
            url, storage_options=store
        )
    assert back.collect().equals(frame)


def test_keys_from_a_function_and_the_environment(
    store: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    class Keys(pl.CredentialProvider):
        def __call__(self) -> tuple[dict[str, str], int | None]:
            asked.append(1)
            return dict(store), int(time.time()) + 3600

    provider = Keys()
    for _ in range(2):
        frame = pl.scan_csv("s3://bucket/u.csv", credential_provider=provider).collect()
        assert frame.height == 2
    assert len(asked) >= 1
    frame.lazy().sink_parquet("s3://bucket/keys.parquet", credential_provider=provider)
    frame.write_csv("s3://bucket/keys.csv", credential_provider=provider)
    parts = pl.PartitionBy("s3://bucket/keys/", key="b")
    frame.lazy().sink_parquet(parts, credential_provider=provider)
    for written in ["keys.parquet", "keys/"]:
        scan = pl.scan_parquet(f"s3://bucket/{written}", credential_provider=provider)
        assert scan.select("a", "b").collect().equals(frame)

    def failing() -> tuple[dict[str, str], int | None]:
        msg = "no keys today"
        raise ValueError(msg)

    with pytest.raises(ValueError, match="no keys today"):
        pl.scan_csv("s3://bucket/u.csv", credential_provider=failing)
    with pytest.raises(ValueError, match="no keys today"):
        frame.lazy().sink_csv("s3://bucket/v.csv", credential_provider=failing)
    with pytest.raises(TypeError, match="credential_provider must be a function"):
        pl.scan_csv("s3://bucket/u.csv", credential_provider=3)
    for name, value in store.items():
        monkeypatch.setenv(name.upper(), value)
    assert pl.read_csv("s3://bucket/u.csv").height == 2


def test_standard_input() -> None:
    code = "import polarslike as pl; print(pl.scan_csv('/dev/stdin').collect().rows())"
    done = subprocess.run([sys.executable, "-c", code], input=CSV, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[(1, 'x'), (2, 'y')]"
    code = "import sys; import polarslike as pl; print(pl.read_csv(sys.stdin.buffer).rows())"
    done = subprocess.run([sys.executable, "-c", code], input=CSV, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[(1, 'x'), (2, 'y')]"
