--TEST--
With error_reporting=0 from the start nothing is reported in any coroutine, and handlers, failures and the log work as ever
--FILE--
<?php
$code = <<<'PHP'
    use Swoole\Coroutine as Co;

    Co\run(function () {
        $server = new Co\Http\Server('127.0.0.1', 0);
        $server->set(['pakage_max_length' => 1, 'worker_num' => 1]);
        $server->handle('/', function ($request, $response) {
            echo error_reporting(), ' ';
            @trigger_error('x');
            echo $undefined ?? 'quiet', ' ', $none, error_reporting(), "\n";
            Co::sleep(0.001);
            throw new Exception('thrown');
        });
        $server->handle('/quiet', fn ($request, $response) => $response->end((string) error_reporting()));
        go(fn () => $server->start());
        foreach (['/', '/quiet'] as $path) {
            $client = stream_socket_client("tcp://127.0.0.1:$server->port");
            stream_set_blocking($client, false);
            fwrite($client, "GET $path HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            for ($answer = ''; !feof($client); $answer .= fread($client, 8192)) {
                Co::sleep(0.001);
            }
            echo strtok($answer, "\r\n"), ' ', trim(strstr($answer, "\r\n\r\n")), "\n";
        }
        var_dump($server->start() === true, swoole_last_error());
        $server->shutdown();
    });
    echo error_reporting(), "\n";
    Co\run(fn () => print(error_reporting() . "\n"));
    PHP;
$php = getenv('TEST_PHP_EXECUTABLE') . ' -d error_reporting=0 -d log_errors=0 -r ' . escapeshellarg($code);
echo preg_replace(['/\[[^\]]*\]/', '/:\d{4,5}\b/'], ['[*]', ':*'], shell_exec("$php 2>&1"));
?>
--EXPECT--
[*]	NOTICE	option worker_num belongs to Swoole's asynchronous server: it has no effect here
0 quiet 0
[*]	ERROR	uncaught error in the handler of GET /, client 127.0.0.1:*, coroutine 3
HTTP/1.1 500 Internal Server Error 
HTTP/1.1 200 OK 0
bool(false)
int(503)
0
0
