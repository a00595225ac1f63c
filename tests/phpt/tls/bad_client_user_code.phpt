--TEST--
TLS: code of the script that runs when a bad client is logged may throw, exit, wait, shut down; log_level keeps the line back
--FILE--
<?php
require __DIR__ . '/../inc/tls.inc';

$certs = new Certs();
function bad_client(TestServer $server): void
{
    $client = WsClient::connect($server->port);
    $client->send(WsClient::httpRequest('GET', '/'));
    $client->expectEnd();
    $client->close();
}

// The log goes through a stream wrapper of the script.
$server = serve_tls($certs, <<<'CODE'
    final class Log
    {
        public static $server;
        public static int $times = 0;
        public $context;

        public function stream_open(): bool
        {
            match (++self::$times) {
                1 => throw new Exception('from the log'),
                2 => exit(3),
                3 => Coroutine::sleep(0.01),
                4 => self::$server->get()->shutdown(),
            };
            echo 'opened ', self::$times, "\n";
            return true;
        }

        public function stream_write(string $text): int
        {
            echo 'written: ', preg_replace('/.*bad/', 'bad', preg_replace('/:\d+\]/', ':*]', $text));
            return strlen($text);
        }
    }
    stream_wrapper_register('log', 'Log');
    Log::$server = WeakReference::create($server); // a cycle through a static would stay until the end
    Coroutine::set(['log_file' => 'log://x']);
    CODE);
bad_client($server);
bad_client($server);
bad_client($server);
$server->waitOutput('/opened 3\nwritten.*\n/');
bad_client($server);
echo $server->wait(), "\n", printed($server), $server->stderr();

$server = serve_tls($certs, 'Coroutine::set(["log_level" => SWOOLE_LOG_ERROR]);');
bad_client($server);
echo try_tls($server), "\n", finish_tls($server);

$server = serve_tls($certs, <<<'CODE'
    swoole_ignore_error(1015);
    $server->handle('/error', fn (Request $request, Response $response) => $response->end((string) swoole_last_error()));
    CODE);
bad_client($server);
echo try_tls($server, path: '/error'), "\n", finish_tls($server);
?>
--EXPECTF--
0
%AUncaught Exception: from the log in %A
opened 3
written: bad SSL client[127.0.0.1:*], reason=156, error_string=http request
opened 4
written: bad SSL client[127.0.0.1:*], reason=156, error_string=http request
hello
1015
