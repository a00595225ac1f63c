--TEST--
A program that a handler starts gets none of the server's descriptors: all of ours are closed by exec
--EXTENSIONS--
openssl
--SKIPIF--
<?php
is_dir('/proc/self/fd') or die('skip needs /proc');
?>
--ENV--
WSCO_CLOCK=virtual
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';
require __DIR__ . '/../inc/peer.inc';

use Swoole\Coroutine\Http\Server;

/**
 * What the descriptors above 2 of a new program are, but for the folder that it reads, and without `$known`: PHP does not close
 * its own streams.
 * @return string[]
 */
function inherited(array $known): array
{
    // The shell's own are above 9.
    $found = shell_exec('for fd in /proc/self/fd/*; do echo "${fd##*/} $(readlink "$fd")"; done');
    preg_match_all('#^(\d+) (.+)$#m', $found, $m, PREG_SET_ORDER);
    $found = array_map(fn ($m) => $m[2], array_filter($m, fn ($m) => $m[1] > 2 && !str_contains($m[2], '/proc/')));
    return array_values(array_diff($found, $known));
}

/** Of this process: there is something that could be inherited. */
function ours(): string
{
    $all = array_map(fn ($fd) => (string) @readlink("/proc/self/fd/$fd"), scandir('/proc/self/fd'));
    return count(preg_grep('/^socket/', $all)) >= 8 ? 'many sockets' : 'few sockets';
}

$files = ssl_files(make_certificate());
$log = pem_file('');
$socket = sys_get_temp_dir() . '/wsco-' . getmypid();
// Before there is anything of ours: the harness may have left some.
$known = inherited([]);
Co::set(['log_file' => $log]);
Co\run(function () use ($files, $socket, $known, $log) {
    $tell = function ($request, $response) use (&$known, $log) {
        count($request->files ?? []);
        echo filesize($log) > 0 ? 'logged, ' : 'nothing logged, ';
        echo isset($request->files['a']) ? 'uploaded, ' : '';
        echo ours(), ': ', json_encode(inherited($known)), "\n";
        $response->sendfile(__FILE__);
    };
    $servers = [
        new Server('127.0.0.1', 0),
        new Server('127.0.0.1', 0, true),
        new Server('127.0.0.1', 0, false, true),
        new Server("unix:$socket"),
    ];
    foreach ($servers as $server) {
        $server->set($server->ssl ? $files : ['worker_num' => 1]);
        $server->handle('/', $tell);
        $server->handle('/ws', function ($request, $ws) {
            $ws->upgrade();
            $ws->recv(-1);
        });
        go(fn () => $server->start());
    }
    [$plain, $secure] = $servers;
    $ws = [(new Peer($plain->port))->upgrade(), (new Peer($secure->port, true))->upgrade()];
    array_push($known, $ws[0]->name(), $ws[1]->name());
    $body = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\nx\r\n--b--\r\n";
    foreach ([$plain, $secure] as $server) {
        $peer = new Peer($server->port, $server->ssl);
        $known[] = $peer->name();
        $peer->send("POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
            . 'Content-Length: ' . strlen($body) . "\r\n\r\n$body")->until('<?php');
    }
    foreach ($servers as $server) {
        $server->shutdown();
    }
    array_map(fn ($peer) => $peer->close(), $ws);
});
?>
--EXPECT--
logged, uploaded, many sockets: []
logged, uploaded, many sockets: []
