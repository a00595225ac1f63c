--TEST--
Forked children serve a unix socket and take uploads: each deletes its own files only, and the socket file is the parent's
--EXTENSIONS--
pcntl
posix
--FILE--
<?php
require __DIR__ . '/../inc/fork.inc';

use Swoole\Coroutine\Http\Server;

$dir = sys_get_temp_dir() . '/wsco-' . getmypid();
mkdir($dir);
mkdir("$dir/up");
$path = "$dir/socket";

/** An upload of that content: what the server says. */
function upload(string $path, string $content): string
{
    $body = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n$content\r\n--b--\r\n";
    $stream = stream_socket_client("unix://$path", $errno, $error, 30);
    fwrite($stream, "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n"
        . 'Content-Length: ' . strlen($body) . "\r\n\r\n$body");
    return substr((string) strstr(stream_get_contents($stream), "\r\n\r\n"), 4);
}

function serve(Server $server, string $name): void
{
    Co\run(function () use ($server, $name) {
        $server->handle('/', function ($request, $response) use ($name) {
            $file = $request->files['a']['tmp_name'];
            $response->end("$name " . file_get_contents($file) . ' ' . (is_uploaded_file($file) ? 'uploaded' : 'not uploaded'));
        });
        $server->handle('/-stop', function ($request, $response) use ($server) {
            $server->shutdown();
            $response->end();
        });
        $server->start();
    });
}

/** @return string[] answers of both children, sorted */
function both(string $path): array
{
    for ($answers = [], $i = 0; count($answers) < 2 && $i < 10000; $i++) {
        $answers[upload($path, 'content')] = true;
    }
    ksort($answers);
    return array_keys($answers);
}

$server = new Server("unix:$path");
$server->set(['upload_tmp_dir' => "$dir/up"]);
$pids = array_map(fn ($name) => child(fn () => serve($server, $name)), ['a', 'b']);
echo implode("\n", both($path)), "\n";
foreach ($pids as $pid) {
    posix_kill($pid, SIGTERM);
    echo end_of($pid), "\n";
}
var_dump(file_exists($path), count(scandir("$dir/up")) - 2);

// A child that ends in order does not take the socket file along.
$pid = child(fn () => serve($server, 'c'));
echo upload($path, 'more'), "\n";
$stream = stream_socket_client("unix://$path");
fwrite($stream, "GET /-stop HTTP/1.1\r\nHost: x\r\n\r\n");
stream_get_contents($stream);
echo end_of($pid), "\n";
$pid = child(fn () => serve($server, 'd'));
echo upload($path, 'again'), "\n";
posix_kill($pid, SIGTERM);
echo end_of($pid), "\n";
var_dump(file_exists($path), count(scandir("$dir/up")) - 2);
array_map('unlink', glob("$dir/up/*"));
@unlink($path);
rmdir("$dir/up");
rmdir($dir);
?>
--EXPECT--
a content uploaded
b content uploaded
signal 15
signal 15
bool(true)
int(0)
c more uploaded
exit 0
d again uploaded
signal 15
bool(true)
int(0)
