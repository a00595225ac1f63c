--TEST--
whatever a child does and however it ends, connections, queued output and coroutines of the parent are as they were
--EXTENSIONS--
pcntl
posix
openssl
--ENV--
ASAN_OPTIONS=detect_leaks=0
--FILE--
<?php
// What only a parent's coroutine holds is left alone in its child, so leaks are not looked for.
require __DIR__ . '/../inc/tls.inc';

$code = <<<'PHP'
    require INC . '/say.inc';
    use Swoole\Coroutine\{Http\Server, Server as TcpServer};

    class Guard
    {
        public function __destruct()
        {
            echo 'destructor', posix_getpid() === PARENT ? '' : ' in a child', "\n";
        }
    }

    define('PARENT', posix_getpid());
    $kept = [];

    function websocket($request, $ws): void
    {
        global $kept;
        $guard = new Guard();
        Co::getContext()['guard'] = new Guard();
        defer(fn () => print(posix_getpid() === PARENT ? "defer\n" : "defer in a child\n"));
        $kept[] = $ws;
        $ws->upgrade();
        try {
            while ($frame = $ws->recv()) {
                $ws->push($frame->data === 'much' ? str_repeat('m', 1500000) : "echo $frame->data");
            }
        } finally {
            echo 'finally', posix_getpid() === PARENT ? '' : ' in a child', "\n";
        }
    }

    function body($request, $response): void
    {
        global $kept;
        $kept[] = $response;
        $response->end(strlen($request->getContent()) . ' bytes');
    }

    function chunks($request, $response): void
    {
        global $kept;
        $kept[] = $response;
        $response->write(Co::getCid() . "\n");
        Co::yield();
        $response->end('second');
    }

    function raw($connection): void
    {
        global $kept;
        $kept[] = $connection->exportSocket();
        while ($bytes = $connection->recv()) {
            $connection->send("raw $bytes");
        }
    }

    pcntl_async_signals(true);
    pcntl_signal(SIGUSR1, fn () => throw new Exception('out of the loop'));

    $start = function () {
        global $tls, $tcp, $http;
        $http = new Server('127.0.0.1');
        $tls = new Server('127.0.0.1', 0, true);
        $tls->set(SSL);
        foreach ([$http, $tls] as $server) {
            $server->handle('/', 'body');
            $server->handle('/ws', 'websocket');
            $server->handle('/chunks', 'chunks');
            $server->handle('/go', function ($request, $response) {
                Co::resume((int) $request->get['id']);
                $response->end();
            });
            $server->handle('/stop', function ($request, $response) {
                $response->end();
                $GLOBALS['http']->shutdown();
                $GLOBALS['tls']->shutdown();
                $GLOBALS['tcp']->shutdown();
            });
            go(fn () => $server->start());
        }
        $tcp = new TcpServer('127.0.0.1');
        $tcp->set(['open_eof_check' => true, 'open_eof_split' => true, 'package_eof' => "\n"]);
        $tcp->handle('raw');
        go(fn () => $tcp->start());
        echo "PORT $http->port TLS $tls->port TCP $tcp->port\n";
    };

    $endings = [
        'exit' => fn () => exit(7),
        'exception' => fn () => throw new Exception('of the child'),
        'fatal error' => fn () => @trigger_error('of the child', E_USER_ERROR),
        'falls off the end' => fn () => null,
        'SIGKILL' => fn () => posix_kill(posix_getpid(), SIGKILL),
        'lets go of the objects' => function () {
            unset($GLOBALS['kept'], $GLOBALS['http'], $GLOBALS['tls'], $GLOBALS['tcp']);
            gc_collect_cycles();
            exit(0);
        },
        'uses the objects' => function () {
            $calls = ['push' => ['x'], 'write' => ['x'], 'send' => ['x'], 'recv' => [], 'end' => [], 'close' => []];
            $told = [];
            foreach ($GLOBALS['kept'] as $object) {
                Co\run(function () use ($object, $calls, &$told) {
                    foreach (array_filter($calls, fn ($name) => method_exists($object, $name), ARRAY_FILTER_USE_KEY)
                        as $method => $arguments) {
                        $told[] = get_class($object) . "::$method " . show(@$object->$method(...$arguments));
                    }
                });
            }
            sort($told);
            echo implode("\n", array_unique($told)), "\n";
            $GLOBALS['http']->shutdown();
            exit(0);
        },
        'runs coroutines of its own' => function () {
            Co\run(function () {
                say('coroutines', count(iterator_to_array(Co::list())), Co::getCid());
                foreach (['http', 'tls'] as $name) {
                    $server = $GLOBALS[$name];
                    go(fn () => $server->start());
                }
                Co::sleep(0.001);
                $GLOBALS['http']->shutdown();
                $GLOBALS['tls']->shutdown();
            });
            exit(0);
        },
    ];

    for ($run = true;; $run = false) {
        try {
            $run ? Co\run($start) : Swoole\Event::wait();
            break;
        } catch (Exception) {
            $ending = key($endings);
            $body = current($endings);
            next($endings);
            flush();
            $pid = pcntl_fork();
            if ($pid === 0) {
                ini_set('display_errors', '0');
                $body();
                return;
            }
            pcntl_waitpid($pid, $status);
            echo "child: $ending, ", pcntl_wifsignaled($status) ? 'signal ' . pcntl_wtermsig($status)
                : 'exit ' . pcntl_wexitstatus($status), "\n";
        }
    }
    PHP;
$server = TestServer::code(strtr($code, ['SSL' => var_export(ssl_files(make_certificate()), true)]));
preg_match('/TLS (\d+) TCP (\d+)/', $server->waitOutput('/PORT.*TCP \d+\n/')[0], $port);

$ws = WsClient::open($server->port, '/ws');
$tls = WsClient::open("tls://127.0.0.1:$port[1]", '/ws');
$idle = WsClient::connect("tls://127.0.0.1:$port[1]");
$raw = WsClient::connect((int) $port[2]);

/** Each connection says something and is answered: nothing else came before. */
function all_answer(WsClient ...$clients): void
{
    global $raw, $idle;
    foreach ($clients as $client) {
        $client->text('x');
        $client->expectFrame(1, 'echo x');
    }
    $raw->send("x\n");
    $raw->expect("raw x\n");
    if ($idle->get('/')->body !== '0 bytes') {
        echo "wrong body\n";
    }
}
all_answer($ws, $tls);

$chunked = WsClient::connect($server->port);
$chunked->send(WsClient::httpRequest('GET', '/chunks'));
$chunked->recvUntil("\r\n\r\n");
$first = $chunked->recvUntil("\n\r\n");
$body = WsClient::connect($server->port);
$body->send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n123");
$much = WsClient::open($server->port, '/ws');
$much->text('much');
$much->recv(10);
all_answer($ws, $tls); // since then no coroutine runs

for ($i = 1; $i <= 8; $i++) {
    $server->signal(SIGUSR1);
    WsClient::connect($server->port)->close(); // ends the wait, should the signal have come before it
    $server->waitOutput("/(child: [^\n]*\n.*){{$i}}/s");
    foreach ([$ws, $tls, $idle, $raw, $chunked, $body] as $client) {
        if ($client->peek() !== '' || $client->ended()) {
            echo 'got ', WsClient::show($client->peek()), ' ', $client->ended(), "\n";
        }
    }
    var_dump($much->ended());
    all_answer($ws, $tls);
}

$body->send('4567890');
echo $body->readReply()->body, "\n";
$waker = WsClient::connect($server->port);
$waker->get('/go?id=' . (int) substr($first, 3));
$chunked->expect("6\r\nsecond\r\n0\r\n\r\n");
var_dump($much->recv(1500000) === str_repeat('m', 1500000));
all_answer($much);
$waker->get('/stop');
foreach ([$ws, $tls, $idle, $raw, $chunked, $body, $much, $waker] as $client) {
    $client->close();
}
$server->wait();
echo preg_replace('/^PORT.*\n/', '', $server->stdout()), $server->stderr();
?>
--EXPECT--
NULL
NULL
NULL
NULL
NULL
NULL
NULL
NULL
10 bytes
bool(true)
child: exit, exit 7
child: exception, exit 255
child: fatal error, exit 255
child: falls off the end, exit 0
child: SIGKILL, signal 9
child: lets go of the objects, exit 0
Swoole\Coroutine\Socket::close false/9
Swoole\Coroutine\Socket::recv false/9
Swoole\Coroutine\Socket::send false/9
Swoole\Http\Response::close false/9
Swoole\Http\Response::end false/32
Swoole\Http\Response::end false/7106
Swoole\Http\Response::push false/503
Swoole\Http\Response::push false/9
Swoole\Http\Response::recv false/503
Swoole\Http\Response::recv false/9
Swoole\Http\Response::write false/7106
Swoole\Http\Response::write false/9
child: uses the objects, exit 0
coroutines 1 1
child: runs coroutines of its own, exit 0
finally
destructor
defer
destructor
finally
destructor
defer
destructor
finally
destructor
defer
destructor
