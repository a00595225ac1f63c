--TEST--
response: write() suspends while the client does not read
--FILE--
<?php
require __DIR__ . '/../../inc/http.inc';

$server = serve(<<<'CODE'
    $written = 0;
    $server->handle('/large', function (Request $request, Response $response) use (&$written) {
        for ($i = 0; $i < 24; $i++) {
            if (!$response->write(str_repeat(chr(97 + $i), 1024 * 1024))) {
                echo 'write: ', swoole_last_error(), "\n";
            }
            $written++;
        }
        $response->end('.');
        echo "all written\n";
    });
    $server->handle('/written', function (Request $request, Response $response) use (&$written) {
        $response->end((string) $written);
    });
    CODE);
$slow = WsClient::connect($server->port, ['rcvbuf' => 16384]);
$slow->send(WsClient::httpRequest('GET', '/large'));
// The handler runs until it is suspended, so any answer that comes after its first write shows it so.
do {
    $written = (int) fetch($server, '/written')->body;
} while ($written === 0);
var_dump($written < 24);
$reply = $slow->readReply();
$wanted = implode(array_map(fn ($i) => str_repeat(chr(97 + $i), 1024 * 1024), range(0, 23))) . '.';
var_dump(strlen($reply->body), md5($reply->body) === md5($wanted));
echo finish($server);
?>
--EXPECT--
bool(true)
int(25165825)
bool(true)
all written
