"""S3 on disk: just the requests that the functions make, path style; everything else is passed on."""

import http.client
import shutil
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PIECE = 1 << 20


class Store(ThreadingHTTPServer):
    """Objects are files of a folder, named by their keys; a multipart upload is a file beside them until it is complete."""

    daemon_threads = True

    def __init__(self, address: str, folder: Path, upstream: str):
        super().__init__((address, 0), Handler)
        self.folder = folder
        self.upstream = urllib.parse.urlsplit(upstream).netloc
        self.uploads: dict[str, list[int]] = {}
        self.metadata: dict[str, dict[str, str]] = {}

    def file(self, key: str) -> Path:
        return self.folder / key.replace("/", "_")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Store

    def log_message(self, *ignored) -> None:
        pass

    def _mine(self) -> bool:
        """Reads the key and the query; false where the request was passed on."""
        if self.headers.get("X-Amz-Target"):
            self._pass_on()
            return False
        url = urllib.parse.urlsplit(self.path)
        self.key = urllib.parse.unquote(url.path).split("/", 2)[2]
        self.query = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
        return True

    def do_HEAD(self) -> None:
        if self._mine():
            self._object(body=False)

    def do_GET(self) -> None:
        if self._mine():
            self._object(body=True)

    def _object(self, body: bool) -> None:
        file = self.server.file(self.key)
        if not file.exists():
            self._answer(404, b"" if not body else b"<Error><Code>NoSuchKey</Code></Error>")
            return
        size, start = file.stat().st_size, 0
        end, status = size, 200
        if asked := self.headers.get("Range"):
            first, _, last = asked.removeprefix("bytes=").partition("-")
            start, end, status = int(first), min(size, int(last) + 1 if last else size), 206
        self.send_response(status)
        self.send_header("ETag", f'"{size:x}"')
        self.send_header("Content-Length", str(end - start))
        for name, value in self.server.metadata.get(self.key, {}).items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self._send(file, start, end)

    def _send(self, file: Path, start: int, end: int) -> None:
        with open(file, "rb") as stream:
            stream.seek(start)
            while start < end:
                piece = stream.read(min(PIECE, end - start))
                self.wfile.write(piece)
                start += len(piece)

    def do_POST(self) -> None:
        if not self._mine():
            return
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "uploads" in self.query:
            upload = f"upload-{len(self.server.uploads)}"
            self.server.uploads[upload] = [0]
            self.server.metadata[self.key] = {n: v for n, v in self.headers.items() if n.lower().startswith("x-amz-meta-")}
            self._answer(200, self._xml("InitiateMultipartUploadResult", UploadId=upload))
        else:
            del self.server.uploads[self.query["uploadId"]]
            self.server.file(self.query["uploadId"]).rename(self.server.file(self.key))
            self._answer(200, self._xml("CompleteMultipartUploadResult", ETag='"whole"'))

    def do_PUT(self) -> None:
        """A part, which is written after those before it; one that comes again is written where it was."""
        if not self._mine():
            return
        ends = self.server.uploads[self.query["uploadId"]]
        number = int(self.query["partNumber"])
        file = self.server.file(self.query["uploadId"])
        file.touch()
        with open(file, "r+b") as out:
            out.seek(ends[number - 1])
            for piece in self._content():
                out.write(piece)
            del ends[number:]
            ends.append(out.tell())
        self.send_response(200)
        self.send_header("ETag", f'"part-{number}"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _content(self):
        if "x-amz-decoded-content-length" not in self.headers:
            yield self.rfile.read(int(self.headers["Content-Length"]))
            return
        # https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
        while length := int(self.rfile.readline().split(b";")[0], 16):
            yield self.rfile.read(length)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass

    def do_DELETE(self) -> None:
        if self._mine():
            del self.server.uploads[self.query["uploadId"]]
            self.server.file(self.query["uploadId"]).unlink(missing_ok=True)
            self._answer(204, b"")

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        connection = http.client.HTTPConnection(self.server.upstream, timeout=60)
        connection.request(self.command, self.path, body, dict(self.headers.items()))
        answer = connection.getresponse()
        content = answer.read()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _xml(self, root: str, **values: str) -> bytes:
        inner = "".join(f"<{name}>{value}</{name}>" for name, value in {"Bucket": "data", "Key": self.key, **values}.items())
        return f'<?xml version="1.0" encoding="UTF-8"?><{root}>{inner}</{root}>'.encode()


def empty(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
