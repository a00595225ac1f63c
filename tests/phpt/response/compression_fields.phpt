--TEST--
Fields of the script beside compression: Content-Length, Vary, Content-Type, Transfer-Encoding
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';
require __DIR__ . '/../inc/coding.inc';

class Show
{
    public static function case(string $fields, string $accept = 'gzip', string $options = '[]'): void
    {
        $server = serve('$server->set(' . $options . ');
            $server->handle("/", function ($request, $response) {
                foreach (' . $fields . ' as [$name, $value]) {
                    $response->header($name, $value, lcfirst($name) !== $name);
                }
                $response->header("X-Last", "1");
                $response->end(str_repeat("a", 50));
            });');
        $reply = fetch($server, '/', 'GET', ['Accept-Encoding' => $accept]);
        $own = array_filter($reply->headers, fn ($h) => !in_array($h[0], ['Server', 'Date', 'Connection']));
        echo "$fields\n";
        foreach ($own as [$name, $value]) {
            $coded = $name === 'Content-Length' && (int) $value === strlen($reply->body) && $value < 50;
            echo rtrim("    $name: " . ($coded ? '*' : $value)), "\n";
        }
        echo decoded($reply) === str_repeat('a', 50) ? '' : "    not the body\n";
        echo preg_replace('/^\[.*?\]/m', '[..]', finish($server));
    }
}

Show::case('[["Content-Length", 50], ["Content-Type", "text/plain"]]');
Show::case('[["Content-Length", 50]]', 'compress');
Show::case('[["X-First", 1], ["content-length", 50], ["Content-Length", "51"]]');
Show::case('[["Content-Length", [50, 50]]]', 'identity');
Show::case('[["Content-Length", ""]]');
Show::case('[["Content-Length", null]]');
Show::case('[["Transfer-Encoding", "chunked"]]');
Show::case('[["Vary", "Accept, accept-ENCODING"]]');
Show::case('[["vary", "*"]]');
Show::case('[["Vary", "Accept-Encodings"]]');
Show::case('[["Vary", ["Cookie", "Accept-Encoding"]]]', 'compress');
Show::case('[["Vary", ""]]');
Show::case('[["Vary", null]]');
Show::case('[["Content-Type", ""]]');
Show::case('[["Content-Type", ""]]', 'gzip', '["compression_types" => ["text/html"]]');
Show::case('[["Content-Type", " text/css \n"]]', 'gzip', '["compression_types" => [" text/css"]]');
?>
--EXPECT--
[["Content-Length", 50], ["Content-Type", "text/plain"]]
    Content-Type: text/plain
    X-Last: 1
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[..]	WARNING	Context::build_header() (ERRNO 7105): The client has set 'Accept-Encoding', 'Content-Length' will be ignored
[["Content-Length", 50]]
    Content-Length: 50
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
[["X-First", 1], ["content-length", 50], ["Content-Length", "51"]]
    X-First: 1
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[..]	WARNING	Context::build_header() (ERRNO 7105): The client has set 'Accept-Encoding', 'Content-Length' will be ignored
[["Content-Length", [50, 50]]]
    Content-Length: 50
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
[["Content-Length", ""]]
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
[["Content-Length", null]]
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
[["Transfer-Encoding", "chunked"]]
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[..]	WARNING	Context::build_header() (ERRNO 7105): The length of the body is known, 'Transfer-Encoding' will be ignored
[["Vary", "Accept, accept-ENCODING"]]
    Vary: Accept, accept-ENCODING
    X-Last: 1
    Content-Type: text/html
    Content-Encoding: gzip
    Content-Length: *
[["vary", "*"]]
    vary: *
    X-Last: 1
    Content-Type: text/html
    Content-Encoding: gzip
    Content-Length: *
[["Vary", "Accept-Encodings"]]
    Vary: Accept-Encodings
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[["Vary", ["Cookie", "Accept-Encoding"]]]
    Vary: Cookie
    Vary: Accept-Encoding
    X-Last: 1
    Content-Type: text/html
    Content-Length: 50
[["Vary", ""]]
    Vary:
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[["Vary", null]]
    X-Last: 1
    Content-Type: text/html
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[["Content-Type", ""]]
    X-Last: 1
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
[["Content-Type", ""]]
    X-Last: 1
    Content-Length: 50
[["Content-Type", " text/css \n"]]
    Content-Type: text/css
    X-Last: 1
    Vary: Accept-Encoding
    Content-Encoding: gzip
    Content-Length: *
