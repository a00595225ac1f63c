--TEST--
br and zstd where they are built in: the choice by weights, of equal ones br, gzip, deflate, zstd
--FILE--
<?php
require __DIR__ . '/../inc/http.inc';

preg_match('/^compression => (.*), permessage-deflate$/m', shell_exec(getenv('TEST_PHP_EXECUTABLE') . ' --ri wsco'), $m);
$built = explode(', ', $m[1]);
// The first bytes: RFC 1952, RFC 8878. The others have none.
$begins = ['gzip' => "\x1f\x8b", 'deflate' => '', 'zstd' => "\x28\xb5\x2f\xfd", 'br' => ''];

$server = serve('$server->handle("/", fn ($request, $response) => $response->end(str_repeat("text ", 400)));');
$client = WsClient::connect($server->port);
$check = function (string $accept, string ...$preferred) use ($client, $built, $begins) {
    $want = current(array_intersect($preferred, $built)) ?: null;
    $reply = $client->get('/', ['Accept-Encoding' => $accept]);
    $coding = $reply->header('Content-Encoding');
    $good = $coding === $want && $reply->header('Vary') === 'Accept-Encoding' && $reply->header('Content-Length') == strlen($reply->body)
        && ($coding === null ? $reply->body === str_repeat('text ', 400)
            : strlen($reply->body) < 200 && str_starts_with($reply->body, $begins[$coding]));
    echo $accept, $good ? " ok\n" : ' gives ' . ($coding ?? 'none') . "\n";
};
$check('gzip, deflate, br, zstd', 'br', 'gzip');
$check('zstd, gzip', 'gzip');
$check('zstd, deflate', 'deflate');
$check('zstd', 'zstd');
$check('ZSTD;q=0.001', 'zstd');
$check('br', 'br');
$check('zstd, br', 'br', 'zstd');
$check('zstd, br;q=0.9, gzip;q=0.8', 'zstd', 'br', 'gzip');
$check('br;q=0.3, gzip;q=0.4', 'gzip');
$check('br;q=0', 'none');
$check('*', 'br', 'gzip');
$check('br;q=0, gzip;q=0, deflate;q=0, *', 'zstd');
$check('br;q=0.5, identity', 'none');
finish($server);
?>
--EXPECT--
gzip, deflate, br, zstd ok
zstd, gzip ok
zstd, deflate ok
zstd ok
ZSTD;q=0.001 ok
br ok
zstd, br ok
zstd, br;q=0.9, gzip;q=0.8 ok
br;q=0.3, gzip;q=0.4 ok
br;q=0 ok
* ok
br;q=0, gzip;q=0, deflate;q=0, * ok
br;q=0.5, identity ok
